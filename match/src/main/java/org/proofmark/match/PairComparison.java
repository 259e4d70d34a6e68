package org.proofmark.match;

import java.util.List;

/** Compares two rows field by field. One for each thread. */
final class PairComparison {
    /** Rows for each value of a field, at least, for values to be met again. */
    private static final int RECURRING = 4;

    private final int[] values;
    private final int fields;
    private final FieldLevels[] levels;
    private final Comparison[] comparisons;
    private final int[] partner;
    /** Whether a field's values recur often enough, and take long enough, to remember how two of them compare. */
    private final boolean[] recurs;

    private final ComparedValues remembered = new ComparedValues();

    PairComparison(Rows rows, List<FieldLevels> levels) {
        this.values = rows.values();
        this.fields = rows.fields();
        this.levels = levels.toArray(FieldLevels[]::new);
        this.comparisons = levels.stream().map(FieldLevels::comparison).toArray(Comparison[]::new);
        this.partner = Exchanges.partners(rows);
        this.recurs = new boolean[fields];
        for (int field = 0; field < fields; field++) {
            recurs[field] = rows.kind(field).isWords()
                    && (double) rows.texts().get(field).size() * RECURRING < rows.count();
        }
    }

    /** Writes the level of each field from {@code at} on. */
    void compare(int first, int second, byte[] out, int at) {
        int a = first * fields;
        int b = second * fields;
        for (int field = 0; field < fields; field++) {
            int x = values[a + field];
            int y = values[b + field];
            if (x == 0 || y == 0) {
                out[at + field] = FieldLevels.MISSING;
            } else if (x == y) {
                out[at + field] = levels[field].agreement(x);
            } else {
                out[at + field] = (byte) alike(field, x, y);
            }
        }
        for (int field = 0; field < fields; field++) {
            if (partner[field] > field && exchanged(values, a, b, field, partner[field])) {
                out[at + field] = (byte) levels[field].exchanged();
                out[at + partner[field]] = FieldLevels.MISSING;
            }
        }
    }

    /** The level of two different values. */
    int alike(int field, int x, int y) {
        if (!recurs[field]) {
            return FieldLevels.FIRST_ALIKE + comparisons[field].level(x, y);
        }
        int slot = remembered.slot(field, x, y);
        int level = remembered.level(slot, field, x, y);
        if (level < 0) {
            level = FieldLevels.FIRST_ALIKE + comparisons[field].level(x, y);
            remembered.put(slot, field, x, y, level);
        }
        return level;
    }

    /**
     * Whether what one row has in one field the other has in its partner, and not where it belongs. The rows' values begin at two
     * places of an array.
     */
    boolean exchanged(int[] of, int a, int b, int field, int other) {
        int a1 = of[a + field];
        int a2 = of[a + other];
        int b1 = of[b + field];
        int b2 = of[b + other];
        boolean there = a1 != 0 && a1 == b2;
        boolean back = a2 != 0 && a2 == b1;
        if (a1 == b1 || a2 == b2 || !(there || back)) {
            return false;
        }
        return (there || near(field, a1, b2)) && (back || near(field, a2, b1));
    }

    private boolean near(int field, int x, int y) {
        return x == 0 || y == 0 || comparisons[field].level(x, y) < 2;
    }
}
