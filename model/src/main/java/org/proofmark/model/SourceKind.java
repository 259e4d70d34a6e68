package org.proofmark.model;

/** Who states it. */
public enum SourceKind implements Term {
    OWN_EXAMINATION,
    PARTNER,
    GOVERNMENT,
    MANUFACTURER,
    COMPANY,
    UN_PANEL,
    MEDIA,
    NGO,
    DATASET,
    PERSON,
    OTHER
}
