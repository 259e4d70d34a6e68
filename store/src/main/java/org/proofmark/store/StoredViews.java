package org.proofmark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Verification.Fault;

/** Reads what the views hold beside a walk over subjects in ascending order, as lines, view by view. */
final class StoredViews implements AutoCloseable {
    private final Map<String, LineCursor> cursors = new LinkedHashMap<>();

    StoredViews(Connection connection) throws SQLException {
        cursors.put(
                "profile",
                new LineCursor(connection, "SELECT * FROM profile ORDER BY sid, from_level", ViewLine::storedProfile));
        cursors.put(
                "mark",
                new LineCursor(
                        connection, "SELECT * FROM mark ORDER BY sid, from_level, ordinal", ViewLine::storedMark));
        cursors.put(
                "reference",
                new LineCursor(
                        connection,
                        "SELECT r.sid, r.field, r.from_level, t.id AS named FROM reference r"
                                + " LEFT JOIN subject t ON t.sid = r.target ORDER BY r.sid",
                        ViewLine::storedReference));
        cursors.put(
                "locator",
                new LineCursor(
                        connection,
                        "SELECT sid, locator FROM locator ORDER BY sid",
                        (subject, row) -> ViewLine.locator(row.getString("locator"), subject)));
    }

    /** The lines of one subject by view; rows of subjects before it that nobody asked for are faults. */
    Map<String, List<String>> of(long sid, SubjectId subject, Extra extra) throws SQLException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (Map.Entry<String, LineCursor> each : cursors.entrySet()) {
            skip(each.getKey(), each.getValue(), sid, extra);
            List<String> found = new ArrayList<>();
            while (each.getValue().isAt(sid)) {
                found.add(each.getValue().take(subject));
            }
            lines.put(each.getKey(), found);
        }
        return lines;
    }

    /** What is left once every subject has been asked for. */
    void end(Extra extra) throws SQLException {
        for (Map.Entry<String, LineCursor> each : cursors.entrySet()) {
            skip(each.getKey(), each.getValue(), Long.MAX_VALUE, extra);
        }
    }

    private static void skip(String view, LineCursor cursor, long before, Extra extra) throws SQLException {
        while (cursor.isBefore(before)) {
            extra.row(view, cursor.sid());
            cursor.next();
        }
    }

    /** Takes rows that belong to no subject with records. */
    @FunctionalInterface
    interface Extra {
        void row(String view, long sid) throws SQLException;

        /** Each as a fault, with the subject's id where it has one. */
        static Extra faults(Subjects subjects, Consumer<Fault> faults) {
            return (view, sid) -> faults.accept(new Fault(
                    "view", subjects.name(sid), "it has a row of the view '" + view + "' that no record accounts for"));
        }
    }

    @Override
    public void close() throws SQLException {
        for (LineCursor cursor : cursors.values()) {
            cursor.close();
        }
    }
}
