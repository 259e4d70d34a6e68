package org.proofmark.model;

/**
 * A text that is no date Proofmark accepts. The message names the text, the column, what is wrong there, and the remedy.
 */
public final class ImpreciseDateException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 40;

    private final String text;
    private final int column;
    private final String remedy;

    /**
     * @param column where in the text, counted in characters from 1; one past the end where something is missing
     * @param what what is wrong there, a sentence
     * @param remedy what to write instead, a sentence
     */
    ImpreciseDateException(String text, int column, String what, String remedy) {
        super("Date '" + shortened(text) + "', column " + column + ": " + what + " " + remedy);
        this.text = text;
        this.column = column;
        this.remedy = remedy;
    }

    /** The whole text that was refused. */
    public String text() {
        return text;
    }

    /** Where in the text, counted in characters from 1; one past the end where something is missing. */
    public int column() {
        return column;
    }

    /** What to write instead: the second sentence of the message. */
    public String remedy() {
        return remedy;
    }

    // A cell of a spreadsheet may hold megabytes; a message may not.
    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
