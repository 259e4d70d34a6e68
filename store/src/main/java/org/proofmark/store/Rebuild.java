package org.proofmark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.LongConsumer;
import org.proofmark.model.Profile;

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
            Undone undone = Undone.of(connection, subjects, records);
            undone.store(connection, subjects);
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
}
