package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of rows that have something rare in common: so rare that such pairs are no more than the rows. Of very many, those of every so
 * many values.
 */
final class RarePairs {
    private static final int PIECES = 16;
    /** About so many pairs by each field, at most. */
    private static final double MOST = 250_000;

    private RarePairs() {}

    /** In any of some fields. */
    static PairSample of(Rows rows, List<FieldLevels> levels, int... fields) {
        List<ComparedPairs> found = new ArrayList<>();
        for (int field : fields) {
            int[] before = before(rows, field, levels.get(field).frequencies());
            found.addAll(IntStream.range(0, PIECES)
                    .parallel()
                    .mapToObj(piece -> compared(rows, levels, before, piece))
                    .toList());
        }
        return ComparedPairs.sample(found, rows.fields());
    }

    /** For each row, counted from 1, the last one before it that holds the same rare value; 0 for none. */
    private static int[] before(Rows rows, int field, Frequencies frequencies) {
        int rare = rare(frequencies, rows.count());
        double pairs =
                IntStream.range(0, rare).mapToDouble(frequencies::agreeing).sum();
        int step = (int) Math.max(1, pairs / MOST);
        int[] last = new int[rows.texts().get(field).size() + 1];
        int[] before = new int[rows.count()];
        for (int row = 0; row < before.length; row++) {
            int value = rows.value(row, field);
            if (value != 0 && value % step == 0 && frequencies.of(value) < rare) {
                before[row] = last[value];
                last[value] = row + 1;
            }
        }
        return before;
    }

    /** Goes back from each row of a piece. */
    private static ComparedPairs compared(Rows rows, List<FieldLevels> levels, int[] before, int piece) {
        PairComparison comparison = new PairComparison(rows, levels);
        ComparedPairs found = new ComparedPairs(rows.fields(), 0);
        int to = (int) ((long) before.length * (piece + 1) / PIECES);
        for (int row = (int) ((long) before.length * piece / PIECES); row < to; row++) {
            for (int next = before[row]; next > 0; next = before[next - 1]) {
                if (rows.mayPair(next - 1, row)) {
                    found.add(next - 1, row, comparison);
                }
            }
        }
        return found;
    }

    /** The first class of values that is not rare. */
    private static int rare(Frequencies frequencies, int rows) {
        int rare = 0;
        double pairs = 0;
        while (rare < Frequencies.CLASSES && pairs + frequencies.agreeing(rare) <= rows) {
            pairs += frequencies.agreeing(rare++);
        }
        return rare;
    }
}
