package org.proofmark.match;

import java.util.Arrays;

/**
 * What changes together: when a thing is moved, or its place is taken down anew, all its places and postcodes are others. In a share
 * of the pairs of one thing these fields are alike by chance only, but for the days: what is moved is taken down later. In the rest each
 * has its own slips.
 *
 * @param fields the places, postcodes and days, as bits; none where there are not two
 * @param share of the pairs of one thing that are moved
 * @param days for each field, the share of each level among pairs of a moved thing; nothing where it is alike by chance only
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Move(long fields, double share, double[][] days) {
    static Move none() {
        return new Move(0, 0, new double[0][]);
    }

    /** Of a table, with a share at first. */
    static Move of(Rows rows, double share) {
        long fields = 0;
        for (int field = 0; field < rows.fields(); field++) {
            if (rows.kind(field).isOfPlace()) {
                fields |= 1L << field;
            }
        }
        double[][] days = new double[rows.fields()][];
        Arrays.setAll(days, field -> new double[0]);
        return Long.bitCount(fields) < 2 ? none() : new Move(fields, share, days);
    }

    boolean holds(int field) {
        return (fields >>> field & 1) != 0;
    }

    /**
     * What the fields are worth together, in bits.
     *
     * @param unmoved the sum of what each would be worth if nothing were moved
     * @param moved the same if all were
     */
    double bits(double unmoved, double moved) {
        return share == 0 ? unmoved : Model.log2(share * Model.power(moved) + (1 - share) * Model.power(unmoved));
    }

    /** No less than {@link #bits}, and quicker. */
    double most(double unmoved, double moved) {
        return share == 0 ? unmoved : Math.max(unmoved, moved + Model.log2(share)) + 1;
    }

    /** How probable it is of a pair of one thing that it was moved. */
    double chance(double unmoved, double moved) {
        return share == 0 ? 0 : share / (share + (1 - share) * Model.power(unmoved - moved));
    }
}
