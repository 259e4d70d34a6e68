package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is changed in any column of any table, put in or taken out, verify names whom it concerns. */
class TamperingTest {
    private static final String SUBJECT = "SELECT lower(hex(s.id)) FROM %s v JOIN subject s ON s.sid = v.sid ";

    /** Of each table: its key, and whom its first row in that order concerns. */
    private static final Map<String, List<String>> TABLES = Map.ofEntries(
            Map.entry("record", List.of("rid", "SELECT lower(hex(id)) FROM record ORDER BY rid")),
            Map.entry(
                    "payload",
                    List.of(
                            "rid",
                            "SELECT lower(hex(r.id)) FROM payload p JOIN record r ON r.rid = p.rid ORDER BY p.rid")),
            Map.entry("subject", List.of("sid", "SELECT lower(hex(id)) FROM record ORDER BY sid, rid")),
            Map.entry("log", List.of("lid", "SELECT origin FROM log")),
            Map.entry("frontier", List.of("lid", "SELECT origin FROM log")),
            Map.entry("checkpoint", List.of("lid", "SELECT origin FROM log")),
            Map.entry("setting", List.of("name", "SELECT 'setting'")),
            Map.entry("undone", List.of("batch", SUBJECT.formatted("(SELECT batch AS sid FROM undone)"))),
            Map.entry("profile", List.of("sid, from_level", SUBJECT.formatted("profile") + "ORDER BY v.sid")),
            Map.entry("mark", List.of("sid, from_level, ordinal", SUBJECT.formatted("mark") + "ORDER BY v.sid")),
            Map.entry(
                    "reference",
                    List.of(
                            "target, field, sid, from_level",
                            SUBJECT.formatted("reference") + "ORDER BY v.target, v.field, v.sid")),
            Map.entry("locator", List.of("locator, sid", SUBJECT.formatted("locator") + "ORDER BY v.locator, v.sid")));

    @TempDir
    static Path folder;

    private static Specimen specimen;

    @BeforeAll
    static void make() throws IOException, SQLException {
        specimen = Specimen.make(folder, null);
        assertThat(specimen.verify(specimen.original()).faults()).isEmpty();
    }

    @Test
    void everyTableIsAttacked() throws SQLException {
        try (Connection connection = specimen.database(specimen.original()).connect()) {
            assertThat(Specimen.column(connection, "SELECT name FROM sqlite_schema WHERE type = 'table'"))
                    .filteredOn(t -> !t.equals("flyway_schema_history"))
                    .containsExactlyInAnyOrderElementsOf(TABLES.keySet());
            for (String table : TABLES.keySet()) {
                assertThat(Specimen.column(connection, "SELECT count(*) FROM " + table))
                        .as(table)
                        .doesNotContain("0");
            }
        }
    }

