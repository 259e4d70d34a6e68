package org.proofmark.model;

/** How the text of a reading is meant: letter for letter, or in mark notation. */
public enum Writing implements Term {
    LITERAL,
    NOTATION
}
