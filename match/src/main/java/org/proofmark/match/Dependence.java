package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;

/**
 * Which fields depend on which among pairs of two things: people of one household have surname and street in common, and who has the
 * postcode in common has the town. How a field is alike by chance is then told by one or two others that are alike.
 *
 * @param cases for each field, the others that may tell, those that tell most first; the first of which all are alike counts. No
 *     field depends on itself through others
 */
record Dependence(List<List<Case>> cases) {
    /**
     * Others that tell of a field.
     *
     * @param second -1 where there is one only
     * @param shares of each level of the field among pairs of two things where the others agree: by the level at which the rarer
     *     agrees, at 0 whatever it is
     */
    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    record Case(int first, int second, double[][] shares) {
        /** The level at which the rarer of both fields agrees, where both do. */
        int rarer(byte[] levels, int at) {
            int one = levels[at + first];
            return second < 0 ? one : Math.min(one, levels[at + second]);
        }
    }

    Dependence {
        cases = cases.stream().map(List::copyOf).toList();
    }

    static Dependence none(int fields) {
        List<List<Case>> none = new ArrayList<>();
        for (int field = 0; field < fields; field++) {
            none.add(List.of());
        }
        return new Dependence(none);
    }

    boolean isNone() {
        return cases.stream().allMatch(List::isEmpty);
    }
}
