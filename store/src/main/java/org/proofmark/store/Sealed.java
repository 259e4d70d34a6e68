package org.proofmark.store;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.proofmark.ledger.Commitment;
import org.proofmark.ledger.Hash;
import org.proofmark.model.Author;
import org.proofmark.model.Draft;
import org.proofmark.model.Envelope;
import org.proofmark.model.Payload;
import org.proofmark.model.Plain;
import org.proofmark.model.RecordId;
import org.proofmark.model.RecordType;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * A record ready for the log: the statement, and the bytes that are stored of it.
 *
 * @param salt random bytes of the commitment, stored with the payload
 * @param body canonical form of the payload
 * @param envelope canonical form of the envelope: the leaf's data
 * @param leaf RFC 6962 hash of the leaf
 */
record Sealed(Statement statement, byte[] salt, byte[] body, byte[] envelope, Hash leaf) {

    static Sealed of(Draft draft, Author author, Instant recordedAt, @Nullable SubjectId batch) {
        byte[] body = Canonical.write(Plain.of(draft.body()));
        byte[] salt = Commitment.salt();
        Payload payload = draft.body().payload();
        RecordType type = RecordType.named(RecordType.nameOf(payload));
        Envelope envelope = new Envelope(
                RecordId.random(),
                draft.subject(),
                RecordType.nameOf(payload),
                type == null ? 1 : type.version(),
                author,
                draft.source(),
                draft.statedAt(),
                recordedAt,
                batch,
                draft.supersedes(),
                draft.handling(),
                draft.grade(),
                draft.synthetic(),
                Commitment.of(salt, body).hex());
        byte[] written = Canonical.write(Plain.of(envelope));
        return new Sealed(new Statement(envelope, draft.body()), salt, body, written, Hash.leaf(written));
    }

    /** Reads back what is stored. */
    static Statement read(byte[] envelope, byte @Nullable [] body) {
        Envelope read = Plain.envelope(Canonical.read(envelope));
        Map<String, @Nullable Object> plain = body == null ? Map.of() : Canonical.read(body);
        @SuppressWarnings("NullAway") // no stored field is null: the writer leaves those out, and the reader of bodies checks
        Map<String, Object> fields = (Map<String, Object>) (Map<String, ?>) plain;
        return new Statement(read, Plain.body(read.type(), read.schemaVersion(), fields));
    }
}