    static Stream<String> tables() {
        return TABLES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aChangedColumnIsNamed(String table) throws SQLException {
        String key = key(table);
        for (String column : columns(table)) {
            if (table.equals("subject") && column.equals("sid")) {
                continue; // Its own test: every record of the subject is then homeless.
            }
            Path copy = specimen.copy();
            String whom = whom(copy, table);
            specimen.sql(
                    copy,
                    "UPDATE %1$s SET %2$s = CASE typeof(%2$s) WHEN 'integer' THEN %2$s + 1000".formatted(table, column)
                            + " WHEN 'null' THEN 1 WHEN 'text' THEN substr(%1$s, 1, length(%1$s) - 1) || '~'"
                                    .formatted(column)
                            + " ELSE CAST(substr(%1$s, 1, length(%1$s) - 1) || CASE substr(%1$s, -1) WHEN x'00' THEN x'01'"
                                    .formatted(column)
                            + " ELSE x'00' END AS BLOB) END"
                            + " WHERE (%2$s) = (SELECT %2$s FROM %1$s ORDER BY %2$s LIMIT 1)".formatted(table, key));
            named(copy, whom, table + "." + column);
        }
    }

    @ParameterizedTest
    @MethodSource("tables")
    void aRowTakenOutIsNamed(String table) throws SQLException {
        Path copy = specimen.copy();
        String whom = whom(copy, table);
        specimen.sql(
                copy,
                "DELETE FROM %1$s WHERE (%2$s) = (SELECT %2$s FROM %1$s ORDER BY %2$s LIMIT 1)"
                        .formatted(table, key(table)));
        if (table.equals("record")) {
            // What is not there has no name; the record that came after it is at a wrong place.
            assertThat(specimen.verify(copy).faults().toString()).contains("position", "records where");
        } else {
            named(copy, whom, table);
        }
    }

    @Test
    void rowsPutInAreNamed() throws SQLException {
        String id = "00112233445566778899aabbccddeeff";
        Map<String, String> commands = Map.of(
                "INSERT INTO record SELECT 999999, x'" + id + "', sid, source, batch, type, lid, 999, envelope, x'00'"
                        + " FROM record LIMIT 1",
                id,
                "INSERT INTO subject VALUES (999999, x'" + id + "')",
                id,
                "INSERT INTO log VALUES (9, 'forged', 'forged+00000000+AAAA')",
                "forged",
                "INSERT INTO setting VALUES ('forged', '1')",
                "setting");
        for (Map.Entry<String, String> each : commands.entrySet()) {
            Path copy = specimen.copy();
            specimen.sql(copy, each.getKey());
            named(copy, each.getValue(), each.getKey());
        }
        Map<String, String> views = Map.of(
                "profile", "INSERT INTO profile SELECT sid, 9, 9, kind, handling, synthetic, body FROM profile",
                "mark", "INSERT INTO mark SELECT sid, from_level, 99, type, place, state, 1, 1, 1, record FROM mark",
                "reference", "INSERT INTO reference SELECT target, 'forged', sid, from_level FROM reference",
                "locator", "INSERT INTO locator SELECT 'forged', sid FROM locator");
        for (Map.Entry<String, String> each : views.entrySet()) {
            Path copy = specimen.copy();
            String whom = whom(copy, each.getKey());
            String order = key(each.getKey());
            specimen.sql(copy, each.getValue() + " ORDER BY " + order + " LIMIT 1");
            named(copy, whom, each.getKey());
        }
        Path copy = specimen.copy();
        specimen.sql(
                copy,
                "INSERT INTO payload SELECT 999999, salt, body FROM payload LIMIT 1",
                "INSERT INTO frontier SELECT 9, size, hashes, signed FROM frontier",
                "INSERT INTO checkpoint SELECT 9, size, note FROM checkpoint",
                "INSERT INTO undone SELECT max(sid) FROM subject");
        assertThat(specimen.verify(copy).faults().toString())
                .contains("payload: its row 999999", "frontier: its row 9", "checkpoint: its row 9", "'undone'");
    }

    @Test
    void changedTablesAndTriggersAreNamed() throws SQLException {
        for (String command : List.of(
                "CREATE TRIGGER quiet AFTER INSERT ON payload BEGIN UPDATE payload SET body = x'7b7d'; END",
                "CREATE TABLE more (a)",
                "DROP INDEX record_of_batch",
                "PRAGMA user_version = 1001",
                "UPDATE flyway_schema_history SET checksum = checksum + 1")) {
            Path copy = specimen.copy();
            specimen.sql(copy, command);
            if (command.contains("user_version")) {
                assertThat(catchThrowable(() -> specimen.verify(copy))).hasMessageContaining("1001");
            } else {
                named(copy, "setting", command);
            }
        }
    }

    private static void named(Path copy, String whom, String what) {
        Verification verification = specimen.verify(copy);
        assertThat(verification.faults())
                .as("%s (%s)", what, whom)
                .anyMatch(f -> f.toString().replace("-", "").contains(whom.replace("-", "")));
    }

    private static String whom(Path copy, String table) throws SQLException {
        try (Connection connection = specimen.database(copy).connect()) {
            return Specimen.column(
                            connection,
                            Objects.requireNonNull(TABLES.get(table)).getLast())
                    .getFirst();
        }
    }

    private static String key(String table) {
        return Objects.requireNonNull(TABLES.get(table)).getFirst();
    }

    private static List<String> columns(String table) throws SQLException {
        try (Connection connection = specimen.database(specimen.original()).connect()) {
            return Specimen.column(connection, "SELECT name FROM pragma_table_info('" + table + "')");
        }
    }
}
