package org.proofmark.link;

/**
 * A word of an entity's name, as it is compared.
 *
 * @param text in small Latin letters, for people to see
 * @param sound levelled over spellings
 * @param general a word of the trade or of government: company names are full of them
 */
record NameWord(String text, String sound, String consonants, boolean general) {
    /** Bits of a letter and of a whole word, where the dossier does not tell (Shannon 1951: 2.6 and 11.8 in English). */
    private static final double LETTER_BITS = 2;

    private static final double WORD_BITS = 11.8;
    private static final double GENERAL_BITS = 4;
    private static final double FIGURE_BITS = Math.log(10) / Math.log(2);

    boolean isNumber() {
        return Character.isDigit(text.charAt(0));
    }

    boolean isInitial() {
        return text.length() == 1 && !isNumber();
    }

    /** What the word tells by itself. */
    double bits() {
        if (general) {
            return GENERAL_BITS;
        }
        return isNumber() ? text.length() * FIGURE_BITS : Math.min(WORD_BITS, LETTER_BITS * sound.length());
    }

    /** What is left of it where only so many of its letters are known to agree. */
    double bits(int letters) {
        return Math.min(bits(), LETTER_BITS * letters);
    }
}
