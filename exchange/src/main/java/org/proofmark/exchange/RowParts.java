package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Source;

/** What one row says: its source, its subjects, and their records. Reads one row after the other. */
final class RowParts {
    private static final RowSubjects NO_SUBJECTS = new RowSubjects(0);

    /** One subject of the row. */
    record Part(boolean shared, Identity subject, List<Made> records) {}

    private final Mapping.Rules rules;
    private final Identities identities;
    private final RowSubjects subjects;
    private final List<Part> parts = new ArrayList<>();
    private @Nullable Part source;

    RowParts(Mapping.Rules rules, Identities identities) {
        this.rules = rules;
        this.identities = identities;
        this.subjects = new RowSubjects(rules.subjects().size());
    }

    /** Reads a row; false where it cannot be taken, and {@code problems} says why. */
    boolean read(Row row, Problems problems) {
        long before = problems.total();
        parts.clear();
        subjects.clear();
        readSource(row, problems);
        for (SubjectRule rule : rules.subjects()) {
            try {
                String locator = rule.locator(row);
                if (locator != null) {
                    subjects.put(rule.index(), identities.at(locator));
                }
            } catch (BadCell e) {
                problems.add(e.at(row.number()));
            }
        }
        for (SubjectRule rule : rules.subjects()) {
            Identity subject = subjects.identity(rule.index());
            List<Made> records = new ArrayList<>(rule.records().size());
            for (RecordRule record : rule.records()) {
                Made made = subject == null ? null : record.make(row, subjects, problems);
                if (made != null) {
                    records.add(made);
                }
            }
            if (!records.isEmpty() && subject != null) {
                parts.add(new Part(rule.shared(), subject, records));
            }
        }
        return problems.total() == before;
    }

    private void readSource(Row row, Problems problems) {
        if (source != null && rules.source().constant()) {
            return;
        }
        Made made = rules.source().record().make(row, NO_SUBJECTS, problems);
        if (made == null) {
            source = null;
        } else if (source == null || !source.records().getFirst().digested().equals(made.digested())) {
            Identity subject = identities.at(SourceRule.locator((Source) made.payload()));
            source = new Part(true, subject, List.of(made));
        }
    }

    /** The source of an accepted row. */
    Part source() {
        if (source == null) {
            throw new IllegalStateException("The row was not accepted.");
        }
        return source;
    }

    /** The subjects of the row, in the order of the mapping. */
    List<Part> parts() {
        return parts;
    }
}
