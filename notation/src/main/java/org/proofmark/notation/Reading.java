package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one person reads in one mark: a list of cells, in reading order. Immutable. Two readings are equal when they are spelt
 * alike, layout included; whether they can be of one mark is for {@link Matching} to say.
 *
 * @param cells the cells; may be empty
 */
public record Reading(List<Cell> cells) {

    public Reading {
        cells = List.copyOf(cells);
    }

    /**
     * Reads notation. {@code Reading.parse(s).print().equals(s)} for every accepted {@code s}.
     *
     * @throws NotationException with the column (1-based, in code points) and the remedy, where {@code notation} is malformed
     */
    public static Reading parse(String notation) {
        return new Reading(new NotationParser(notation).cells());
    }

    /** Reads plain text: every character is itself and certain, signs too; white space and invisible characters are layout. */
    public static Reading literal(String text) {
        List<Cell> cells = new ArrayList<>(text.length());
        text.codePoints()
                .forEach(c ->
                        cells.add(Signs.isLayout(c) ? new Cell.Layout(Character.toString(c)) : new Cell.Certain(c)));
        return new Reading(cells);
    }

    /** The notation of plain text: {@code Reading.parse(Reading.escape(s))} equals {@code Reading.literal(s)}. */
    public static String escape(String text) {
        StringBuilder notation = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(c -> {
            if (Signs.isSign(c)) {
                notation.append('\\');
            }
            notation.appendCodePoint(c);
        });
        return notation.toString();
    }

    /** This reading in notation, spelt as it was typed. */
    public String print() {
        return Cells.print(cells);
    }

    /**
     * The one text that this reading gives, with its layout ({@code \n} as a line break); empty unless {@link #isCertain}. A
     * symbol stands as {@code :name:}. It is for showing and indexing; compare readings, not texts.
     */
    public Optional<String> plain() {
        return isCertain() ? Optional.of(Cells.text(cells)) : Optional.empty();
    }

    /** In English words, cell by cell, what was understood: {@code ‘12’ certain; ‘8’ doubtful, one character}. */
    public String describe() {
        return describe(Phrases.ENGLISH);
    }

    /** The same in the words of another language. */
    public String describe(Phrases phrases) {
        return Description.of(cells, phrases);
    }

    /**
     * This reading as read from the other side, as an entry of a headstamp may be: in reverse order, 6 for 9. Empty where a
     * certain character cannot be read so; a doubtful one is unreadable then.
     */
    public Optional<Reading> turned() {
        return HalfTurn.of(this);
    }

    /**
     * How many characters (code points) were read with certainty, separators among them, also inside what was removed or
     * restored. Symbols are not counted.
     */
    public int knownCharacters() {
        return Cells.known(cells);
    }

    /** Nothing doubtful, alternative, unreadable or of unknown length. Restored characters are certain. */
    public boolean isCertain() {
        return Cells.areCertain(cells);
    }

    /** Whether nothing but layout is in it. */
    public boolean isBlank() {
        return cells.stream().allMatch(Cell.Layout.class::isInstance);
    }

    @Override
    public String toString() {
        return print();
    }
}
