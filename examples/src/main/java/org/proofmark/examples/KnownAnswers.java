package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;

/** What was planted, for those who check a program against the examples. Not part of any dossier. */
final class KnownAnswers {
    private static final List<String> COLUMNS = List.of("what", "tag", "other_tag", "column", "value");

    private final List<Row> rows = new ArrayList<>();

    void add(String what, String tag, String otherTag, String column, String value) {
        rows.add(new Row()
                .put("what", what)
                .put("tag", tag)
                .put("other_tag", otherTag)
                .put("column", column)
                .put("value", value));
    }

    /** Whether an answer speaks of the item. */
    boolean name(String tag) {
        return rows.stream()
                .anyMatch(
                        r -> r.value("tag").equals(tag) || r.value("other_tag").equals(tag));
    }

    /** The answers of one sort. */
    List<Row> of(String what) {
        return rows.stream().filter(r -> r.value("what").equals(what)).toList();
    }

    Table table() {
        return new Table(COLUMNS, rows);
    }
}
