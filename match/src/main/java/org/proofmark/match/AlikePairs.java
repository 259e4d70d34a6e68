package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Pairs of rows drawn among those that share a coarse key of one field: the first half of a number, the sound of a name. What is alike by
 * chance is too rare to be met among pairs drawn from all, and mostly shares such a key. Each drawn pair stands for as many as its
 * chance of being drawn tells (Horvitz and Thompson 1952).
 *
 * @param sample its patterns' reach says which of the keys a pair shares, as bits
 * @param stands by such keys, for how many pairs of all one drawn pair stands
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record AlikePairs(PairSample sample, double[] stands) {
    /** Pairs for each key. */
    private static final int DRAWN = 20_000;
    /** Of larger tables a part is looked at: what is rare is not rarer there. */
    private static final int MOST_ROWS = 1_000_000;

    /** The coarse keys of a field of which a value has one at most. */
    static List<BlockKey> coarse(List<BlockKey> keys, int field) {
        return keys.stream()
                .filter(key -> key.field() == field && !key.exact() && key.slots() == 1)
                .toList();
    }

    /** Which keys of a field two values share, as bits. */
    static int shared(List<BlockKey> keys, int one, int other) {
        int shared = 0;
        for (int key = 0; key < keys.size(); key++) {
            int code = keys.get(key).codes()[one];
            shared |= code != 0 && code == keys.get(key).codes()[other] ? 1 << key : 0;
        }
        return shared;
    }

    /** Of a field; none where it has no such keys. */
    static @Nullable AlikePairs of(Rows rows, List<FieldLevels> levels, List<BlockKey> keys, int field) {
        List<BlockKey> coarse = coarse(keys, field);
        if (coarse.isEmpty()) {
            return null;
        }
        PairComparison comparison = new PairComparison(rows, levels);
        ComparedPairs drawn = new ComparedPairs(rows.fields(), 0);
        int step = Math.max(1, rows.count() / MOST_ROWS);
        double[] chances = new double[coarse.size()];
        for (int key = 0; key < chances.length; key++) {
            Groups groups = Groups.of(rows, coarse.get(key), step);
            SplittableRandom random = new SplittableRandom(11_000 + 100L * field + key);
            chances[key] = groups.all() == 0 ? 0 : DRAWN / groups.all();
            for (int pair = 0; pair < DRAWN && groups.all() > 0; pair++) {
                long two = groups.draw(random);
                int one = (int) (two >> 32);
                int other = (int) two;
                if (rows.mayPair(one, other)) {
                    int shared = shared(coarse, rows.value(one, field), rows.value(other, field));
                    drawn.add(Math.min(one, other), Math.max(one, other), comparison, shared);
                }
            }
        }
        double lookedAt = (rows.count() + step - 1.0) / step;
        double part = lookedAt / rows.count() * ((lookedAt - 1) / (rows.count() - 1.0));
        return new AlikePairs(ComparedPairs.sample(List.of(drawn), rows.fields()), stands(chances, part));
    }

    /** By keys that a pair shares: the more of them, the likelier it is drawn, and the fewer it stands for. */
    private static double[] stands(double[] chances, double part) {
        double[] stands = new double[1 << chances.length];
        for (int shared = 1; shared < stands.length; shared++) {
            double chance = 0;
            for (int key = 0; key < chances.length; key++) {
                chance += (shared >> key & 1) * chances[key];
            }
            stands[shared] = chance == 0 ? 0 : 1 / (part * chance);
        }
        return stands;
    }

    /** By level of the field, how many of all pairs are of two things, by how probable that is of the patterns; what shares no key aside. */
    double[] sums(int field, int levels, double[] others) {
        double[] sums = new double[levels];
        for (int pattern = 0; pattern < sample.size(); pattern++) {
            sums[sample.level(pattern, field)] +=
                    others[pattern] * sample.times()[pattern] * stands[(int) sample.reach()[pattern]];
        }
        return sums;
    }

    /**
     * Rows that share a code of a key.
     *
     * @param rows the rows, those of a code side by side
     * @param starts where the rows of each code begin that two rows have, and where they end
     * @param until up to each code, how many pairs of rows share one
     */
    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    private record Groups(int[] rows, int[] starts, double[] until) {
        static Groups of(Rows rows, BlockKey key, int step) {
            long[] sorted = new long[(rows.count() + step - 1) / step];
            int count = 0;
            for (int row = 0; row < rows.count(); row += step) {
                long code = key.codes()[rows.value(row, key.field())];
                if (code != 0) {
                    sorted[count++] = code << 32 | row;
                }
            }
            Arrays.sort(sorted, 0, count);
            int[] starts = new int[count];
            double[] until = new double[count / 2];
            int codes = 0;
            double all = 0;
            for (int from = 0, to; from < count; from = to) {
                to = from + 1;
                while (to < count && sorted[to] >> 32 == sorted[from] >> 32) {
                    to++;
                }
                if (to - from > 1) {
                    all += (to - from) / 2.0 * (to - from - 1.0);
                    starts[2 * codes] = from;
                    starts[2 * codes + 1] = to;
                    until[codes++] = all;
                }
            }
            return new Groups(
                    Arrays.stream(sorted, 0, count).mapToInt(row -> (int) row).toArray(),
                    starts,
                    Arrays.copyOf(until, codes));
        }

        double all() {
            return until.length == 0 ? 0 : until[until.length - 1];
        }

        /** Two rows that share a code, each pair with the same chance: one in the upper half, one in the lower. */
        long draw(SplittableRandom random) {
            int at = Arrays.binarySearch(until, random.nextDouble() * all());
            int code = at < 0 ? -at - 1 : at + 1;
            int from = starts[2 * code];
            int of = starts[2 * code + 1] - from;
            int one = random.nextInt(of);
            int other = random.nextInt(of - 1);
            return (long) rows[from + one] << 32 | rows[from + (other < one ? other : other + 1)];
        }
    }
}
