"""Hypergeometric tails in exact fractions, beta-binomial tails by SciPy. Run in this folder: python3 exact.py"""
import csv
import random
from fractions import Fraction
from math import comb

from scipy.stats import betabinom, binom


def upper(x, marked, drawn, population):
    total = comb(population, drawn)
    terms = [comb(marked, k) * comb(population - marked, drawn - k) for k in range(x, min(marked, drawn) + 1)]
    return Fraction(sum(terms), total), Fraction(terms[0], total)


def main():
    rng = random.Random(68)
    with open("hypergeometric-exact.csv", "w", newline="") as out:
        write = csv.writer(out)
        write.writerow(["x", "marked", "drawn", "population", "p", "midp"])
        for size in [10] * 10 + [100] * 20 + [2000] * 20 + [50000] * 10:
            population = rng.randint(size // 2, size)
            marked = rng.randint(1, max(1, population // rng.choice([2, 3, 20])))
            drawn = rng.randint(1, max(1, population // rng.choice([2, 3, 20])))
            mean = marked * drawn / population
            spread = (mean * (1 - marked / population) * (1 - drawn / population)) ** 0.5
            x = round(mean + rng.uniform(-1, 9) * spread)
            x = max(0, marked + drawn - population, min(x, marked, drawn))
            p, first = upper(x, marked, drawn, population)
            write.writerow([x, marked, drawn, population, repr(float(p)), repr(float(p - first / 2))])
    with open("beta-binomial.csv", "w", newline="") as out:
        write = csv.writer(out)
        write.writerow(["x", "n", "mean", "rho", "midp"])
        for _ in range(150):
            n = rng.choice([1, 2, 10, 34, 171, 900])
            mean = rng.choice([0.003, 0.05, 0.3, 0.5, 0.9])
            rho = rng.choice([0, 0.01, 0.05, 0.2, 0.7])
            x = min(n, max(1, round(n * mean * rng.uniform(0.2, 4))))
            law = binom(n, mean) if rho == 0 else betabinom(n, mean * (1 - rho) / rho, (1 - mean) * (1 - rho) / rho)
            midp = sum(law.pmf(k) for k in range(x + 1, n + 1)) + law.pmf(x) / 2
            write.writerow([x, n, mean, rho, repr(float(midp))])


main()
