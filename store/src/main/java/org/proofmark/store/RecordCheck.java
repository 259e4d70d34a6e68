package org.proofmark.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.proofmark.ledger.Commitment;
import org.proofmark.ledger.Hash;
import org.proofmark.model.Envelope;
import org.proofmark.model.Plain;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Verification.Fault;

/** Checks one record at a time: its columns against its envelope, its leaf hash, its payload against the commitment. */
final class RecordCheck {
    /** What a query must select, in this order, for {@link #check}. */
    static final String COLUMNS =
            "SELECT r.rid, r.id, s.id, o.id, b.id, r.type, r.position, r.envelope, r.leaf, p.salt, p.body"
                    + " FROM record r LEFT JOIN subject s ON s.sid = r.sid LEFT JOIN subject o ON o.sid = r.source"
                    + " LEFT JOIN subject b ON b.sid = r.batch LEFT JOIN payload p ON p.rid = r.rid ";

    private final Consumer<Fault> faults;

    RecordCheck(Consumer<Fault> faults) {
        this.faults = faults;
    }

    /**
     * Checks the record in this row.
     *
     * @return the hash of its leaf, from the envelope as it is now
     */
    Hash check(ResultSet row, long position) throws SQLException {
        String id = id(row.getBytes(2));
        byte[] written = row.getBytes(8);
        Hash leaf = Hash.leaf(written);
        expect(Arrays.equals(row.getBytes(9), leaf.bytes()), id, "its envelope does not have the logged hash");
        expect(
                row.getLong(7) == position,
                id,
                "it stands at position " + row.getLong(7) + " of its log, not " + position);
        try {
            Envelope envelope = Plain.envelope(Canonical.read(written));
            columns(row, id, envelope);
            payload(id, envelope, row.getBytes(10), row.getBytes(11));
        } catch (RuntimeException e) {
            faults.accept(new Fault("record", id, "its envelope cannot be read: " + e.getMessage()));
        }
        return leaf;
    }

    private void columns(ResultSet row, String id, Envelope envelope) throws SQLException {
        if (!is(envelope.id().value(), row.getBytes(2))) {
            expect(false, id, "its envelope is that of record " + envelope.id());
        }
        expect(is(envelope.subject().value(), row.getBytes(3)), id, "it is filed under another subject");
        expect(is(envelope.source().value(), row.getBytes(4)), id, "it is filed under another source");
        SubjectId batch = envelope.batch();
        expect(is(batch == null ? null : batch.value(), row.getBytes(5)), id, "it is filed under another batch");
        expect(envelope.type().equals(row.getString(6)), id, "it is filed as another type");
    }

    private static boolean is(@Nullable UUID id, byte @Nullable [] stored) {
        return id == null ? stored == null : stored != null && Arrays.equals(Bytes.of(id), stored);
    }

    private void payload(String id, Envelope envelope, byte @Nullable [] salt, byte @Nullable [] body) {
        if (salt == null || body == null) {
            faults.accept(new Fault("payload", id, "it is missing"));
        } else if (salt.length != Commitment.SALT_LENGTH
                || !Commitment.of(salt, body).hex().equals(envelope.commitment())) {
            faults.accept(new Fault(
                    "payload",
                    id,
                    "it is not the one that was recorded (" + envelope.type() + " about " + envelope.subject() + ")"));
        }
    }

    private void expect(boolean holds, String id, String what) {
        if (!holds) {
            faults.accept(new Fault("record", id, what));
        }
    }

    private static String id(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        return bytes.length == 16 ? Bytes.uuid(bytes).toString() : new UUID(0, 0).toString();
    }
}
