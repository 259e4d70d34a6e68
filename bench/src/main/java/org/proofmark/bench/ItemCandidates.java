package org.proofmark.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Pairs of rows of which one may be a second documentation of the other, generously: alike in number (hyphen or not, cut or not), or in
 * place and day, place and model, place and maker, or day and model.
 */
final class ItemCandidates {
    private static final int ROW_BITS = 24;
    private static final int KEY = ROW_BITS + 1;
    private static final long ROW = (1L << ROW_BITS) - 1;
    private static final long CUT = 1L << ROW_BITS;
    private static final int[][] COLUMNS = {
        {ItemRows.PLACE, ItemRows.RECOVERED},
        {ItemRows.PLACE, ItemRows.MODEL},
        {ItemRows.PLACE, ItemRows.MAKER},
        {ItemRows.RECOVERED, ItemRows.MODEL}
    };

    private final List<String[]> rows;
    private final long[] entries;
    private int used;

    private ItemCandidates(List<String[]> rows) {
        this.rows = rows;
        entries = new long[2 * rows.size()];
    }

    /** Tells of all pairs, each once but for some that are alike in number, as {@link PairList} writes them. */
    static void of(List<String[]> rows, LongConsumer pairs) {
        ItemCandidates candidates = new ItemCandidates(rows);
        candidates.numbers(pairs);
        for (int rule = 0; rule < COLUMNS.length; rule++) {
            candidates.columns(rule, pairs);
        }
    }

    private void numbers(LongConsumer pairs) {
        for (int row = 0; row < rows.size(); row++) {
            String serial = rows.get(row)[ItemRows.SERIAL];
            add(row, serial.replaceAll("[- ]", "").hashCode());
            add(row | CUT, ItemSlips.cut(serial).hashCode());
        }
        walk(0, pairs);
    }

    private void columns(int rule, LongConsumer pairs) {
        for (int row = 0; row < rows.size(); row++) {
            String one = rows.get(row)[COLUMNS[rule][0]];
            String other = rows.get(row)[COLUMNS[rule][1]];
            if (!one.isEmpty() && !other.isEmpty()) {
                add(row, 31L * one.hashCode() + other.hashCode());
            }
        }
        walk(rule, pairs);
    }

    private void add(long row, long hash) {
        entries[used++] = ((hash * 0xD1B54A32D192ED03L) << KEY) | row;
    }

    /** All pairs of one key that no rule before has told of. What is cut is looked for among what may not be. */
    private void walk(int rulesBefore, LongConsumer pairs) {
        Arrays.sort(entries, 0, used);
        for (int from = 0; from < used; from++) {
            for (int to = from + 1; to < used && entries[from] >> KEY == entries[to] >> KEY; to++) {
                int one = (int) (entries[from] & ROW);
                int other = (int) (entries[to] & ROW);
                if (one != other && (entries[from] & CUT) == 0 && !alike(one, other, rulesBefore)) {
                    pairs.accept((long) Math.min(one, other) << 32 | Math.max(one, other));
                }
            }
        }
        used = 0;
    }

    private boolean alike(int one, int other, int rules) {
        return Arrays.stream(COLUMNS, 0, rules).anyMatch(columns -> Arrays.stream(columns)
                .allMatch(column ->
                        !rows.get(one)[column].isEmpty() && rows.get(one)[column].equals(rows.get(other)[column])));
    }
}
