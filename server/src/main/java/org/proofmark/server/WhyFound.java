package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
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
 * @param why the score, taken apart
 * @param words of the page
 */
public record WhyFound(
        MarksFound.Found found,
        String bits,
        List<Piece> pieces,
        List<String> reasons,
        MisreadExplanation why,
        Words words) {

    static WhyFound of(MarksFound.Found found, MisreadScorer scorer, Words words) {
        Reading cells = found.hit().reading();
        MisreadExplanation why = scorer.explain(cells);
        return new WhyFound(
                found,
                words.bits(found.hit().score()),
                Pieces.of(found.mark(), cells, why.steps(), words),
                reasons(why, words),
                why,
                words);
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
                .forEach(step -> reasons.add(StepText.of(step, words)));
        return reasons;
    }

    private static boolean isEmptyGap(MisreadStep step) {
        return step.kind() == MisreadStep.Kind.IN_GAP
                && (step.ofStored().isEmpty() || step.ofQuery().isEmpty() || StepText.isGapInGap(step));
    }

    /** How the bits come about; worked out where it is shown. */
    public Sum sum() {
        return Sum.of(why, words);
    }
}
