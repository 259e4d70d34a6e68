"""Cohen's kappa of tables, and its standard error, without the formula of Fleiss, Cohen and Everitt (1969).

The error comes from the delta method with derivatives by central differences: kappa is written as a function of the cells'
shares, and the shares vary as those of a multinomial. Plain Python. Prints kappa.csv:

    python3 kappa.py > kappa.csv
"""

import math
import random


def kappa(shares):
    size = len(shares)
    observed = sum(shares[i][i] for i in range(size))
    rows = [sum(row) for row in shares]
    columns = [sum(shares[i][j] for i in range(size)) for j in range(size)]
    expected = sum(rows[i] * columns[i] for i in range(size))
    return (observed - expected) / (1 - expected)


def error(table):
    n = sum(map(sum, table))
    size = len(table)
    shares = [[cell / n for cell in row] for row in table]
    step = 1e-5
    slopes = []
    for i in range(size):
        for j in range(size):
            ends = []
            for sign in (1, -1):
                moved = [row[:] for row in shares]
                moved[i][j] += sign * step
                ends.append(kappa(moved))
            slopes.append(((ends[0] - ends[1]) / (2 * step), shares[i][j]))
    mean = sum(slope * share for slope, share in slopes)
    return math.sqrt((sum(slope * slope * share for slope, share in slopes) - mean * mean) / n)


random.seed(1960)
tables = [[[75, 1, 4], [5, 4, 1], [0, 0, 10]], [[0, 4, 1], [0, 8, 0], [0, 1, 5]]]
for _ in range(40):
    spread = random.choice([3, 20, 200])
    tables.append([[random.randrange(spread) + (spread if i == j else 0) for j in range(3)] for i in range(3)])
print("cells,kappa,error")
for table in tables:
    cells = " ".join(str(cell) for row in table for cell in row)
    shares = [[cell / sum(map(sum, table)) for cell in row] for row in table]
    print(f"{cells},{kappa(shares):.9f},{error(table):.9f}")
