package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.proofmark.analysis.Answer.CannotBeSaid;
import org.proofmark.analysis.Answer.Said;
import org.proofmark.analysis.Finding.Chance;
import org.proofmark.analysis.Finding.Own;
import org.proofmark.model.Progress;

/**
 * Which patterns are in <em>every</em> chosen recovery more than chance explains?
 *
 * <p>Each pattern orders the recoveries by how surprising its count is in each ({@link BetaBinomialTail}). The statistic is
 * the rank of the <em>weakest</em> chosen recovery: it is large only if all show the pattern. Its distribution by chance
 * comes from exchanging whole recoveries within matched strata ({@link Strata}, {@link LabelSets}); the step-down minP of
 * {@link StepDown} controls the family-wise error over all patterns.
 */
public final class Commonality {
    private final Trial trial;

    private Commonality(Trial trial) {
        this.trial = trial;
    }

    /**
     * Compares chosen recoveries with the baseline.
     *
     * @throws java.util.concurrent.CancellationException when the progress asks to stop
     */
    public static CommonalityResult of(Comparison comparison, CommonalityOptions options, Progress progress) {
        Commonality commonality = new Commonality(new Trial(comparison, options));
        return switch (commonality.trial.matching()) {
            case CannotBeSaid<Matching> unsaid -> commonality.describe(unsaid);
            case Said<Matching> said -> commonality.test(said.value(), progress);
        };
    }

    private CommonalityResult describe(CannotBeSaid<Matching> unsaid) {
        List<Finding> findings = new ArrayList<>();
        for (Tally tally : trial.tallies()) {
            if (inEvery(tally)) {
                findings.add(finding(tally, unsaid.about()));
            }
        }
        findings.sort(leastLikelyFirst());
        return new CommonalityResult(unsaid.about(), findings);
    }

    private CommonalityResult test(Matching matching, Progress progress) {
        List<Tally> family = trial.family();
        LabelSets sets = LabelSets.of(trial.strata(), trial.options());
        long size = family.size();
        List<int[]> ranks = new ArrayList<>();
        for (Tally tally : family) {
            progress.step(ranks.size(), 2 * size);
            ranks.add(Ranks.of(tally));
        }
        Progress secondHalf = (done, total) -> progress.goesOn(size + done, 2 * size);
        StepDown steps = new StepDown(ranks, Trial.weights(family), sets, secondHalf);
        double[] p = steps.raw();
        double[] fdr = Adjust.BENJAMINI_HOCHBERG.adjust(p);
        List<Finding> findings = new ArrayList<>();
        for (int j = 0; j < family.size(); j++) {
            if (inEvery(family.get(j))) {
                Chance chance = new Chance(p[j], steps.adjusted(j), fdr[j], each(ranks.get(j)));
                findings.add(finding(family.get(j), new Said<>(chance)));
            }
        }
        for (Tally tally : trial.tallies()) {
            if (inEvery(tally) && trial.recorded(tally) < trial.options().minimumComparable()) {
                findings.add(finding(tally, recordedByTooFew(tally)));
            }
        }
        findings.sort(leastLikelyFirst());
        CommonalityResult.Design design = new CommonalityResult.Design(
                matching, family.size(), sets.size(), sets.exhaustive(), 1 / LabelSets.distinct(sets.pools()));
        return new CommonalityResult(new Said<>(design), Folding.fold(findings, trial.comparison(), sets));
    }

    private Finding finding(Tally tally, Answer<Chance> chance) {
        Comparison comparison = trial.comparison();
        PatternShares shares =
                PatternShares.of(comparison, tally, trial.options().level());
        return new Finding(tally.pattern(), shares, chance, Optional.empty());
    }

    private Answer<Chance> recordedByTooFew(Tally tally) {
        return new CannotBeSaid<>(
                "only " + trial.recorded(tally) + " comparable recoveries record "
                        + String.join(" and ", tally.pattern().attributes()),
                "at least " + trial.options().minimumComparable() + " that record it");
    }

    /** By family-wise p; among equals the shorter, the rarer, the one of the more telling attributes first. */
    private Comparator<Finding> leastLikelyFirst() {
        List<String> attributes = trial.comparison().table().attributes();
        return Comparator.comparingDouble((Finding f) ->
                        f.chance().said().map(Chance::familyWiseP).orElse(2.0))
                .thenComparingInt(f -> f.pattern().terms().size())
                .thenComparingDouble(f -> f.shares().baseline().share().value())
                .thenComparingInt(
                        f -> attributes.indexOf(f.pattern().attributes().get(0)))
                .thenComparing(f -> f.pattern().toString());
    }

    private boolean inEvery(Tally tally) {
        return trial.comparison().chosen().stream().allMatch(row -> tally.matching()[row] > 0);
    }

    private List<Own> each(int[] ranks) {
        List<Own> each = new ArrayList<>();
        for (Strata.Cell cell : trial.strata().cells()) {
            for (int row : cell.chosen()) {
                long recorded = cell.others().stream()
                        .filter(other -> ranks[other] >= 0)
                        .count();
                long asMuch = cell.others().stream()
                        .filter(other -> ranks[other] >= ranks[row])
                        .count();
                String id = trial.comparison().table().recovery(row).id();
                each.add(new Own(id, (1.0 + asMuch) / (1.0 + recorded)));
            }
        }
        return each;
    }
}
