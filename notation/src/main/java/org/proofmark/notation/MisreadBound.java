package org.proofmark.notation;

import java.util.Arrays;

/**
 * The best that a stored mark of certain characters can score against a query if it is exactly so many misreads away. The
 * likeliest alignment with that many misreads is found over all marks there can be: a Viterbi search over query cells, misreads and
 * last sign of the mark, in bits. A misread within a run of cells that fit each other can be put in each of their places, and all
 * these alignments count.
 */
final class MisreadBound {
    private static final double NEVER = Double.NEGATIVE_INFINITY;
    /** What the other, less alike alignments add at most: a separator at an end is left out, or a part is cut off there. */
    private static final double OTHERS = 0.7;

    private static final double OTHERS_BY_MISREAD = 0.1;

    private final Line query;
    private final MisreadRates rates;
    private final int misreads;
    private final MisreadChoices choices;
    /** By query cells taken, misreads so far, last sign of the mark (one more for none yet). */
    private final double[][][] best;

    private MisreadBound(MisreadModel model, Line query, int misreads) {
        this.query = query;
        this.rates = model.reader().rates();
        this.misreads = misreads;
        choices = new MisreadChoices(model, query);
        best = new double[query.size() + 1][misreads + 1][choices.count() + 1];
        for (double[][] byMisreads : best) {
            for (double[] byLast : byMisreads) {
                Arrays.fill(byLast, NEVER);
            }
        }
    }

    /** Without length and repeats. */
    static double bits(MisreadModel model, Line query, int misreads) {
        return new MisreadBound(model, query, misreads).search() + OTHERS + OTHERS_BY_MISREAD * misreads;
    }

    private double search() {
        best[0][0][choices.count()] = 0;
        double most = NEVER;
        for (int i = 0; i <= query.size(); i++) {
            for (int e = 0; e <= misreads; e++) {
                beginWithPartMissing(i, e);
                for (int last = 0; last <= choices.count(); last++) {
                    if (best[i][e][last] > NEVER) {
                        putIn(i, e, best[i][e][last]);
                        if (i < query.size()) {
                            goOn(i, e, last);
                        }
                    }
                }
                most = Math.max(most, ended(i, e));
            }
        }
        return most;
    }

    private void beginWithPartMissing(int i, int e) {
        if (i == 0 && e > 0) {
            double bits = log2(rates.cut() + rates.prefixLost());
            for (int last = 0; last < choices.count(); last++) {
                raise(0, e, last, bits);
            }
        } else if (i > 0 && e == i) {
            double cut = query.partBegins(i) ? rates.cut() : 0;
            raise(i, e, choices.count(), log2(i == query.prefix() ? cut + rates.prefixLost() : cut));
        }
    }

    /** From here to the end of the query with all misreads made, be it by a part cut off. */
    private double ended(int i, int e) {
        double here = Arrays.stream(best[i][e]).max().orElse(NEVER);
        if (i == query.size()) {
            return e == misreads ? here : here + log2(rates.cut());
        }
        boolean restCut = query.partEnded(i) && e + query.size() - i == misreads;
        return restCut ? here + log2(rates.cut()) : NEVER;
    }

    /** One more sign of the mark, under a gap of the query or beside it. */
    private void putIn(int i, int e, double from) {
        boolean inGap = i > 0 && query.isGap(i - 1);
        for (int next = 0; next < choices.count(); next++) {
            if (inGap) {
                raise(i, e, next, from + log2(rates.gap()));
            } else if (e < misreads) {
                raise(i, e + 1, next, from + choices.putIn(i, next));
            }
        }
    }

    /** The next cell of the query: left out, or against each sign. */
    private void goOn(int i, int e, int last) {
        double from = best[i][e][last];
        if (query.isGap(i)) {
            raise(i + 1, e, last, from);
            return;
        }
        raise(i + 1, e + 1, last, from + choices.leftOut(i));
        for (int next = 0; next < choices.count(); next++) {
            int more = choices.accepts(i, next) ? 0 : 1;
            raise(i + 1, e + more, next, from + choices.match(i, last, next));
        }
        if (query.point(i) >= 0 && e < misreads) {
            twins(i, e + 1, last, from);
        }
    }

    private void twins(int i, int e, int last, double from) {
        int same = choices.indexOf(query.point(i));
        raise(i + 1, e, same, from + choices.match(i, same, same) + choices.twice(i));
        int point = i + 1 < query.size() ? query.point(i + 1) : -1;
        if (point < 0) {
            return;
        }
        int other = choices.indexOf(point);
        double apart = choices.match(i + 1, last, other);
        if (other == same) {
            raise(i + 2, e, same, from + apart + choices.twice(i));
        } else {
            double swapped = apart + choices.match(i, other, same);
            raise(i + 2, e, same, from + swapped + log2(2 * rates.transposed()));
        }
    }

    private void raise(int i, int e, int last, double bits) {
        if (e <= misreads && bits > best[i][e][last]) {
            best[i][e][last] = bits;
        }
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
