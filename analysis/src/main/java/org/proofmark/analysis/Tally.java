package org.proofmark.analysis;

/**
 * How often a pattern occurs in each recovery of the table, in pieces.
 *
 * @param pattern the pattern
 * @param matching pieces that match, per recovery
 * @param known pieces whose attributes are all known, per recovery: the denominator
 * @param correlation intra-recovery correlation of the pattern's attributes over chosen and baseline recoveries alike: for
 *     scores, which must not know the labels
 * @param inBaseline the same over the baseline alone: for intervals
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Tally(Pattern pattern, int[] matching, int[] known, double correlation, double inBaseline) {
    /** Counts a pattern over all recoveries. */
    static Tally of(RecoveryTable table, Pattern pattern, double correlation, double inBaseline) {
        int[] matching = new int[table.recoveries().size()];
        int[] known = new int[matching.length];
        for (int i = 0; i < matching.length; i++) {
            for (ItemRow item : table.recovery(i).items()) {
                Pattern.Fit fit = pattern.fit(item);
                matching[i] += fit == Pattern.Fit.MATCHES ? item.quantity() : 0;
                known[i] += fit == Pattern.Fit.UNKNOWN ? 0 : item.quantity();
            }
        }
        return new Tally(pattern, matching, known, correlation, inBaseline);
    }

    /**
     * The expected share of a recovery: shares weighted by what each recovery tells, n / (1 + (n - 1) ρ) (Kleinman 1973).
     * It takes all recoveries, chosen or not, so that it is the same for every set of labels.
     */
    double expectedShare() {
        double weights = 0;
        double sum = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] > 0) {
                double weight = 1 / (1 + (known[i] - 1) * correlation);
                sum += weight * matching[i];
                weights += weight * known[i];
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }
}
