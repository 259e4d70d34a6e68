package org.proofmark.model;

/** SDG 16.4.2: seized (apprehended in relation to a suspected offence), found (no apparent holder), surrendered (handed over willingly). */
public enum RecoveryKind implements Term {
    SEIZED,
    FOUND,
    SURRENDERED,
    UNKNOWN
}
