package org.proofmark.match;

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
    private static final int MOST_ROWS = 400_000;

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
            RowGroups groups = RowGroups.of(rows, coarse.get(key), step);
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
}
