package org.proofmark.link;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Verdict;

/**
 * How far two reviewers agree beyond chance (Cohen 1960), with the large-sample standard error of Fleiss, Cohen and Everitt
 * (1969).
 *
 * @param counts pairs by the first reviewer's verdict (row) and the second's (column), in the order of {@link Verdict}
 * @param pairs how many pairs both judged
 * @param observed the share of them with equal verdicts; null where there is no pair
 * @param byChance the share to be expected from how often each gave each verdict; null where there is no pair
 * @param kappa (observed − byChance) / (1 − byChance), at most 1, 0 for chance; null where it cannot be said: no pair, or both
 *     gave one verdict only
 * @param error its standard error; null where that cannot be said: without kappa, or where no disagreement was seen
 */
public record Kappa(
        List<List<Long>> counts,
        long pairs,
        @Nullable Double observed,
        @Nullable Double byChance,
        @Nullable Double kappa,
        @Nullable Double error) {
    private static final double Z95 = 1.959963984540054;

    /**
     * From a square table of counts.
     *
     * @throws IllegalArgumentException for a table that is not square, or holds a negative count
     */
    public static Kappa of(List<List<Long>> counts) {
        List<List<Long>> kept = counts.stream().map(List::copyOf).toList();
        int size = kept.size();
        if (kept.stream().anyMatch(row -> row.size() != size || row.stream().anyMatch(c -> c < 0))) {
            throw new IllegalArgumentException("The table " + kept
                    + " is none of agreement. Give as many columns as rows, and counts of 0 or more.");
        }
        long pairs = kept.stream().flatMap(List::stream).mapToLong(c -> c).sum();
        if (pairs == 0) {
            return new Kappa(kept, 0, null, null, null, null);
        }
        double[] rows = new double[size];
        double[] columns = new double[size];
        double observed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double share = (double) kept.get(i).get(j) / pairs;
                rows[i] += share;
                columns[j] += share;
                observed += i == j ? share : 0;
            }
        }
        double byChance = 0;
        for (int i = 0; i < size; i++) {
            byChance += rows[i] * columns[i];
        }
        if (byChance > 1 - 1e-12) {
            return new Kappa(kept, pairs, observed, byChance, null, null);
        }
        double kappa = (observed - byChance) / (1 - byChance);
        double error = Math.sqrt(Math.max(0, variance(kept, pairs, rows, columns, kappa, byChance)));
        return new Kappa(kept, pairs, observed, byChance, kappa, error > 1e-9 ? error : null);
    }

    private static double variance(
            List<List<Long>> counts, long pairs, double[] rows, double[] columns, double kappa, double byChance) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows.length; j++) {
                double share = (double) counts.get(i).get(j) / pairs;
                double off = (columns[i] + rows[j]) * (1 - kappa);
                double term = i == j ? 1 - off : off;
                sum += share * term * term;
            }
        }
        double centre = kappa - byChance * (1 - kappa);
        return (sum - centre * centre) / (pairs * (1 - byChance) * (1 - byChance));
    }

    /** Lower end of the 95 % interval, not below −1; null where there is no standard error. */
    public @Nullable Double low() {
        return kappa == null || error == null ? null : Double.valueOf(Math.max(-1, kappa - Z95 * error));
    }

    /** Upper end of the 95 % interval, not above 1; null where there is no standard error. */
    public @Nullable Double high() {
        return kappa == null || error == null ? null : Double.valueOf(Math.min(1, kappa + Z95 * error));
    }
}
