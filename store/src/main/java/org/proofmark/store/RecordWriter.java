package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Hash;
import org.proofmark.model.Envelope;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

/** Appends sealed records to one log. Inserts are sent in blocks; call {@link #flush} at the end. */
final class RecordWriter implements AutoCloseable {
    private static final int BLOCK = 1_000;

    private final Subjects subjects;
    private final Frontier frontier;
    private final long log;
    private final PreparedStatement record;
    private final PreparedStatement payload;
    private final PreparedStatement leafOf;
    private final PreparedStatement subjectOf;
    private long next;
    private int waiting;

    RecordWriter(Connection connection, Subjects subjects, long log, Frontier frontier) throws SQLException {
        this.subjects = subjects;
        this.frontier = frontier;
        this.log = log;
        this.record = connection.prepareStatement(
                "INSERT INTO record (rid, id, sid, source, batch, type, lid, position, envelope, leaf)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.payload = connection.prepareStatement("INSERT INTO payload (rid, salt, body) VALUES (?, ?, ?)");
        this.leafOf = connection.prepareStatement("SELECT leaf FROM record WHERE id = ?");
        this.subjectOf = connection.prepareStatement("SELECT sid FROM record WHERE id = ?");
        try (PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(rid), 0) FROM record");
                ResultSet rows = last.executeQuery()) {
            rows.next();
            this.next = rows.getLong(1) + 1;
        }
    }

    /** Appends one record; the result is its subject's short form. */
    long append(Sealed sealed) throws SQLException {
        Envelope envelope = sealed.statement().envelope();
        long sid = subjects.sid(envelope.subject());
        SubjectId batch = envelope.batch();
        record.setLong(1, next);
        record.setBytes(2, Bytes.of(envelope.id().value()));
        record.setLong(3, sid);
        record.setLong(4, subjects.sid(envelope.source()));
        if (batch == null) {
            record.setNull(5, Types.INTEGER);
        } else {
            record.setLong(5, subjects.sid(batch));
        }
        record.setString(6, envelope.type());
        record.setLong(7, log);
        record.setLong(8, frontier.size());
        record.setBytes(9, sealed.envelope());
        record.setBytes(10, sealed.leaf().bytes());
        record.addBatch();
        payload.setLong(1, next++);
        payload.setBytes(2, sealed.salt());
        payload.setBytes(3, sealed.body());
        payload.addBatch();
        frontier.append(sealed.leaf());
        if (++waiting == BLOCK) {
            flush();
        }
        return sid;
    }

    /** The subject of a stored record; -1 where there is no such record. */
    long subjectOf(RecordId id) throws SQLException {
        flush();
        subjectOf.setBytes(1, Bytes.of(id.value()));
        try (ResultSet rows = subjectOf.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    /** Whether the record is stored already, byte for byte; another one under its id is refused. */
    boolean holds(Sealed sealed) throws SQLException {
        flush();
        leafOf.setBytes(1, Bytes.of(sealed.statement().id().value()));
        try (ResultSet rows = leafOf.executeQuery()) {
            if (!rows.next()) {
                return false;
            }
            if (!Hash.of(rows.getBytes(1)).equals(sealed.leaf())) {
                throw new DossierException(
                        "There is another record " + sealed.statement().id() + " already.",
                        "Run verify on both dossiers: one of the two records was altered.");
            }
            return true;
        }
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        if (waiting > 0) {
            waiting = 0;
            record.executeBatch();
            payload.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        record.close();
        payload.close();
        leafOf.close();
        subjectOf.close();
    }
}
