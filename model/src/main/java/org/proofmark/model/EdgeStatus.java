package org.proofmark.model;

/** How far a custody step is established. */
public enum EdgeStatus implements Term {
    ASSERTED,
    INFERRED,
    CONFIRMED,
    CONTRADICTED
}
