package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.proofmark.model.Profile;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/** Which batches were taken back. Held in memory: there are as many as there were imports undone. */
final class Undone implements Predicate<SubjectId> {
    private final Set<SubjectId> batches = new HashSet<>();

    static Undone load(Connection connection) throws SQLException {
        Undone undone = new Undone();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT s.id FROM undone u JOIN subject s ON s.sid = u.batch");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                undone.batches.add(new SubjectId(Bytes.uuid(rows.getBytes(1))));
            }
        }
        return undone;
    }

    @Override
    public boolean test(SubjectId batch) {
        return batches.contains(batch);
    }

    /** Takes note of what is now said about a batch; true where it was taken back, or brought back, by that. */
    boolean changed(Connection connection, SubjectId batch, long sid, List<Statement> statements) throws SQLException {
        boolean now = Profile.isUndone(batch, statements);
        if (now == batches.contains(batch)) {
            return false;
        }
        String sql = now ? "INSERT INTO undone (batch) VALUES (?)" : "DELETE FROM undone WHERE batch = ?";
        try (PreparedStatement change = connection.prepareStatement(sql)) {
            change.setLong(1, sid);
            change.executeUpdate();
        }
        return now ? batches.add(batch) : batches.remove(batch);
    }
}
