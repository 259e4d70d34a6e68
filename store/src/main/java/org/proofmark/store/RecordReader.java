package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.RecordId;
import org.proofmark.model.Statement;

/** Reads records back from the database. */
final class RecordReader implements AutoCloseable {
    private final PreparedStatement ofSubject;
    private final PreparedStatement byId;

    RecordReader(Connection connection) throws SQLException {
        this.ofSubject = connection.prepareStatement(
                "SELECT r.envelope, p.body FROM record r LEFT JOIN payload p ON p.rid = r.rid WHERE r.sid = ? ORDER BY r.rid");
        this.byId = connection.prepareStatement(
                "SELECT r.envelope, p.body FROM record r LEFT JOIN payload p ON p.rid = r.rid WHERE r.id = ?");
    }

    /** Every record about a subject, in the order of their arrival. */
    List<Statement> about(long sid) throws SQLException {
        ofSubject.setLong(1, sid);
        try (ResultSet rows = ofSubject.executeQuery()) {
            List<Statement> found = new ArrayList<>(4);
            while (rows.next()) {
                found.add(Sealed.read(rows.getBytes(1), rows.getBytes(2)));
            }
            return found;
        }
    }

    @Nullable
    Statement record(RecordId id) throws SQLException {
        byId.setBytes(1, Bytes.of(id.value()));
        try (ResultSet rows = byId.executeQuery()) {
            return rows.next() ? Sealed.read(rows.getBytes(1), rows.getBytes(2)) : null;
        }
    }

    @Override
    public void close() throws SQLException {
        ofSubject.close();
        byId.close();
    }
}
