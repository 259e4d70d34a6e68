package org.proofmark.store;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.proofmark.model.SubjectId;

/** The view digest: SHA-256 of all rows of all views as {@link ViewLine}s, in an order that depends on nothing local. */
final class ViewDigest {
    private final Connection connection;
    private final MessageDigest digest;

    private ViewDigest(Connection connection) throws NoSuchAlgorithmException {
        this.connection = connection;
        this.digest = MessageDigest.getInstance("SHA-256");
    }

    static String of(Connection connection) throws SQLException {
        try {
            ViewDigest dump = new ViewDigest(connection);
            dump.rows(
                    "SELECT s.id AS subject, p.* FROM profile p JOIN subject s ON s.sid = p.sid ORDER BY s.id, p.from_level",
                    row -> ViewLine.storedProfile(id(row, "subject"), row));
            dump.rows(
                    "SELECT s.id AS subject, m.* FROM mark m JOIN subject s ON s.sid = m.sid ORDER BY s.id, m.from_level, m.ordinal",
                    row -> ViewLine.storedMark(id(row, "subject"), row));
            dump.rows(
                    "SELECT t.id AS target_id, s.id AS subject, r.field, r.from_level FROM reference r"
                            + " JOIN subject t ON t.sid = r.target JOIN subject s ON s.sid = r.sid ORDER BY t.id, r.field, s.id, r.from_level",
                    row -> ViewLine.reference(
                            id(row, "target_id"),
                            row.getString("field"),
                            id(row, "subject"),
                            row.getInt("from_level")));
            dump.rows(
                    "SELECT l.locator, s.id AS subject FROM locator l JOIN subject s ON s.sid = l.sid ORDER BY l.locator, s.id",
                    row -> ViewLine.locator(row.getString("locator"), id(row, "subject")));
            return HexFormat.of().formatHex(dump.digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** One line of a row. */
    @FunctionalInterface
    private interface Line {
        String of(ResultSet row) throws SQLException;
    }

    private void rows(String sql, Line line) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                digest.update(ViewLine.bytes(line.of(rows)));
            }
        }
    }

    private static SubjectId id(ResultSet row, String column) throws SQLException {
        return new SubjectId(Bytes.uuid(row.getBytes(column)));
    }
}
