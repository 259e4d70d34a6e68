package org.proofmark.report;

/** A reading of which items are one thing and count once. */
public enum Collapse {
    /** Every record of an item counts by itself. */
    NONE("every record by itself"),

    /** As people judged, and as the dossier lets links join. Figures are printed so. */
    AS_JUDGED("as judged"),

    /** Besides, every open question is taken to be answered with <em>same</em>. */
    ALL_OPEN("all open questions answered ‘same’");

    private final String words;

    Collapse(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As machine-readable output writes it. */
    public String term() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
