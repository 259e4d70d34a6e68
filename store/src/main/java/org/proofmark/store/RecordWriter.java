package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import org.proofmark.ledger.Frontier;
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
        subjectOf.close();
    }
}
