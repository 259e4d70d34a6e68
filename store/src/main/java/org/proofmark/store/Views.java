package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofmark.model.Payload;
import org.proofmark.model.Profile;
import org.proofmark.model.Retraction;
import org.proofmark.model.Source;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * Keeps the views a function of the set of records while records are added. A subject whose records changed is worked out
 * again from all its records; a new one from those at hand. When a source's standing changes, or a batch is taken back, so
 * is every subject that has records from it.
 */
final class Views implements AutoCloseable {
    private static final int BLOCK = 1_000;

    /** Whose statements are ranked by a source's standing: subjects with two of one type, one of them from the source. */
    private static final String RANKED = "SELECT DISTINCT a.sid FROM record a WHERE a.source = ?"
            + " AND EXISTS (SELECT 1 FROM record b WHERE b.sid = a.sid AND b.type = a.type AND b.rid <> a.rid)";

    private final Connection connection;
    private final Subjects subjects;
    private final RecordReader records;
    private final ViewWriter writer;
    private final Undone undone;
    private final Standings standings;
    private final Set<Long> again = new LinkedHashSet<>();
    private final Set<Long> everySubjectOf = new HashSet<>();

    Views(Connection connection, Subjects subjects) throws SQLException {
        this.connection = connection;
        this.subjects = subjects;
        this.records = new RecordReader(connection);
        this.writer = new ViewWriter(connection, subjects);
        this.undone = Undone.load(connection);
        this.standings = new Standings(this::about, undone);
    }

    private List<Statement> about(SubjectId subject) throws SQLException {
        long sid = subjects.find(subject);
        return sid < 0 ? List.of() : records.about(sid);
    }

    /**
     * Takes in records that were just stored.
     *
     * @param added the new records by subject
     * @param firstNew subjects from this one on had no record before
     */
    void take(Map<Long, List<Statement>> added, long firstNew) throws SQLException {
        Map<Long, List<Statement>> whole = new LinkedHashMap<>();
        for (Map.Entry<Long, List<Statement>> each : added.entrySet()) {
            whole.put(each.getKey(), each.getKey() >= firstNew ? each.getValue() : records.about(each.getKey()));
        }
        for (Map.Entry<Long, List<Statement>> each : whole.entrySet()) {
            noteStanding(each.getKey(), each.getValue(), each.getKey() >= firstNew);
            noteUndone(each.getKey(), each.getValue());
        }
        write(whole, firstNew);
    }

    /** Writes the rows of subjects anew; those from {@code firstNew} on have none. */
    private void write(Map<Long, List<Statement>> whole, long firstNew) throws SQLException {
        for (Map.Entry<Long, List<Statement>> each : whole.entrySet()) {
            if (each.getKey() < firstNew) {
                writer.remove(each.getKey(), locators(each.getValue()));
            }
        }
        for (Map.Entry<Long, List<Statement>> each : whole.entrySet()) {
            List<Statement> counting = Profile.counting(each.getValue(), undone);
            SubjectId subject = each.getValue().getFirst().subject();
            writer.add(each.getKey(), ViewRow.of(subject, counting, standings), locators(counting));
        }
    }

    private void noteStanding(long sid, List<Statement> statements, boolean fresh) throws SQLException {
        if (any(statements, Source.class)
                && standings.changed(statements.getFirst().subject(), statements, fresh)) {
            everySubjectOf.add(sid);
        }
    }

    private void noteUndone(long sid, List<Statement> statements) throws SQLException {
        if (any(statements, Retraction.class)
                && undone.changed(connection, statements.getFirst().subject(), sid, statements)) {
            againWhere("SELECT DISTINCT sid FROM record WHERE batch = ?", sid);
            undoneSources(sid);
            standings.forget();
        }
    }

    /** Sources that the batch said something about may stand otherwise without it. */
    private void undoneSources(long batch) throws SQLException {
        List<Long> sources = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT DISTINCT a.sid FROM record a WHERE a.batch = ?"
                        + " AND EXISTS (SELECT 1 FROM record b WHERE b.source = a.sid)")) {
            query.setLong(1, batch);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sources.add(rows.getLong(1));
                }
            }
        }
        for (long source : sources) {
            noteStanding(source, records.about(source), false);
        }
    }

    private static boolean any(List<Statement> statements, Class<? extends Payload> form) {
        // No stream: asked of every subject of an import.
        for (Statement statement : statements) {
            if (form.isInstance(statement.payload())) {
                return true;
            }
        }
        return false;
    }

    private void againWhere(String query, long parameter) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    again.add(rows.getLong(1));
                }
            }
        }
    }

    /** Works out again what earlier steps of this transaction put off; the last thing before the commit. */
    void finish() throws SQLException {
        writer.flush();
        for (long source : everySubjectOf) {
            againWhere(RANKED, source);
        }
        everySubjectOf.clear();
        Map<Long, List<Statement>> whole = new LinkedHashMap<>();
        for (long sid : again) {
            whole.put(sid, records.about(sid));
            if (whole.size() == BLOCK) {
                write(whole, Long.MAX_VALUE);
                whole.clear();
            }
        }
        write(whole, Long.MAX_VALUE);
        again.clear();
        writer.flush();
    }

    static Set<String> locators(List<Statement> statements) {
        Set<String> locators = new LinkedHashSet<>();
        for (Statement statement : statements) {
            if (statement.body().locator() != null) {
                locators.add(statement.body().locator());
            }
        }
        return locators;
    }

    @Override
    public void close() throws SQLException {
        records.close();
        writer.close();
    }
}
