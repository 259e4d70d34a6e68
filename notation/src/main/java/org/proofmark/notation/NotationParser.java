package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;

/** One pass over the code points of a notation; brackets nest at most once, so there is no recursion to exhaust. */
final class NotationParser {
    private final String input;
    private final int[] points;
    private int at;

    NotationParser(String input) {
        this.input = input;
        this.points = input.codePoints().toArray();
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>(points.length);
        while (at < points.length) {
            cells.add(cell());
        }
        return cells;
    }

    private Cell cell() {
        return switch (points[at]) {
            case '{' -> removed();
            case '<' -> restored();
            case ':' -> symbol();
            default -> removable();
        };
    }

    /** A cell that may also stand inside <code>{}</code>. */
    private Cell removable() {
        int point = points[at];
        if (point == '[') {
            return oneOf();
        }
        if (Signs.isUnknown(point)) {
            at++;
            return new Cell.Unknown(point);
        }
        if (Signs.isGap(point)) {
            at++;
            return new Cell.Gap(point);
        }
        return restorable();
    }

    /** A cell that may also stand inside {@code <>}. */
    private Cell restorable() {
        int point = points[at];
        if (point == '(') {
            return doubtful();
        }
        if (Signs.isLayout(point)) {
            at++;
            return new Cell.Layout(Character.toString(point));
        }
        if (point == '\\' && at + 1 < points.length && points[at + 1] == 'n') {
            at += 2;
            return new Cell.Layout(Cell.Layout.BREAK_ON_ONE_LINE);
        }
        return new Cell.Certain(character());
    }

    private Cell removed() {
        int open = at++;
        List<Cell> inside = new ArrayList<>();
        while (!closes(open, '}')) {
            int point = points[at];
            if (point == '{' || point == '<' || point == ':') {
                throw misplaced(point, "{}", "Close ‘{’ before it");
            }
            inside.add(removable());
        }
        return new Cell.Removed(inside);
    }

    private Cell restored() {
        int open = at++;
        List<Cell> inside = new ArrayList<>();
        while (!closes(open, '>')) {
            int point = points[at];
            if (point != '(' && (isOpening(point) || Signs.isUnknown(point) || Signs.isGap(point))) {
                throw misplaced(point, "<>", "Close ‘<’ before it");
            }
            inside.add(restorable());
        }
        if (inside.stream().allMatch(Cell.Layout.class::isInstance)) {
            throw error(open, "‘<>’ holds nothing", "Put in what the laboratory could read" + orOnObject('<'));
        }
        return new Cell.Restored(inside);
    }

    private Cell doubtful() {
        int open = at++;
        if (closes(open, ')')) {
            throw error(open, "‘()’ holds no character", "Put the doubtful character in" + orOnObject('('));
        }
        int point = visibleCharacter("()");
        if (!closes(open, ')')) {
            throw error(
                    at,
                    "‘()’ holds one doubtful character, this is a second",
                    "Write ‘)’ before it and give each its own pair, as in ‘(1)(2)’" + orOnObject('('));
        }
        return new Cell.Doubtful(point);
    }

    private Cell oneOf() {
        int open = at++;
        StringBuilder alternatives = new StringBuilder();
        while (!closes(open, ']')) {
            alternatives.appendCodePoint(visibleCharacter("[]"));
        }
        if (alternatives.isEmpty()) {
            throw error(open, "‘[]’ holds no character", "Put in the characters it may be" + orOnObject('['));
        }
        return new Cell.OneOf(alternatives.toString());
    }

    private Cell symbol() {
        int open = at++;
        int start = at;
        while (at < points.length && Cells.isOfSymbolName(points[at])) {
            at++;
        }
        String name = new String(points, start, at - start);
        if (at == points.length || points[at] != ':' || !Cells.isSymbolName(name)) {
            throw error(
                    open,
                    "‘:’ does not begin a symbol",
                    "Write a symbol as ‘:star-in-circle:’, in small letters a to z, digits and hyphens with at least one letter"
                            + orOnObject(':'));
        }
        at++;
        return new Cell.Symbol(name);
    }

    /** Steps over {@code closing} if it is next. */
    private boolean closes(int open, int closing) {
        if (at == points.length) {
            throw error(
                    open,
                    "‘" + Character.toString(points[open]) + "’ is not closed",
                    "Close it with ‘" + Character.toString(closing) + "’" + orOnObject(points[open]));
        }
        if (points[at] != closing) {
            return false;
        }
        at++;
        return true;
    }

    private int visibleCharacter(String brackets) {
        int point = points[at];
        boolean breaks = point == '\\' && at + 1 < points.length && points[at + 1] == 'n';
        if (breaks || Signs.isLayout(point)) {
            throw error(
                    at,
                    "a space or line break cannot stand inside ‘" + brackets + "’",
                    "Put it before or after, or leave it out");
        }
        if (isOpening(point) || Signs.isUnknown(point) || Signs.isGap(point)) {
            throw misplaced(point, brackets, "Put it before or after");
        }
        return character();
    }

    /** A character that is itself, or an escaped sign. */
    private int character() {
        int point = points[at];
        if (point == '\\') {
            return escapedSign();
        }
        if (Signs.isSign(point)) {
            throw error(
                    at,
                    "‘" + Character.toString(point) + "’ closes nothing here",
                    "Leave it out, or open it before" + orOnObject(point));
        }
        at++;
        return point;
    }

    private int escapedSign() {
        if (at + 1 == points.length) {
            throw error(at, "‘\\’ stands before nothing", "Leave it out" + orOnObject('\\'));
        }
        int point = points[at + 1];
        if (!Signs.isSign(point)) {
            String what = Signs.isLayout(point) ? "layout" : "‘" + Character.toString(point) + "’";
            throw error(at, "‘\\’ stands before " + what + ", which is no sign", "Leave it out" + orOnObject('\\'));
        }
        at += 2;
        return point;
    }

    private static boolean isOpening(int point) {
        return point == '(' || point == '[' || point == '{' || point == '<' || point == ':';
    }

    private NotationException misplaced(int point, String brackets, String remedy) {
        String what = "‘" + Character.toString(point) + "’ cannot stand inside ‘" + brackets + "’";
        return error(at, what, remedy + orOnObject(point));
    }

    private static String orOnObject(int sign) {
        String itself = Character.toString(sign);
        return ", or write ‘\\" + itself + "’ if ‘" + itself + "’ is on the object";
    }

    private NotationException error(int index, String problem, String remedy) {
        return new NotationException(input, index + 1, problem, remedy);
    }
}
