package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.proofmark.model.SubjectId;

/** Rows of one view in ascending order of their subjects. */
final class LineCursor implements AutoCloseable {
    private final PreparedStatement query;
    private final ResultSet rows;
    private final Line line;
    private boolean there;

    /** One row as a line. */
    @FunctionalInterface
    interface Line {
        String of(SubjectId subject, ResultSet row) throws SQLException;
    }

    /** @param sql has a column {@code sid}, and is in its order */
    LineCursor(Connection connection, String sql, Line line) throws SQLException {
        this.query = connection.prepareStatement(sql);
        this.rows = query.executeQuery();
        this.line = line;
        next();
    }

    void next() throws SQLException {
        there = rows.next();
    }

    long sid() throws SQLException {
        return rows.getLong("sid");
    }

    boolean isAt(long sid) throws SQLException {
        return there && sid() == sid;
    }

    boolean isBefore(long sid) throws SQLException {
        return there && sid() < sid;
    }

    /** The row's line; steps on. */
    String take(SubjectId subject) throws SQLException {
        String taken = line.of(subject, rows);
        next();
        return taken;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        query.close();
    }
}
