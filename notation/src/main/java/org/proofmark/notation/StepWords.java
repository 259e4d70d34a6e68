package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.BestAlignment.Move;
import org.proofmark.notation.BestAlignment.Taken;
import org.proofmark.notation.MisreadStep.Kind;

/** Says the moves of an alignment in English; what goes on alike is one step. */
final class StepWords {
    private final Line a;
    private final Line b;
    private final List<MisreadStep> steps = new ArrayList<>();

    private StepWords(Pairing pairing) {
        a = pairing.a();
        b = pairing.b();
    }

    static List<MisreadStep> of(Pairing pairing, List<Taken> moves) {
        StepWords words = new StepWords(pairing);
        moves.forEach(words::add);
        return words.steps;
    }

    private void add(Taken taken) {
        Kind kind = kind(taken);
        String ofA = text(a, taken.fromA(), taken.toA());
        String ofB = text(b, taken.fromB(), taken.toB());
        if (taken.move() == Move.ENTER_GAP_OF_A || taken.move() == Move.ENTER_GAP_OF_B) {
            steps.add(step(kind, ofA, ofB, taken.bits(), ""));
            return;
        }
        boolean goesOn = !steps.isEmpty() && steps.getLast().kind() == kind;
        if (goesOn && (kind == Kind.AGREES || kind == Kind.IN_GAP)) {
            MisreadStep before = steps.removeLast();
            steps.add(step(
                    kind,
                    before.ofQuery() + ofA,
                    before.ofStored() + ofB,
                    before.bits() + taken.bits(),
                    missing(taken)));
        } else {
            steps.add(step(kind, ofA, ofB, taken.bits(), missing(taken)));
        }
    }

    private Kind kind(Taken taken) {
        return switch (taken.move()) {
            case MATCH -> kindOfMatch(taken.fromA(), taken.fromB());
            case ONLY_A -> Kind.LEFT_OUT;
            case ONLY_B -> Kind.PUT_IN;
            case ONE_FOR_TWO -> Kind.DOUBLED;
            case TWO_FOR_ONE -> Kind.UNDOUBLED;
            case SWAPPED -> Kind.TRANSPOSED;
            case CUT_A, CUT_B -> Kind.CUT;
            case ENTER_GAP_OF_A, ENTER_GAP_OF_B, UNDER_GAP_OF_A, UNDER_GAP_OF_B -> Kind.IN_GAP;
        };
    }

    private Kind kindOfMatch(int i, int j) {
        int one = a.point(i);
        int another = b.point(j);
        if (one < 0 || another < 0) {
            return Kind.FITS;
        }
        if (one == another) {
            return Kind.AGREES;
        }
        return Folded.of(one).choices()[0] == Folded.of(another).choices()[0] ? Kind.SPELT : Kind.MISREAD;
    }

    private static MisreadStep step(Kind kind, String ofA, String ofB, double bits, String missing) {
        return new MisreadStep(kind, ofA, ofB, words(kind, ofA, ofB, missing), bits);
    }

    private static String words(Kind kind, String ofA, String ofB, String missing) {
        return switch (kind) {
            case AGREES -> quoted(ofA) + " in both";
            case FITS -> quoted(ofA) + " fits " + quoted(ofB);
            case SPELT -> quoted(ofA) + " written " + quoted(ofB);
            case MISREAD -> quoted(ofA) + " read as " + quoted(ofB);
            case LEFT_OUT -> quoted(ofA) + " left out";
            case PUT_IN -> quoted(ofB) + " put in";
            case DOUBLED -> quoted(ofA) + " written twice";
            case UNDOUBLED -> "one of two " + quoted(ofB) + " left out";
            case TRANSPOSED -> quoted(ofA) + " written " + quoted(ofB) + ", the other way round";
            case CUT -> quoted(ofA + ofB) + " on one side only: " + missing;
            default -> inGap(ofA, ofB);
        };
    }

    private static String inGap(String ofA, String ofB) {
        String longer = ofA.length() > ofB.length() ? ofA : ofB;
        String shorter = ofA.length() > ofB.length() ? ofB : ofA;
        return shorter.isEmpty()
                ? "nothing stands in the gap " + quoted(longer)
                : quoted(longer) + " against the gap " + quoted(shorter);
    }

    private String missing(Taken taken) {
        return switch (taken.move()) {
            case CUT_A -> howCut(a, taken.fromA(), taken.toA());
            case CUT_B -> howCut(b, taken.fromB(), taken.toB());
            default -> "";
        };
    }

    private static String howCut(Line line, int from, int to) {
        if (from > 0) {
            return line.isSeparator(from) ? "cut at the separator" : "cut at the gap between";
        }
        if (line.partBegins(to)) {
            return line.isSeparator(to - 1) ? "cut at the separator" : "cut at the gap between";
        }
        return "letters before the figures left off";
    }

    private static String text(Line line, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(line.cell(i).print());
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return "‘" + text + "’";
    }
}
