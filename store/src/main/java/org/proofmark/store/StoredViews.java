package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.model.SubjectId;

/** Reads what the views hold of one subject, as lines. */
final class StoredViews implements AutoCloseable {
    private final PreparedStatement profile;
    private final PreparedStatement mark;
    private final PreparedStatement reference;
    private final PreparedStatement locator;

    StoredViews(Connection connection) throws SQLException {
        this.profile = connection.prepareStatement("SELECT * FROM profile WHERE sid = ? ORDER BY from_level");
        this.mark = connection.prepareStatement("SELECT * FROM mark WHERE sid = ? ORDER BY from_level, ordinal");
        this.reference = connection.prepareStatement(
                "SELECT 1 FROM reference WHERE target = ? AND field = ? AND sid = ? AND from_level = ?");
        this.locator = connection.prepareStatement("SELECT 1 FROM locator WHERE locator = ? AND sid = ?");
    }

    List<String> lines(long sid, SubjectId subject) throws SQLException {
        List<String> lines = new ArrayList<>();
        profile.setLong(1, sid);
        try (ResultSet rows = profile.executeQuery()) {
            while (rows.next()) {
                lines.add(ViewLine.storedProfile(subject, rows));
            }
        }
        mark.setLong(1, sid);
        try (ResultSet rows = mark.executeQuery()) {
            while (rows.next()) {
                lines.add(ViewLine.storedMark(subject, rows));
            }
        }
        return lines;
    }

    boolean hasReference(long target, String field, long sid, int from) throws SQLException {
        reference.setLong(1, target);
        reference.setString(2, field);
        reference.setLong(3, sid);
        reference.setInt(4, from);
        return isThere(reference);
    }

    boolean hasLocator(String place, long sid) throws SQLException {
        locator.setString(1, place);
        locator.setLong(2, sid);
        return isThere(locator);
    }

    private static boolean isThere(PreparedStatement query) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    @Override
    public void close() throws SQLException {
        profile.close();
        mark.close();
        reference.close();
        locator.close();
    }
}
