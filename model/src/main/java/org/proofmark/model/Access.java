package org.proofmark.model;

/** What a custodian allows. */
public enum Access implements Term {
    USE_AND_NAME,
    USE_DO_NOT_NAME,
    DO_NOT_PUBLISH
}
