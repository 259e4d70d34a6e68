package org.proofmark.model;

/** States, agencies, companies, armed groups. There is no kind for a private individual. */
public enum EntityKind implements Term {
    STATE,
    AGENCY,
    COMPANY,
    ARMED_GROUP,
    ORGANISATION,
    UNKNOWN
}
