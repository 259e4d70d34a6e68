package org.proofmark.catalogue;

/**
 * What one clue says of one origin.
 *
 * @param fit whether it fits, does not, or the catalogue says nothing of it
 * @param words a short sentence
 * @param line the line of the catalogue behind it
 */
record Finding(Fit fit, String words, Entry line) {
    enum Fit {
        YES,
        NO,
        SILENT
    }

    static Finding of(boolean fits, String words, Entry line) {
        return new Finding(fits ? Fit.YES : Fit.NO, words, line);
    }

    static Finding silent(Entry line) {
        return new Finding(Fit.SILENT, "", line);
    }
}
