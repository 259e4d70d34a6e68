package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.proofmark.model.MarkView;
import org.proofmark.model.Profile;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Verification.Fault;

/** Works every view row out again from the records, and compares it with the one that is stored. */
final class ViewCheck {
    private final Connection connection;
    private final Consumer<Fault> faults;
    private long references;
    private long locators;

    ViewCheck(Connection connection, Consumer<Fault> faults) {
        this.connection = connection;
        this.faults = faults;
    }

    /** The number of subjects that were checked. */
    long run() throws SQLException {
        long[] subjects = {0};
        try (Subjects ids = new Subjects(connection);
                RecordReader records = new RecordReader(connection);
                StoredViews stored = new StoredViews(connection)) {
            Undone undone = Undone.load(connection);
            checkUndone(ids, records, undone);
            Standings standings = new Standings(source -> records.about(ids.find(source)), undone);
            RecordWalk.over(connection, (sid, statements) -> {
                subjects[0]++;
                List<Statement> counting = Profile.counting(statements, undone);
                SubjectId subject = statements.getFirst().subject();
                compare(sid, subject, ViewRow.of(subject, counting, standings), Views.locators(counting), ids, stored);
            });
        }
        checkExtra();
        return subjects[0];
    }

    private void checkUndone(Subjects ids, RecordReader records, Undone undone) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT sid FROM record WHERE type = 'retraction' UNION SELECT batch FROM undone");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                SubjectId batch = ids.id(rows.getLong(1));
                if (Profile.isUndone(batch, records.about(rows.getLong(1))) != undone.test(batch)) {
                    faults.accept(new Fault(
                            "view", batch.toString(), "its row of the view 'undone' is not what the records say"));
                }
            }
        }
    }

    private void compare(
            long sid, SubjectId subject, List<ViewRow> rows, Set<String> places, Subjects ids, StoredViews stored)
            throws SQLException {
        List<String> expected = new ArrayList<>();
        for (ViewRow row : rows) {
            expected.add(ViewLine.profile(subject, row));
        }
        for (ViewRow row : rows) {
            int ordinal = 0;
            for (MarkView mark : row.view().marks()) {
                expected.add(ViewLine.mark(subject, row.from().level(), ordinal++, mark));
            }
        }
        List<String> found = stored.lines(sid, subject);
        if (!expected.equals(found)) {
            String view = firstDifference(expected, found);
            faults.accept(new Fault(
                    "view", subject.toString(), "its rows of the view '" + view + "' are not what the records say"));
        }
        checkReferences(sid, subject, rows, ids, stored);
        for (String place : places) {
            locators++;
            if (!stored.hasLocator(place, sid)) {
                faults.accept(new Fault("view", subject.toString(), "its row of the view 'locator' is missing"));
            }
        }
    }

    private void checkReferences(long sid, SubjectId subject, List<ViewRow> rows, Subjects ids, StoredViews stored)
            throws SQLException {
        Set<String> counted = new HashSet<>();
        for (ViewRow row : rows) {
            for (var named : row.view().references().entrySet()) {
                for (SubjectId target : named.getValue()) {
                    if (counted.add(ViewLine.reference(
                            target, named.getKey(), subject, row.from().level()))) {
                        references++;
                        if (!stored.hasReference(
                                ids.find(target),
                                named.getKey(),
                                sid,
                                row.from().level())) {
                            faults.accept(new Fault(
                                    "view",
                                    subject.toString(),
                                    "its row of the view 'reference' to " + target + " is missing"));
                        }
                    }
                }
            }
        }
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!expected.get(i).equals(found.get(i))) {
                return ViewLine.view(found.get(i));
            }
        }
        List<String> longer = expected.size() > found.size() ? expected : found;
        return ViewLine.view(longer.get(Math.min(expected.size(), found.size())));
    }

    /** Rows that no record accounts for. */
    private void checkExtra() throws SQLException {
        extra("profile", "SELECT count(*) FROM profile WHERE sid NOT IN (SELECT sid FROM record)", 0);
        extra("mark", "SELECT count(*) FROM mark WHERE sid NOT IN (SELECT sid FROM record)", 0);
        extra("reference", "SELECT count(*) FROM reference", references);
        extra("locator", "SELECT count(*) FROM locator", locators);
    }

    private void extra(String view, String query, long expected) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            if (rows.next() && rows.getLong(1) != expected) {
                faults.accept(new Fault(
                        "view",
                        null,
                        "the view '" + view + "' has " + rows.getLong(1) + " rows where " + expected
                                + " are accounted for"));
            }
        }
    }
}
