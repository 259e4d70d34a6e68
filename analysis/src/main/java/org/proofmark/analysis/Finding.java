package org.proofmark.analysis;

import java.util.List;
import java.util.Optional;

/**
 * A pattern that occurs in every chosen recovery.
 *
 * @param pattern the pattern
 * @param shares what can be said without a test
 * @param chance how often chance would do as much
 * @param explainedBy a simpler finding that accounts for this one, where there is one
 */
public record Finding(Pattern pattern, PatternShares shares, Answer<Chance> chance, Optional<Pattern> explainedBy) {
    /** The family-wise level of a headline finding. */
    public static final double HEADLINE = 0.05;

    /**
     * Permutation p-values of "in every chosen recovery".
     *
     * @param p of this pattern alone, exact over all sets of recoveries in which it is recorded throughout
     * @param familyWiseP the probability that chance alone would make any pattern of the family look as unlikely
     * @param fdr Benjamini–Hochberg over the permutation p-values of the family
     * @param each how every chosen recovery stands by itself
     */
    public record Chance(double p, double familyWiseP, double fdr, List<Own> each) {
        public Chance {
            each = List.copyOf(each);
        }

        /** The p-value of the intersection–union test (Berger 1982): every recovery by itself, the weakest counts. */
        public double weakestOwnP() {
            return each.stream().mapToDouble(Own::p).max().orElse(1);
        }
    }

    /**
     * A chosen recovery by itself, without adjustment.
     *
     * @param recovery its id
     * @param p (1 + comparable recoveries of its stratum that show the pattern as much) / (1 + comparable recoveries)
     */
    public record Own(String recovery, double p) {}

    /** Whether the family-wise p is at most {@link #HEADLINE}. */
    public boolean headline() {
        return chance.said().filter(c -> c.familyWiseP() <= HEADLINE).isPresent();
    }

    Finding foldedUnder(Pattern simpler) {
        return new Finding(pattern, shares, chance, Optional.of(simpler));
    }
}
