package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Folds a headline finding under a simpler one that accounts for it.
 *
 * <p>A finding q that asks for more than a finding p is accounted for unless q is over-represented <em>among the items that
 * match p</em>. Any other finding q is accounted for by p when it is no longer over-represented <em>among the items that do
 * not match p</em>. Both are asked by the same permutation test at 5 %, divided by the
 * number of other findings (Bonferroni). Simpler means fewer values; among
 * equals the less likely by chance comes first, then the rarer, then the one of the more telling attribute.
 */
final class Folding {
    private static final double LEVEL = 0.05;
    /** With fewer other recoveries to compare with, nothing shows that the longer pattern adds anything. */
    private static final int FEWEST = 10;

    private final Comparison comparison;
    private final LabelSets sets;
    private final double level;

    private Folding(Comparison comparison, LabelSets sets, int findings) {
        this.comparison = comparison;
        this.sets = sets;
        this.level = LEVEL / Math.max(1, findings - 1);
    }

    static List<Finding> fold(List<Finding> findings, Comparison comparison, LabelSets sets) {
        List<Finding> simplestFirst = findings.stream()
                .filter(Finding::headline)
                .sorted(Comparator.comparingInt(f -> f.pattern().terms().size()))
                .toList();
        Folding folding = new Folding(comparison, sets, simplestFirst.size());
        List<Finding> heads = new ArrayList<>();
        Map<Pattern, Pattern> under = new HashMap<>();
        for (Finding finding : simplestFirst) {
            heads.stream()
                    .map(Finding::pattern)
                    .filter(head -> folding.accountsFor(head, finding.pattern()))
                    .findFirst()
                    .ifPresentOrElse(head -> under.put(finding.pattern(), head), () -> heads.add(finding));
        }
        return findings.stream()
                .map(finding -> {
                    Pattern head = under.get(finding.pattern());
                    return head == null ? finding : finding.foldedUnder(head);
                })
                .toList();
    }

    private boolean accountsFor(Pattern simpler, Pattern pattern) {
        boolean longer = pattern.includes(simpler);
        Tally rest = rest(simpler, pattern, longer);
        int[] ranks = Ranks.of(rest);
        long others =
                comparison.baseline().stream().filter(row -> ranks[row] >= 0).count();
        return others < FEWEST || new ExactTail(ranks, sets).observed() > level;
    }

    /** Counts of a pattern among the items that match the simpler one, or among those that do not. */
    private Tally rest(Pattern simpler, Pattern pattern, boolean matching) {
        RecoveryTable table = comparison.table();
        int[] match = new int[table.recoveries().size()];
        int[] known = new int[match.length];
        for (int row = 0; row < match.length; row++) {
            for (ItemRow item : table.recovery(row).items()) {
                Pattern.Fit fit = pattern.fit(item);
                if (fit != Pattern.Fit.UNKNOWN && matching == (simpler.fit(item) == Pattern.Fit.MATCHES)) {
                    known[row] += item.quantity();
                    match[row] += fit == Pattern.Fit.MATCHES ? item.quantity() : 0;
                }
            }
        }
        double correlation = IntraRecoveryCorrelation.of(match, known);
        return new Tally(pattern, match, known, correlation, correlation);
    }
}
