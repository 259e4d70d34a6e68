package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** What a field can be worth at most, known from the signs and lengths of two texts alone, by tables. */
final class SignBounds {
    /** In place of the length of a text of which the signs tell nothing. */
    static final int UNTOLD = 41;

    private final Comparison comparison;
    private final int levels;
    /** By the longer text's length, the least edits, and whether the one may hold the other: which levels are possible, as bits. */
    private final byte[] possible = new byte[UNTOLD * UNTOLD * 2];
    /** By possible levels the most that any of them is worth. */
    private final double[] most;

    /** Of all fields, for any threads. */
    static List<SignBounds> of(List<FieldLevels> fields, Evidence evidence) {
        double[][] bits = evidence.most(fields);
        return IntStream.range(0, bits.length)
                .mapToObj(field -> new SignBounds(
                        fields.get(field).comparison(),
                        Arrays.copyOfRange(bits[field], FieldLevels.FIRST_ALIKE, bits[field].length - 1)))
                .toList();
    }

    /**
     * @param comparison how texts are compared
     * @param bits what each level of the comparison is worth
     */
    SignBounds(Comparison comparison, double[] bits) {
        this.comparison = comparison;
        this.levels = bits.length;
        boolean tells = IntStream.range(0, UNTOLD).anyMatch(comparison::tells);
        this.most = new double[tells ? 1 << levels : 0];
        for (int set = 1; set < most.length; set++) {
            int of = set;
            most[set] = IntStream.range(0, levels)
                    .filter(level -> (of >> level & 1) != 0)
                    .mapToDouble(level -> bits[level])
                    .max()
                    .orElseThrow();
        }
        for (int at = 0; tells && at < possible.length; at++) {
            possible[at] = (byte) comparison.possible(at / 2 % UNTOLD, at / 2 / UNTOLD, at % 2 != 0);
        }
    }

    /** The length of a text as {@link #possible} wants it. */
    int length(int length) {
        return length < UNTOLD && comparison.tells(length) ? length : UNTOLD;
    }

    /** Which levels are possible of two texts with these signs and lengths, as bits; 0 where all are. */
    int possible(long signs, int length, long otherSigns, int otherLength) {
        int longer = Math.max(length, otherLength);
        if (longer == UNTOLD) {
            return 0;
        }
        int apart = Math.max(Math.abs(length - otherLength), Signs.apart(signs, otherSigns));
        long notHeld = length < otherLength ? signs & ~otherSigns : otherSigns & ~signs;
        int within = length != otherLength && notHeld == 0 ? 1 : 0;
        return possible[(longer * UNTOLD + apart) * 2 + within];
    }

    /** What any of some levels is worth at most. */
    double most(int set) {
        return most[set];
    }

    /** Whether only the last level, which is "different", is possible. */
    boolean isDifferent(int set) {
        return set == 1 << (levels - 1);
    }
}
