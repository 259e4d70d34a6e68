package org.proofmark.match;

import java.util.Arrays;

/** Which fields' values are at times written in each other's place: given name and surname, two lines of an address. */
final class Exchanges {
    private Exchanges() {}

    /** For each field its partner, or -1. */
    static int[] partners(Rows rows) {
        int[] partner = new int[rows.fields()];
        Arrays.fill(partner, -1);
        for (int field = 0; field < partner.length; field++) {
            for (int other = field + 1; other < partner.length && partner[field] < 0; other++) {
                if (partner[other] < 0
                        && RowsBuilder.exchangeable(rows.kind(field), rows.kind(other))
                        && (rows.kind(field) != rows.kind(other) || rows.kind(field) == FieldKind.PLACE)) {
                    partner[field] = other;
                    partner[other] = field;
                }
            }
        }
        return partner;
    }
}
