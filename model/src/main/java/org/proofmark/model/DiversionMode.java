package org.proofmark.model;

/** How an item left lawful custody; configurable later, after the published typologies. */
public enum DiversionMode implements Term {
    BATTLEFIELD_CAPTURE,
    LOSS_FROM_NATIONAL_CUSTODY,
    LOSS_FROM_PRIVATE_CUSTODY,
    UNAUTHORISED_RETRANSFER,
    EMBARGO_BREACH,
    UNDETERMINED
}
