package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** What another name is to the preferred one. All but a misspelling are right somewhere. */
public enum AliasKind implements Term {
    /** The same name written another way. */
    SPELLING,
    /** The name in another language or script. */
    TRANSLATION,
    /** Wrong, and seen often. */
    MISSPELLING,
    /** A code, number or index under which an administration keeps it, like a GRAU index. */
    CODE,
    FORMER_NAME,
    /** What it is sold or spoken of as. */
    TRADE_NAME,
    /** A short form of the name. */
    ABBREVIATION,
    /** A designation in some army's service. */
    DESIGNATION
}
