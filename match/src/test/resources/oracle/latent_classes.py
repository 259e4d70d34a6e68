#!/usr/bin/env python3
"""Two latent classes by EM under conditional independence, for comparisons.csv; writes comparisons-expected.csv.

Dempster, Laird and Rubin 1977, textbook form: each pair of rows is of one thing or of two; given which, its levels are independent
of each other; a missing value (level 0) says nothing. No sampling, no candidates, no smoothing, no rule of thumb: what is left
when all of these mean nothing. Shares no code with Proofmark.
"""
import csv

import numpy as np

with open("comparisons.csv", newline="") as lines:
    rows = list(csv.reader(lines))
fields = rows[0][:-1]
patterns = np.array([[int(cell) for cell in row] for row in rows[1:]])
levels, times = patterns[:, :-1], patterns[:, -1].astype(float)

# At first: pairs of one thing are those with no two values that differ altogether, nearly.
counts = [levels[:, f].max() + 1 for f in range(len(fields))]
different = sum((levels[:, f] == counts[f] - 1).astype(int) for f in range(len(fields)))
same = np.where(different == 0, 0.9, np.where(different == 1, 0.1, 0.0))

before = -np.inf
for step in range(10_000):
    share = (same * times).sum() / times.sum()
    tables = []
    for weights in (same, 1 - same):
        tables.append([])
        for f, count in enumerate(counts):
            sums = np.bincount(levels[:, f], weights * times, count)[:count]
            sums[0] = 0
            tables[-1].append(sums / sums.sum())
    likelihoods = []
    for prior, table in ((share, tables[0]), (1 - share, tables[1])):
        likelihood = np.full(len(times), np.log(prior))
        for f in range(len(fields)):
            seen = levels[:, f] > 0
            with np.errstate(divide="ignore"):
                likelihood[seen] += np.log(table[f][levels[seen, f]])
        likelihoods.append(likelihood)
    both = np.logaddexp(*likelihoods)
    same = np.exp(likelihoods[0] - both)
    total = (both * times).sum()
    if total - before < 1e-9:
        break
    before = total

with open("comparisons-expected.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["field", "level", "same", "other"])
    writer.writerow(["pairs", "", f"{share:.9g}", f"{1 - share:.9g}"])
    for f, name in enumerate(fields):
        for level in range(1, counts[f]):
            writer.writerow([name, level, f"{tables[0][f][level]:.9g}", f"{tables[1][f][level]:.9g}"])
