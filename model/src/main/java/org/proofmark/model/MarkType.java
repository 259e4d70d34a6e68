package org.proofmark.model;

/** What a mark says it is (Small Arms Survey, Issue Brief 14; ITI marking requirements). */
public enum MarkType implements Term {
    SERIAL,
    MODEL,
    MAKER,
    CALIBRE,
    COUNTRY,
    YEAR,
    IMPORT,
    UNIT,
    PROOF,
    ASSEMBLY,
    SECONDARY,
    LOT,
    HEADSTAMP,
    FACTORY,
    SELECTOR,
    CONTRACT,
    CONSIGNEE,
    OTHER
}
