package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** What an entry is about. */
public enum Kind implements Term {
    /** A state, from when to when it existed. */
    STATE,
    /** A calibre, as the name of a cartridge: {@code 7.62 x 39 mm}. */
    CALIBRE,
    /** Whoever made or assembled: a company, an arsenal, a plant. */
    MAKER,
    /** A code or symbol that stands for a maker, on weapons or on headstamps. */
    FACTORY_CODE,
    /** A model of weapon or ammunition. */
    MODEL
}
