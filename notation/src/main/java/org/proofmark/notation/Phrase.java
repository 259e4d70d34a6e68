package org.proofmark.notation;

/** What a description of a reading is put together from; {@code {0}} stands for the value. */
public enum Phrase {
    NOTHING("nothing"),
    /** Value: characters read with certainty. */
    CERTAIN("‘{0}’ certain"),
    /** Value: one character. */
    DOUBTFUL("‘{0}’ doubtful, one character"),
    /** Value: a list of quoted characters. */
    ONE_OF("one of {0}"),
    /** The same, where whoever knows search patterns would take it for a range. */
    ONE_OF_WITH_HYPHEN("one of {0} (a hyphen, not a range)"),
    /** Value: one character, within a list. */
    QUOTED("‘{0}’"),
    GAP("unreadable characters, number unknown, perhaps none"),
    REMOVED("deliberately removed, nothing can be read, length unknown"),
    /** Value: what can still be read, in words. */
    REMOVED_LEGIBLE("deliberately removed, can still be read: {0}"),
    /** Value: what the laboratory read, in words. */
    RESTORED("restored by a laboratory: {0}"),
    /** Value: the catalogue name of a symbol. */
    SYMBOL("the symbol ‘{0}’"),
    /** Value: a clock position on a headstamp, 1 to 12; what stands there follows. */
    AT_HOUR("at {0} o'clock"),
    ORIENTATION_UNKNOWN("orientation unknown"),
    LINE_BREAK("line break"),
    SPACE("gap"),
    /** Between the parts of a list within a list; a space follows it. */
    COMMA(","),
    /** Between what is said of one place and the next; a space follows it. */
    SEMICOLON(";");

    private final String english;

    Phrase(String english) {
        this.english = english;
    }

    /** In English. */
    public String english() {
        return english;
    }
}
