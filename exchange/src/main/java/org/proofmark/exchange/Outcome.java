package org.proofmark.exchange;

import org.proofmark.model.Term;

/** What an import does with one record that a row makes. */
public enum Outcome implements Term {
    /** Nothing like it is there: it is added. */
    NEW('n'),
    /** An earlier import of this source said it, and it still counts: nothing is added. */
    UNCHANGED('u'),
    /** An earlier import of this source said otherwise: it is added and supersedes that record. */
    CHANGED('c'),
    /** An earlier row of this file said it: nothing is added. */
    REPEATED('r');

    private final char letter;

    Outcome(char letter) {
        this.letter = letter;
    }

    /** What stands for it in the digest of a plan. */
    char letter() {
        return letter;
    }
}
