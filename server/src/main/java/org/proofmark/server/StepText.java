package org.proofmark.server;

import java.util.Locale;
import org.proofmark.notation.MisreadStep;

/** Says a step of an alignment in the words of the page. */
final class StepText {
    private StepText() {}

    static String of(MisreadStep step, Words words) {
        return switch (step.kind()) {
            case IN_GAP -> words.say(inGap(step), step.ofQuery(), step.ofStored());
            case CUT -> words.say("search.step.cut", step.ofQuery() + step.ofStored());
            default -> words.say(code(step.kind()), step.ofQuery(), step.ofStored());
        };
    }

    /** The code of the message that says a step of this kind. */
    static String code(MisreadStep.Kind kind) {
        return "search.step." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static boolean isGapInGap(MisreadStep step) {
        return Pieces.isGap(step.ofQuery()) && Pieces.isGap(step.ofStored());
    }

    private static String inGap(MisreadStep step) {
        if (step.ofStored().isEmpty() || isGapInGap(step)) {
            return "search.step.empty-gap";
        }
        return Pieces.isGap(step.ofStored()) ? "search.step.in-gap" : "search.step.outside";
    }
}
