package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.proofmark.exchange.MarksFound;
import org.proofmark.notation.MisreadExplanation;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.MisreadStep;
import org.proofmark.notation.Reading;

/**
 * A mark that was found, and why.
 *
 * @param bits how much likelier both readings are of one mark than not
 * @param pieces its reading, set by how each part goes with what was searched for
 * @param reasons the same in words, short
 * @param bars the whole sum, step by step
 */
public record WhyFound(
        MarksFound.Found found, String bits, List<Piece> pieces, List<String> reasons, List<Bar> bars) {

    /**
     * One step of the sum, drawn from where the steps before it lead to where it leads, in per cent of the whole width.
     *
     * @param bits what it adds
     */
    public record Bar(String words, String bits, String from, String width, boolean against) {}

    static WhyFound of(MarksFound.Found found, MisreadScorer scorer, Words words) {
        Reading cells = found.hit().reading();
        MisreadExplanation why = scorer.explain(cells);
        return new WhyFound(
                found,
                words.bits(found.hit().score()),
                Pieces.of(found.mark(), cells, why.steps(), words),
                reasons(why, words),
                bars(why, words));
    }

    /** What agrees is said first and once. */
    private static List<String> reasons(MisreadExplanation why, Words words) {
        List<String> same = why.steps().stream()
                .filter(step -> step.kind() == MisreadStep.Kind.AGREES)
                .map(MisreadStep::ofStored)
                .toList();
        List<String> reasons = new ArrayList<>();
        if (!same.isEmpty()) {
            reasons.add(words.say("search.same", String.join(" … ", same)));
        }
        why.steps().stream()
                .filter(step -> step.kind() != MisreadStep.Kind.AGREES
                        && step.kind() != MisreadStep.Kind.LENGTH
                        && !isEmptyGap(step))
                .forEach(step -> reasons.add(said(step, words)));
        return reasons;
    }

    private static boolean isEmptyGap(MisreadStep step) {
        return step.kind() == MisreadStep.Kind.IN_GAP
                && (step.ofStored().isEmpty() || step.ofQuery().isEmpty() || bothGaps(step));
    }

    private static boolean bothGaps(MisreadStep step) {
        return Pieces.isGap(step.ofQuery()) && Pieces.isGap(step.ofStored());
    }

    private static String said(MisreadStep step, Words words) {
        String kind = step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (step.kind()) {
            case IN_GAP ->
                words.say(
                        Pieces.isGap(step.ofStored()) && !Pieces.isGap(step.ofQuery())
                                ? "search.step.in-gap"
                                : step.ofStored().isEmpty() || bothGaps(step)
                                        ? "search.step.empty-gap"
                                        : "search.step.outside",
                        step.ofQuery(),
                        step.ofStored());
            case CUT -> words.say("search.step.cut", step.ofQuery() + step.ofStored());
            default -> words.say("search.step." + kind, step.ofQuery(), step.ofStored());
        };
    }

    private static List<Bar> bars(MisreadExplanation why, Words words) {
        List<Double> sums = new ArrayList<>(List.of(0.0));
        why.steps().forEach(step -> sums.add(sums.getLast() + step.bits()));
        sums.add(why.score());
        double least = sums.stream().mapToDouble(x -> x).min().orElse(0);
        double all = Math.max(1, sums.stream().mapToDouble(x -> x).max().orElse(0) - least);
        List<Bar> bars = new ArrayList<>();
        for (int i = 0; i + 1 < sums.size(); i++) {
            double from = sums.get(i);
            double to = sums.get(i + 1);
            boolean other = i == why.steps().size();
            bars.add(new Bar(
                    other ? words.say("search.other-ways") : said(why.steps().get(i), words),
                    words.bits(to - from),
                    percent((Math.min(from, to) - least) / all),
                    percent(Math.abs(to - from) / all),
                    to < from));
        }
        return bars;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share);
    }
}
