package org.proofmark.notation;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The signs that a mark near a query may have (letters, digits, separators and the query's own), by number, and what each step of
 * an alignment with such a mark adds at most, in bits.
 */
final class MisreadChoices {
    private final Line query;
    private final MisreadRates rates;
    private final int[] points;
    private final boolean[] separator;
    private final boolean[][] accepts;
    /** By query cell and sign, but for the sign's rarity after the one before. */
    private final double[][] match;

    private final double[][] rarity;
    /** For each cell, how many in a row fit each other. */
    private final int[] run;

    MisreadChoices(MisreadModel model, Line query) {
        this.query = query;
        rates = model.reader().rates();
        points = points(query);
        int[] signs = Arrays.stream(points)
                .map(point -> model.reader().certain(point).main)
                .toArray();
        separator = new boolean[points.length];
        rarity = new double[points.length + 1][points.length];
        for (int next = 0; next < points.length; next++) {
            separator[next] = SignTable.isSeparator(signs[next]);
            for (int last = 0; last <= points.length; last++) {
                int before = last == points.length ? MarkBackground.START : signs[last];
                rarity[last][next] = log2(model.background().rarity(before, signs[next]));
            }
        }
        accepts = new boolean[query.size()][points.length];
        match = new double[query.size()][points.length];
        for (int i = 0; i < query.size(); i++) {
            for (int next = 0; next < points.length; next++) {
                CellOdds other = model.reader().certain(points[next]);
                double odds = model.reader().together(query.odds(i), query.point(i), other, points[next]);
                match[i][next] = log2(odds * query.rarity(i));
                accepts[i][next] = accepts(query.cell(i), points[next]);
            }
        }
        run = runs();
    }

    int count() {
        return points.length;
    }

    int indexOf(int point) {
        int at = 0;
        while (points[at] != point) {
            at++;
        }
        return at;
    }

    /** Whether the sign fits the cell, as {@link Matching#compatible} has it. */
    boolean accepts(int i, int next) {
        return accepts[i][next];
    }

    double match(int i, int last, int next) {
        return match[i][next] + rarity[last][next];
    }

    /** A sign of the mark put in before cell {@code i}, in each place of the runs beside it that it fits. */
    double putIn(int i, int next) {
        int places = 1;
        places += i > 0 && accepts[i - 1][next] ? run[i - 1] : 0;
        places += i < run.length && accepts[i][next] ? run[i] : 0;
        return log2(places * (separator[next] ? rates.separatorLost() : rates.dropped() + rates.inserted()));
    }

    double leftOut(int i) {
        return log2(run[i] * (query.isSeparator(i) ? rates.separatorLost() : rates.dropped() + rates.inserted()));
    }

    /** A character beside its twin. */
    double twice(int i) {
        double common = SignTable.common(query.odds(i).main);
        return log2(run[i] * (rates.undoubled() + rates.doubled() / common));
    }

    private int[] runs() {
        int[] runs = new int[query.size()];
        int start = 0;
        for (int i = 1; i <= runs.length; i++) {
            if (i == runs.length || !alike(i - 1, i)) {
                Arrays.fill(runs, start, i, i - start);
                start = i;
            }
        }
        return runs;
    }

    private boolean alike(int i, int j) {
        return query.point(i) < 0 || query.point(j) < 0 || query.point(i) == query.point(j);
    }

    private static boolean accepts(Cell cell, int point) {
        return switch (cell) {
            case Cell.Certain c -> c.codePoint() == point;
            case Cell.OneOf o -> o.alternatives().indexOf(point) >= 0;
            case Cell.Symbol s -> false;
            default -> true;
        };
    }

    private static int[] points(Line query) {
        Set<Integer> points = new LinkedHashSet<>();
        (GlyphConfusions.SIGNS + "-./").codePoints().forEach(points::add);
        for (int i = 0; i < query.size(); i++) {
            switch (query.cell(i)) {
                case Cell.Certain c -> points.add(c.codePoint());
                case Cell.Doubtful d -> points.add(d.codePoint());
                case Cell.OneOf o -> o.alternatives().codePoints().forEach(points::add);
                default -> {
                    // Anything fits: it is among the letters and digits.
                }
            }
        }
        return points.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
