package org.proofmark.model;

/** What an item is as evidence. Closed on purpose: no class says what a thing does or how it was made. */
public enum ItemClass implements Term {
    WEAPON,
    AMMUNITION,
    COMPONENT,
    COMMERCIAL_PRODUCT,
    PACKAGING,
    DOCUMENT
}
