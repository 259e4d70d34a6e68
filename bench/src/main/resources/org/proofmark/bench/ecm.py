"""What a user of the Python Record Linkage Toolkit does, with pandas: an index of candidate pairs, a comparison of each column that
says yes or no, and the ECM classifier (Fellegi and Sunter's model, estimated by EM), linked from a probability of one half on.

ecm.py RESULT SEPARATOR TABLE[;TABLE] COLUMN=KIND...

The toolkit's user chooses keys and comparisons; here they follow from the table and from the kinds of columns alone. Comparisons are
those of its README: texts by Jaro and Winkler from 0.85 on, everything else by equality; a missing value is no agreement. The result holds
the peak of memory in megabytes, four bytes, and the pairs of rows, eight bytes each.
"""

import itertools
import resource
import struct
import sys

import jellyfish
import numpy
import pandas

FULL_INDEX = 10_000_000
PAIRS_PER_ROW = 3
ALIKE = 0.85
TEXTS = {"given-name", "surname", "name", "place", "title", "text", "email", "code", "postcode"}
STEPS = 100


def read(tables, separator, columns):
    read = [pandas.read_csv(table, sep=separator, dtype=str, keep_default_na=False, skipinitialspace=True) for table in tables]
    first = len(read[0])
    rows = pandas.concat(read, ignore_index=True)
    rows.columns = [name.strip() for name in rows.columns]
    return rows[columns].apply(lambda column: column.str.strip().str.lower()), first


def pairs_of(codes, first, two):
    """How many pairs rows of equal codes make; a code below nought is none."""
    known = codes >= 0
    if two:
        size = codes.max(initial=-1) + 1
        left = numpy.bincount(codes[:first][known[:first]], minlength=size).astype(float)
        return (left * numpy.bincount(codes[first:][known[first:]], minlength=size)).sum()
    sizes = numpy.bincount(codes[known]).astype(float)
    return (sizes * (sizes - 1) / 2).sum()


def block(codes, first, two):
    """The pairs of rows of equal codes."""
    rows = pandas.DataFrame({"code": codes, "row": numpy.arange(len(codes))})
    rows = rows[rows.code >= 0]
    left, right = (rows[rows.row < first], rows[rows.row >= first]) if two else (rows, rows)
    both = left.merge(right, on="code")
    both = both[both.row_x < both.row_y]
    return both.row_x.to_numpy(numpy.int64) << 32 | both.row_y.to_numpy(numpy.int64)


def index(rows, first, two):
    """All pairs where they are few; else those that agree in a column, or in two, of the ones that make few enough."""
    count = len(rows)
    if (first * (count - first) if two else count * (count - 1) / 2) <= FULL_INDEX:
        return block(numpy.zeros(count, numpy.int64), first, two)
    codes = {name: column.where(column != "").factorize()[0] for name, column in rows.items()}
    most = PAIRS_PER_ROW * count
    alone = [name for name in rows.columns if pairs_of(codes[name], first, two) <= most]
    keys = [codes[name] for name in alone]
    for one, other in itertools.combinations([name for name in rows.columns if name not in alone], 2):
        a, b = codes[one].astype(numpy.int64), codes[other]
        joint = pandas.factorize(numpy.where((a < 0) | (b < 0), -1, a * (b.max(initial=0) + 1) + b))[0]
        joint = numpy.where((a < 0) | (b < 0), -1, joint)
        if pairs_of(joint, first, two) <= most:
            keys.append(joint)
    return numpy.unique(numpy.concatenate([block(key, first, two) for key in keys]))


def compare(column, kind, left, right):
    """Which pairs agree in a column."""
    values = column.to_numpy()
    a, b = values[left], values[right]
    agree = (a == b) & (a != "")
    if kind in TEXTS:
        alike = jellyfish.jaro_winkler_similarity
        rest = numpy.flatnonzero(~agree & (a != "") & (b != ""))
        agree[rest] = [alike(x, y) >= ALIKE for x, y in zip(a[rest], b[rest])]
    return agree


def probabilities(agree):
    """Of each pair to be a match, by EM over the patterns that occur, from agreement in 9 of 10 matches and 1 of 10 others on."""
    powers = 1 << numpy.arange(agree.shape[1])
    patterns, of_pair, times = numpy.unique(agree @ powers, return_inverse=True, return_counts=True)
    bits = (patterns[:, None] & powers > 0).astype(float)
    m, u, prior = numpy.full(len(powers), 0.9), numpy.full(len(powers), 0.1), 0.1
    for _ in range(STEPS):
        match = prior * numpy.prod(numpy.where(bits > 0, m, 1 - m), axis=1)
        other = (1 - prior) * numpy.prod(numpy.where(bits > 0, u, 1 - u), axis=1)
        is_match = match / (match + other)
        weight, rest = is_match * times, (1 - is_match) * times
        before = prior
        m = numpy.clip(weight @ bits / weight.sum(), 1e-6, 1 - 1e-6)
        u = numpy.clip(rest @ bits / rest.sum(), 1e-6, 1 - 1e-6)
        prior = weight.sum() / times.sum()
        if abs(prior - before) < 1e-9:
            break
    return is_match[of_pair]


def main():
    result, separator, tables = sys.argv[1:4]
    kinds = dict(argument.rsplit("=", 1) for argument in sys.argv[4:])
    tables = tables.split(";")
    rows, first = read(tables, separator, list(kinds))
    two = len(tables) > 1
    pairs = index(rows, first, two)
    left, right = pairs >> 32, pairs & 0xFFFFFFFF
    agree = numpy.column_stack([compare(rows[name], kind, left, right) for name, kind in kinds.items()])
    linked = pairs[probabilities(agree) >= 0.5]
    with open(result, "wb") as out:
        out.write(struct.pack(">i", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10))
        out.write(linked.astype(">i8").tobytes())


if __name__ == "__main__":
    main()
