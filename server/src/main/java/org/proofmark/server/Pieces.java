package org.proofmark.server;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.notation.Cell;
import org.proofmark.notation.MisreadStep;
import org.proofmark.notation.Reading;

/**
 * Lays the steps of an alignment over a reading as it was written: layout and the brackets of what was removed or restored are
 * passed over by the alignment and shown all the same.
 */
final class Pieces {
    private final boolean notation;
    private final Words words;
    private final Deque<Unit> units = new ArrayDeque<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** What is shown for a cell, and how the alignment prints it; null where it passes over it. */
    private record Unit(String shown, @Nullable String cell) {}

    private Pieces(MarkView mark, Words words) {
        this.notation = mark.notation();
        this.words = words;
    }

    static List<Piece> of(MarkView mark, Reading cells, List<MisreadStep> steps, Words words) {
        Pieces pieces = new Pieces(mark, words);
        pieces.add(cells.cells());
        steps.forEach(pieces::add);
        pieces.rest();
        return List.copyOf(pieces.pieces);
    }

    static Piece.Fit fit(MisreadStep step) {
        return switch (step.kind()) {
            case AGREES -> Piece.Fit.SAME;
            case SPELT -> Piece.Fit.SPELT;
            case FITS -> Piece.Fit.UNSURE;
            case MISREAD, PUT_IN, DOUBLED, UNDOUBLED, TRANSPOSED -> Piece.Fit.WRONG;
            case LEFT_OUT -> Piece.Fit.MISSING;
            case IN_GAP -> isGap(step.ofStored()) ? Piece.Fit.UNSURE : Piece.Fit.OUTSIDE;
            case CUT, LENGTH, REPEATED -> Piece.Fit.OUTSIDE;
        };
    }

    static boolean isGap(String cells) {
        return cells.equals("*") || cells.equals("＊") || cells.startsWith("{");
    }

    private void add(List<Cell> cells) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Layout l -> units.add(new Unit(l.isLineBreak() ? " ⏎ " : l.print(), null));
                case Cell.Removed r when !r.lengthUnknown() -> addBracketed("{", r.cells(), "}");
                case Cell.Restored r -> addBracketed("<", r.cells(), ">");
                case Cell.Certain c when !notation -> units.add(new Unit(Character.toString(c.codePoint()), c.print()));
                default -> units.add(new Unit(cell.print(), cell.print()));
            }
        }
    }

    private void addBracketed(String open, List<Cell> cells, String close) {
        units.add(new Unit(open, null));
        add(cells);
        units.add(new Unit(close, null));
    }

    private void add(MisreadStep step) {
        Piece.Fit fit = fit(step);
        if (fit == Piece.Fit.MISSING) {
            pieces.add(new Piece("", fit, words.say("search.cell.missing", step.ofQuery())));
            return;
        }
        StringBuilder shown = new StringBuilder();
        String rest = step.ofStored();
        while (!rest.isEmpty() && !units.isEmpty()) {
            Unit unit = units.removeFirst();
            if (unit.cell() == null && shown.isEmpty()) {
                pieces.add(new Piece(unit.shown(), Piece.Fit.OUTSIDE, null));
            } else {
                shown.append(unit.shown());
                rest = unit.cell() == null || !rest.startsWith(unit.cell())
                        ? rest
                        : rest.substring(unit.cell().length());
            }
        }
        if (!shown.isEmpty()) {
            pieces.add(new Piece(shown.toString(), fit, said(fit)));
        }
    }

    private @Nullable String said(Piece.Fit fit) {
        return fit == Piece.Fit.SAME || fit == Piece.Fit.OUTSIDE ? null : words.say("search.cell." + fit.code());
    }

    private void rest() {
        if (!units.isEmpty()) {
            StringBuilder shown = new StringBuilder();
            units.forEach(unit -> shown.append(unit.shown()));
            pieces.add(new Piece(shown.toString(), Piece.Fit.OUTSIDE, null));
        }
    }
}
