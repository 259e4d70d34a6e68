package org.proofmark.analysis;

import java.util.List;

/**
 * What chosen recoveries have in common.
 *
 * @param design how chance was measured, or why it cannot be
 * @param findings patterns in every chosen recovery, the least likely by chance first; given with their shares even where
 *     nothing can be said about chance
 */
public record CommonalityResult(Answer<Design> design, List<Finding> findings) {
    public CommonalityResult {
        findings = List.copyOf(findings);
    }

    /**
     * How chance was measured.
     *
     * @param matching what recoveries were matched on
     * @param family patterns tested together
     * @param sets sets of recoveries used, the observed one included
     * @param exhaustive whether these are all distinct sets, so that family-wise p-values are exact too
     * @param smallestP the smallest p-value of a single pattern that the strata allow
     */
    public record Design(Matching matching, int family, int sets, boolean exhaustive, double smallestP) {}

    /** Headline findings that no simpler one accounts for. */
    public List<Finding> headlines() {
        return findings.stream()
                .filter(finding -> finding.headline() && finding.explainedBy().isEmpty())
                .toList();
    }
}
