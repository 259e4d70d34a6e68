package org.proofmark.notation;

import java.util.List;

/**
 * One thing that a reading says about one place of a mark. Characters are Unicode code points. A cell keeps its spelling, so
 * that {@link #print} gives back exactly what was typed.
 *
 * <p>Constructors refuse what the notation cannot write, with an {@link IllegalArgumentException}; every list of cells that can
 * be built can therefore be printed and parsed again.
 */
public sealed interface Cell {

    /** This cell in notation. */
    String print();

    /** A character read with certainty: {@code A}; a sign that is on the object is printed with its backslash. */
    record Certain(int codePoint) implements Cell {
        public Certain {
            Cells.requireVisible(codePoint);
        }

        @Override
        public String print() {
            return Signs.escaped(codePoint);
        }
    }

    /** {@code (8)}: read, but doubtful. Fits any one character; {@code codePoint} is preferred. */
    record Doubtful(int codePoint) implements Cell {
        public Doubtful {
            Cells.requireVisible(codePoint);
        }

        @Override
        public String print() {
            return "(" + Signs.escaped(codePoint) + ")";
        }
    }

    /** {@code [8B]}: one of the characters of {@code alternatives}, in the order typed. There are no ranges. */
    record OneOf(String alternatives) implements Cell {
        public OneOf {
            if (alternatives.isEmpty()) {
                throw new IllegalArgumentException("One of no characters fits nothing. Give at least one.");
            }
            alternatives.codePoints().forEach(Cells::requireVisible);
        }

        @Override
        public String print() {
            return "[" + Reading.escape(alternatives) + "]";
        }
    }

    /** {@code ?}: one unreadable character. {@code sign} is its spelling: {@code ?}, {@code ？} or {@code ؟}. */
    record Unknown(int sign) implements Cell {
        public Unknown {
            Cells.require(Signs.isUnknown(sign), sign, "an unreadable character", "?, ？ or ؟");
        }

        public Unknown() {
            this('?');
        }

        @Override
        public String print() {
            return Character.toString(sign);
        }
    }

    /** {@code *}: unreadable characters, number unknown, none included. {@code sign} is its spelling: {@code *} or {@code ＊}. */
    record Gap(int sign) implements Cell {
        public Gap {
            Cells.require(Signs.isGap(sign), sign, "unreadable characters", "* or ＊");
        }

        public Gap() {
            this('*');
        }

        @Override
        public String print() {
            return Character.toString(sign);
        }
    }

    /** <code>{12?}</code>: deliberately removed; the cells say what can still be read. */
    record Removed(List<Cell> cells) implements Cell {
        public Removed {
            cells = List.copyOf(cells);
            Cells.requireRemovable(cells);
        }

        /** Nothing can be read any more: it fits any string. */
        public boolean lengthUnknown() {
            return cells.stream().allMatch(Layout.class::isInstance);
        }

        @Override
        public String print() {
            return "{" + Cells.print(cells) + "}";
        }
    }

    /** {@code <12>}: restored by a laboratory; holds certain and doubtful characters, at least one. */
    record Restored(List<Cell> cells) implements Cell {
        public Restored {
            cells = List.copyOf(cells);
            Cells.requireRestorable(cells);
        }

        @Override
        public String print() {
            return "<" + Cells.print(cells) + ">";
        }
    }

    /** {@code :star-in-circle:}: a symbol by its catalogue name: a–z, 0–9 and hyphen, at least one letter. */
    record Symbol(String name) implements Cell {
        public Symbol {
            if (!Cells.isSymbolName(name)) {
                throw new IllegalArgumentException("‘" + name + "’ is no symbol's name."
                        + " Use small letters a to z, digits and hyphens, with at least one letter.");
            }
        }

        @Override
        public String print() {
            return ":" + name + ":";
        }
    }

    /** Layout: one white or invisible character, or the two characters {@code \n}. It fits nothing. */
    record Layout(String spelling) implements Cell {
        static final String BREAK_ON_ONE_LINE = "\\n";

        public Layout {
            boolean single = spelling.codePointCount(0, spelling.length()) == 1;
            if (!spelling.equals(BREAK_ON_ONE_LINE) && !(single && Signs.isLayout(spelling.codePointAt(0)))) {
                throw new IllegalArgumentException(
                        "‘" + spelling + "’ is no layout. Use one space, one line break, or \\n.");
            }
        }

        public boolean isLineBreak() {
            return spelling.equals(BREAK_ON_ONE_LINE) || Signs.isLineBreak(spelling.codePointAt(0));
        }

        /** As it stands in text: a real line break for {@code \n}. */
        String text() {
            return spelling.equals(BREAK_ON_ONE_LINE) ? "\n" : spelling;
        }

        @Override
        public String print() {
            return spelling;
        }
    }
}
