package org.proofmark.model;

/** A step in a chain of custody. */
public enum TransferKind implements Term {
    MANUFACTURE,
    EXPORT,
    IMPORT,
    SALE,
    RETRANSFER,
    TRANSPORT,
    ISSUE,
    LOSS,
    THEFT,
    CAPTURE,
    RECOVERY,
    OTHER,
    UNKNOWN
}
