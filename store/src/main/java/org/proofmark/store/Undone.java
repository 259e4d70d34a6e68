package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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

    /** As the view has it. */
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

    /** As the records have it. */
    static Undone of(Connection connection, Subjects subjects, RecordReader records) throws SQLException {
        List<Long> candidates = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT DISTINCT sid FROM record WHERE type = 'retraction'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                candidates.add(rows.getLong(1));
            }
        }
        Undone undone = new Undone();
        for (long sid : candidates) {
            SubjectId batch = subjects.id(sid);
            if (Profile.isUndone(batch, records.about(sid))) {
                undone.batches.add(batch);
            }
        }
        return undone;
    }

    Set<SubjectId> batches() {
        return Set.copyOf(batches);
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
        if (now) {
            add(connection, sid);
            return batches.add(batch);
        }
        try (PreparedStatement change = connection.prepareStatement("DELETE FROM undone WHERE batch = ?")) {
            change.setLong(1, sid);
            change.executeUpdate();
        }
        return batches.remove(batch);
    }

    /** Stores the whole view anew. */
    void store(Connection connection, Subjects subjects) throws SQLException {
        for (SubjectId batch : batches) {
            add(connection, subjects.sid(batch));
        }
    }

    private static void add(Connection connection, long sid) throws SQLException {
        try (PreparedStatement change = connection.prepareStatement("INSERT INTO undone (batch) VALUES (?)")) {
            change.setLong(1, sid);
            change.executeUpdate();
        }
    }
}
