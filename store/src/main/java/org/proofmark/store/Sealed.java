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

/** A record ready for the log: the statement, and the bytes that are stored of it. */
final class Sealed {
    private final Statement statement;
    private final byte[] salt;
    private final byte[] body;
    private final byte[] envelope;
    private final Hash leaf;
    private final boolean received;

    private Sealed(Statement statement, byte[] salt, byte[] body, byte[] envelope, Hash leaf, boolean received) {
        this.statement = statement;
        this.salt = salt;
        this.body = body;
        this.envelope = envelope;
        this.leaf = leaf;
        this.received = received;
    }

    Statement statement() {
        return statement;
    }

    /** Random bytes of the commitment, stored with the payload. */
    byte[] salt() {
        return salt;
    }

    /** Canonical form of the payload. */
    byte[] body() {
        return body;
    }

    /** Canonical form of the envelope: the leaf's data. */
    byte[] envelope() {
        return envelope;
    }

    /** RFC 6962 hash of the leaf. */
    Hash leaf() {
        return leaf;
    }

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
        return new Sealed(new Statement(envelope, draft.body()), salt, body, written, Hash.leaf(written), false);
    }

    /**
     * A record that was sealed elsewhere, taken over byte for byte.
     *
     * @throws DossierException where the payload is not the one that the envelope commits to
     */
    static Sealed received(byte[] envelope, byte[] salt, byte[] body) {
        Statement statement = read(envelope, body);
        if (!Commitment.of(salt, body).hex().equals(statement.envelope().commitment())) {
            throw new DossierException(
                    "The payload of record " + statement.id() + " is not the one that its envelope commits to.",
                    "Get the record again from where it was written.");
        }
        return new Sealed(statement, salt, body, envelope, Hash.leaf(envelope), true);
    }

    /** Whether it was sealed elsewhere: it may come before what it corrects or takes back, and come twice. */
    boolean received() {
        return received;
    }

    /** Reads back what is stored. */
    static Statement read(byte[] envelope, byte @Nullable [] body) {
        Envelope read = Plain.envelope(Canonical.read(envelope));
        Map<String, @Nullable Object> fields = body == null ? Map.of() : Canonical.read(body);
        return new Statement(read, Plain.body(read.type(), read.schemaVersion(), fields));
    }
}
