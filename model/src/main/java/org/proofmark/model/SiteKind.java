package org.proofmark.model;

/** What kind of place a site is. */
public enum SiteKind implements Term {
    WORKSHOP,
    BATTLEFIELD,
    CACHE,
    CHECKPOINT,
    STORAGE,
    VESSEL,
    VEHICLE,
    PRISON,
    BORDER,
    OTHER,
    UNKNOWN
}
