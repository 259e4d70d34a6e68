package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.proofmark.model.Handling;
import org.proofmark.model.Profile;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.store.Verification.Fault;

/**
 * Subjects that no record is about, from or of the batch of. Some record must name each in a field, or it was put there by
 * something else.
 */
final class SpareSubjects {
    private static final Standing.Book NO_BOOK = source -> Standing.UNKNOWN;

    private final Consumer<Fault> faults;
    private final Set<SubjectId> unexplained = new HashSet<>();

    SpareSubjects(Consumer<Fault> faults) {
        this.faults = faults;
    }

    void load(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT id FROM subject"
                        + " WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.sid = subject.sid)"
                        + " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.source = subject.sid)"
                        + " AND NOT EXISTS (SELECT 1 FROM record r WHERE r.batch = subject.sid)");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] id = rows.getBytes(1);
                if (id.length == 16) {
                    unexplained.add(new SubjectId(Bytes.uuid(id)));
                } else {
                    faults.accept(new Fault("subject", null, "an id of " + id.length + " bytes is none"));
                }
            }
        }
    }

    /** Takes out those that any of the statements names, whether it counts or was taken back. */
    void explain(List<Statement> statements) {
        if (unexplained.isEmpty()) {
            return;
        }
        for (Statement statement : statements) {
            Profile alone = Profile.of(statement.subject(), List.of(statement), NO_BOOK, Handling.CONFIDENTIAL);
            SubjectView.of(alone).references().values().forEach(unexplained::removeAll);
        }
    }

    void report() {
        unexplained.forEach(id -> faults.accept(new Fault("subject", id.toString(), "no record names it")));
    }
}
