package org.proofmark.model;

import java.util.UUID;

/** The identity of one record: random (UUIDv4), given once, never used again. */
public record RecordId(UUID value) implements Comparable<RecordId> {

    public static RecordId random() {
        return new RecordId(RandomIds.next());
    }

    /** Reads the 36-character form; throws {@link InvalidRecordException} for anything else. */
    public static RecordId parse(String text) {
        return new RecordId(RandomIds.parse(text));
    }

    /** Orders as the 16 bytes do, so that every store and every dump agrees on the order. */
    @Override
    public int compareTo(RecordId other) {
        return RandomIds.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
