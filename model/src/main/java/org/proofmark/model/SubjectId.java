package org.proofmark.model;

import java.util.UUID;

/**
 * The identity of a subject: an item, a recovery, a company, a source… It is random (UUIDv4), so it tells neither when the
 * subject was first recorded nor what it is; no name or serial number ever feeds it.
 */
public record SubjectId(UUID value) implements Comparable<SubjectId> {

    public static SubjectId random() {
        return new SubjectId(RandomIds.next());
    }

    /** Reads the 36-character form; throws {@link InvalidRecordException} for anything else. */
    public static SubjectId parse(String text) {
        return new SubjectId(RandomIds.parse(text));
    }

    /** Orders as the 16 bytes do, so that every store and every dump agrees on the order. */
    @Override
    public int compareTo(SubjectId other) {
        return RandomIds.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
