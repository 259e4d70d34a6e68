package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.proofmark.model.Profile;
import org.proofmark.model.SubjectId;

/** Drops every view and makes it anew from the records. */
final class Rebuild {
    private static final long REPORT_EVERY = 10_000;

    private Rebuild() {}

    /** @param progress told how many subjects are done, from time to time */
    static void run(Connection connection, LongConsumer progress) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String view : List.of("profile", "mark", "reference", "locator", "undone")) {
                statement.executeUpdate("DELETE FROM " + view);
            }
        }
        try (Subjects subjects = new Subjects(connection);
                RecordReader records = new RecordReader(connection);
                ViewWriter writer = new ViewWriter(connection, subjects)) {
            Undone undone = undone(connection, subjects, records);
            Standings standings = new Standings(source -> records.about(subjects.find(source)), undone);
            long[] done = {0};
            RecordWalk.over(connection, (sid, statements) -> {
                List<org.proofmark.model.Statement> counting = Profile.counting(statements, undone);
                writer.add(
                        sid,
                        ViewRow.of(statements.getFirst().subject(), counting, standings),
                        Views.locators(counting));
                if (++done[0] % REPORT_EVERY == 0) {
                    progress.accept(done[0]);
                }
            });
            writer.flush();
            progress.accept(done[0]);
        }
    }

    /** Which batches are taken back, worked out from the records and stored. */
    private static Undone undone(Connection connection, Subjects subjects, RecordReader records) throws SQLException {
        List<Long> candidates = new ArrayList<>();
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT DISTINCT sid FROM record WHERE type = 'retraction'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                candidates.add(rows.getLong(1));
            }
        }
        Undone undone = Undone.load(connection);
        for (long sid : candidates) {
            SubjectId batch = subjects.id(sid);
            undone.changed(connection, batch, sid, records.about(sid));
        }
        return undone;
    }
}
