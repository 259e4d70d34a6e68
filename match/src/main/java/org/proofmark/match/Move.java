package org.proofmark.match;

/**
 * What changes together: when a thing is moved, or its place is taken down anew, all its places and postcodes are others. In a share
 * of the pairs of one thing these fields are alike by chance only; in the rest each has its own slips.
 *
 * @param fields the places and postcodes, as bits; none where there are not two
 * @param share of the pairs of one thing that are moved
 */
record Move(long fields, double share) {
    static Move none() {
        return new Move(0, 0);
    }

    /** Of a table, with a share at first. */
    static Move of(Rows rows, double share) {
        long fields = 0;
        for (int field = 0; field < rows.fields(); field++) {
            if (rows.kind(field).isOfPlace()) {
                fields |= 1L << field;
            }
        }
        return Long.bitCount(fields) < 2 ? none() : new Move(fields, share);
    }

    boolean holds(int field) {
        return (fields >>> field & 1) != 0;
    }

    /** What the fields are worth together, from the sum of what each would be worth if nothing were moved, in bits. */
    double bits(double unmoved) {
        return share == 0 ? unmoved : Model.log2(share + (1 - share) * Math.pow(2, Math.min(300, unmoved)));
    }

    /** No less than {@link #bits}, and quicker. */
    double most(double unmoved) {
        return share == 0 ? unmoved : Math.max(unmoved, Model.log2(share)) + 1;
    }

    /** How probable it is of a pair of one thing that it was moved. */
    double chance(double unmoved) {
        return share == 0 ? 0 : share / (share + (1 - share) * Math.pow(2, Math.min(300, unmoved)));
    }
}
