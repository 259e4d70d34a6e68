"""Permutation p-values of "in every chosen recovery" by listing all sets of recoveries, and Westfall-Young step-down
minP from its definition. Makes three data sets and the expected values. Run in this folder: python3 permutation.py"""
import csv
import itertools
import random
from collections import Counter, defaultdict

import numpy as np
from scipy.stats import betabinom, binom

COLUMNS = ["model", "country", "mark"]


def make(name, rng, strata, unknown, unrecorded, quantities):
    """strata: list of (stratum name, chosen, others)."""
    rows = []
    number = 0
    for stratum, chosen, others in strata:
        for i in range(chosen + others):
            number += 1
            lean = {c: [rng.gammavariate(w, 1) + 1e-9 for w in ws] for c, ws in
                    {"model": [1.5, 1, 0.6, 0.4, 0.2], "country": [1.2, 0.8, 0.4], "mark": [2, 0.5, 0.3]}.items()}
            blind = rng.random() < unrecorded and i >= chosen
            for item in range(rng.choice([3, 8, 15, 40])):
                row = {"recovery": f"{name}{number}", "region": stratum, "chosen": int(i < chosen),
                       "item": f"{number}-{item}", "quantity": rng.choice(quantities)}
                for column in COLUMNS:
                    value = rng.choices(range(len(lean[column])), lean[column])[0]
                    gone = rng.random() < unknown or (blind and column == "mark")
                    row[column] = "" if gone else f"{column[0]}{value}"
                if i < chosen and item < 2 + rng.choice([0, 1]):
                    row["model"] = "planted"
                rows.append(row)
    return rows


def correlation(counts, known):
    """One-way analysis of variance, sums of squares of all values added up."""
    groups = [r for r in known if known[r] > 0]
    n = sum(known[r] for r in groups)
    total = Counter()
    for r in groups:
        total.update(counts[r])
    between = sum(known[r] * (counts[r][v] / known[r] - total[v] / n) ** 2 for r in groups for v in total)
    within = sum(known[r] * (counts[r][v] / known[r]) * (1 - counts[r][v] / known[r]) for r in groups for v in total)
    if len(groups) < 2 or n == len(groups):
        return 0.0
    msb, msw = between / (len(groups) - 1), within / (n - len(groups))
    n0 = (n - sum(known[r] ** 2 for r in groups) / n) / (len(groups) - 1)
    denominator = msb + (n0 - 1) * msw
    return min(0.95, max(0.0, (msb - msw) / denominator)) if denominator > 0 else 0.0


def midp(x, n, mean, rho):
    if mean >= 1:
        return 0.5
    law = binom(n, mean) if rho == 0 else betabinom(n, mean * (1 - rho) / rho, (1 - mean) * (1 - rho) / rho)
    return float(law.pmf(np.arange(x + 1, n + 1)).sum() + law.pmf(x) / 2)


def family(rows, recoveries, support, least):
    for size in (1, 2):
        for columns in itertools.combinations(COLUMNS, size):
            counts = {r: Counter() for r in recoveries}
            known = {r: 0 for r in recoveries}
            for row in rows:
                if all(row[c] for c in columns):
                    counts[row["recovery"]][tuple(row[c] for c in columns)] += int(row["quantity"])
                    known[row["recovery"]] += int(row["quantity"])
            if sum(n > 0 for n in known.values()) - support < least:
                continue
            rho = correlation(counts, known)
            for value in sorted(set().union(*counts.values())):
                if sum(counts[r][value] > 0 for r in recoveries) >= support:
                    yield columns, value, {r: counts[r][value] for r in recoveries}, known, rho


def scores(match, known, rho):
    weight = {r: 1 / (1 + (n - 1) * rho) for r, n in known.items() if n > 0}
    mean = sum(weight[r] * match[r] for r in weight) / sum(weight[r] * known[r] for r in weight)
    result = {}
    for r, n in known.items():
        result[r] = np.nan if n == 0 else -1.0 if match[r] == 0 else -np.log(midp(match[r], n, mean, rho))
    return result


def all_sets(strata, chosen):
    pools = [[list(c) for c in itertools.combinations(members, sum(m in chosen for m in members))]
             for members in strata]
    observed = [[m for m in members if m in chosen] for members in strata]
    sets = [sum(parts, []) for parts in itertools.product(*pools)]
    first = sum(observed, [])
    sets.remove(first)
    return [first] + sets


def solve(rows, least):
    recoveries = list(dict.fromkeys(row["recovery"] for row in rows))
    chosen = {row["recovery"] for row in rows if row["chosen"] == 1}
    by_region = defaultdict(list)
    for row in rows:
        if row["recovery"] not in by_region[row["region"]]:
            by_region[row["region"]].append(row["recovery"])
    strata = [members for members in by_region.values() if any(m in chosen for m in members)]
    index = {r: i for i, r in enumerate(recoveries)}
    sets = np.array([[index[r] for r in one] for one in all_sets(strata, chosen)])
    patterns, columns_p = [], []
    for columns, value, match, known, rho in family(rows, recoveries, len(chosen), least):
        score = np.array(list(scores(match, known, rho).values()))
        weakest = score[sets].min(axis=1)  # NaN where a member does not record the pattern
        told = np.sort(weakest[~np.isnan(weakest)])
        p = np.where(np.isnan(weakest), 1.0, (len(told) - np.searchsorted(told, weakest, side="left")) / max(1, len(told)))
        patterns.append((", ".join(f"{c} = {v}" for c, v in zip(columns, value)), len(columns)))
        columns_p.append(p)
    lengths = Counter(length for _, length in patterns)
    weighted = np.array([p * lengths[length] for p, (_, length) in zip(columns_p, patterns)])
    order = np.argsort(weighted[:, 0], kind="stable")
    adjusted = {}
    largest = 0.0
    for place, j in enumerate(order):
        minimum = weighted[order[place:]].min(axis=0)
        largest = max(largest, float((minimum <= weighted[j, 0] * (1 + 1e-12)).mean()))
        adjusted[j] = largest
    return [(patterns[j][0], columns_p[j][0], adjusted[j]) for j in range(len(patterns))], len(sets)


def main():
    plans = {
        "small": dict(strata=[("all", 3, 22)], unknown=0.0, unrecorded=0.0, quantities=[1]),
        "strata": dict(strata=[("north", 2, 15), ("south", 1, 13)], unknown=0.1, unrecorded=0.3, quantities=[1, 1, 1, 4]),
        "large": dict(strata=[("all", 4, 50)], unknown=0.05, unrecorded=0.1, quantities=[1]),
    }
    for seed, (name, plan) in enumerate(plans.items()):
        rows = make(name, random.Random(1970 + seed), **plan)
        with open(f"permutation-{name}.csv", "w", newline="") as out:
            write = csv.DictWriter(out, ["recovery", "region", "chosen", "item", "quantity"] + COLUMNS)
            write.writeheader()
            write.writerows(rows)
        expected, sets = solve(rows, least=10)
        with open(f"permutation-{name}-expected.csv", "w", newline="") as out:
            write = csv.writer(out)
            write.writerow(["pattern", "p", "familywise"])
            write.writerows([pattern.replace(", ", " & "), repr(float(p)), repr(float(q))] for pattern, p, q in expected)
        print(name, sets, "sets,", len(expected), "patterns")


main()
