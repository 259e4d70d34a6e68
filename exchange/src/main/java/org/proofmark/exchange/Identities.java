package org.proofmark.exchange;

import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.SubjectId;

/**
 * The subjects of one import by their locators: those that the dossier has keep their ids, new ones draw a random id once. Kept
 * as hashes, 40 bytes a subject.
 */
final class Identities {
    private static final int HIGH = 0;
    private static final int LOW = 1;
    private static final int SAID = 2;

    private final HashTable table = new HashTable(3);
    private final Hasher hasher;
    private final Function<String, @Nullable SubjectId> dossier;

    /** @param dossier the subject that the dossier has at a locator */
    Identities(Hasher hasher, Function<String, @Nullable SubjectId> dossier) {
        this.hasher = hasher;
        this.dossier = dossier;
    }

    /** The subject at a locator. */
    Identity at(String locator) {
        Hash hash = hasher.of(locator);
        int place = table.place(hash);
        if (table.value(place, HIGH) == 0) {
            SubjectId found = dossier.apply(locator);
            UUID id = (found == null ? SubjectId.random() : found).value();
            table.value(place, HIGH, id.getMostSignificantBits());
            table.value(place, LOW, id.getLeastSignificantBits());
            table.value(place, SAID, found == null ? 0 : 1);
        }
        long said = table.value(place, SAID);
        SubjectId id = new SubjectId(new UUID(table.value(place, HIGH), table.value(place, LOW)));
        return new Identity(locator, hash, id, (said & 1) == 1, said >>> 1);
    }

    /** Keeps a digest (63 bits, not 0) of what is said about a subject. */
    void said(Identity subject, long digest) {
        int place = table.place(subject.hash());
        table.value(place, SAID, (digest << 1) | (subject.known() ? 1 : 0));
    }
}
