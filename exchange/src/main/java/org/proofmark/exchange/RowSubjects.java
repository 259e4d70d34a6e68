package org.proofmark.exchange;

import org.jspecify.annotations.Nullable;
import org.proofmark.model.SubjectId;

/** The subjects that one row is about, by their places in the mapping. The same object holds one row after the other. */
final class RowSubjects {
    private final @Nullable Identity[] identities;

    RowSubjects(int subjects) {
        this.identities = new @Nullable Identity[subjects];
    }

    void clear() {
        java.util.Arrays.fill(identities, null);
    }

    void put(int subject, Identity identity) {
        identities[subject] = identity;
    }

    /** Null where the row is not about such a subject. */
    @Nullable
    Identity identity(int subject) {
        return identities[subject];
    }

    @Nullable
    SubjectId id(int subject) {
        Identity identity = identities[subject];
        return identity == null ? null : identity.id();
    }

    /** The locator of a subject of this row. */
    @Nullable
    String locator(SubjectId id) {
        for (Identity identity : identities) {
            if (identity != null && identity.id().equals(id)) {
                return identity.locator();
            }
        }
        return null;
    }
}
