package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final SpareSubjects spare;

    ViewCheck(Connection connection, Consumer<Fault> faults) {
        this.connection = connection;
        this.faults = faults;
        this.spare = new SpareSubjects(faults);
    }

    /** The number of subjects that were checked. */
    long run() throws SQLException {
        long[] subjects = {0};
        spare.load(connection);
        try (Subjects ids = new Subjects(connection);
                RecordReader records = new RecordReader(connection);
                StoredViews stored = new StoredViews(connection)) {
            Undone undone = Undone.of(connection, ids, records);
            checkUndone(ids, undone);
            Standings standings = new Standings(source -> records.about(ids.find(source)), undone);
            StoredViews.Extra extra = StoredViews.Extra.faults(ids, faults);
            RecordWalk.over(connection, (sid, statements) -> {
                subjects[0]++;
                spare.explain(statements);
                List<Statement> counting = Profile.counting(statements, undone);
                SubjectId subject = statements.getFirst().subject();
                Map<String, List<String>> expected =
                        lines(subject, ViewRow.of(subject, counting, standings), Views.locators(counting));
                compare(subject, expected, stored.of(sid, subject, extra));
            });
            stored.end(extra);
        }
        spare.report();
        return subjects[0];
    }

    private void checkUndone(Subjects ids, Undone undone) throws SQLException {
        Set<String> expected = new HashSet<>();
        undone.batches().forEach(batch -> expected.add(batch.toString()));
        try (PreparedStatement query = connection.prepareStatement("SELECT batch FROM undone");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String batch = ids.name(rows.getLong(1));
                if (batch == null || !expected.remove(batch)) {
                    faults.accept(new Fault("view", batch, "no record accounts for its row of the view 'undone'"));
                }
            }
        }
        expected.forEach(batch -> faults.accept(new Fault("view", batch, "its row of the view 'undone' is missing")));
    }

    private static Map<String, List<String>> lines(SubjectId subject, List<ViewRow> rows, Set<String> places) {
        List<String> profiles = new ArrayList<>();
        List<String> marks = new ArrayList<>();
        List<String> references = new ArrayList<>();
        for (ViewRow row : rows) {
            int from = row.from().level();
            profiles.add(ViewLine.profile(subject, row));
            int ordinal = 0;
            for (MarkView mark : row.view().marks()) {
                marks.add(ViewLine.mark(subject, from, ordinal++, mark));
            }
            row.view().references().forEach((field, targets) -> targets.stream()
                    .distinct()
                    .forEach(t -> references.add(ViewLine.reference(t, field, subject, from))));
        }
        Map<String, List<String>> lines = new LinkedHashMap<>();
        lines.put("profile", profiles);
        lines.put("mark", marks);
        lines.put("reference", references);
        lines.put(
                "locator",
                places.stream().map(p -> ViewLine.locator(p, subject)).toList());
        return lines;
    }

    private void compare(SubjectId subject, Map<String, List<String>> expected, Map<String, List<String>> found) {
        expected.forEach((view, lines) -> {
            if (!sorted(lines).equals(sorted(found.getOrDefault(view, List.of())))) {
                faults.accept(new Fault(
                        "view",
                        subject.toString(),
                        "its rows of the view '" + view + "' are not what the records say"));
            }
        });
    }

    private static List<String> sorted(List<String> lines) {
        return lines.size() < 2 ? lines : lines.stream().sorted().toList();
    }
}
