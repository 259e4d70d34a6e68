package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.model.Mark;
import org.proofmark.model.Payload;
import org.proofmark.model.Recovery;
import org.proofmark.model.Site;
import org.proofmark.model.Writing;

class MappingReaderTest {
    @TempDir
    Path folder;

    /** A mapping of one site per row, with these fields. */
    private static String fields(String fields) {
        return """
                name: m
                source: { title: T, kind: dataset }
                subjects:
                  - name: s
                    key: [id]
                    records:
                      - type: recovery
                        fields: { name: id, %s }
                """.formatted(fields);
    }

    private Payload only(String mapping, String csv) {
        try (Desk desk = new Desk(folder)) {
            ImportPlan plan = desk.plan(mapping, desk.file("a.csv", csv));
            assertThat(plan.problems()).isEmpty();
            desk.apply(plan);
            return desk.said("m/s/1").getFirst();
        }
    }

    private Recovery recovery(String fields, String csv) {
        return (Recovery) only(fields(fields), csv);
    }

    @Test
    void takesTextsAsTheyAreWritten() {
        Recovery recovery =
                recovery("country: { value: NO }, region: { value: 010 }, place: { value: 2024-05 }", "id\n1\n");
        assertThat(recovery.country()).isEqualTo("NO");
        assertThat(recovery.region()).isEqualTo("010");
        assertThat(recovery.place()).isEqualTo("2024-05");
    }

    @Test
    void joinsTranslatesAndFillsIn() {
        String fields = """
                place: { columns: [village, district], join: ", " },
                kind: { column: how, map: { raid: seized, cache: found }, otherwise: unknown },
                region: { column: zone, empty: [none, "?"], default: not stated },
                country: { column: land, map: { "No": NO } }
                """;
        String header = "id,village,district,how,zone,land\n";
        Recovery one = recovery(fields, header + "1,V,D,RAID,None,no\n");
        assertThat(one.place()).isEqualTo("V, D");
        assertThat(one.kind()).hasToString("SEIZED");
        assertThat(one.region()).isEqualTo("not stated");
        assertThat(one.country()).isEqualTo("NO");
    }

    @Test
    void readsPointsHyphenatedFieldsAndOddDates() {
        Recovery recovery = recovery(
                "recovered-by: who, point: { latitude: lat, longitude: lon, accuracy-metres: { value: 5000 } },"
                        + " date: { column: day, as: month-day-year, century: 1950 }",
                "id,who,lat,lon,day\n1,Army,36.5,40.75,5/17/49\n");
        assertThat(recovery.recoveredBy()).isEqualTo("Army");
        assertThat(recovery.point()).hasToString("GeoPoint[latitude=36.5, longitude=40.75, accuracyMetres=5000.0]");
        assertThat(recovery.date()).hasToString("2049-05-17");
    }

    @Test
    void leavesPointsOutThatAreNotStatedAndRefusesHalves() {
        String fields = "point: { latitude: lat, longitude: lon }";
        assertThat(recovery(fields, "id,lat,lon\n1,,\n").point()).isNull();
        try (Desk desk = new Desk(folder.resolve("b"))) {
            ImportPlan plan = desk.plan(fields(fields), desk.file("a.csv", "id,lat,lon\n1,36,\n2,91,0\n"));
            assertThat(plan.problemCounts()).isEqualTo(Map.of(Code.INVALID_RECORD, 2L));
            assertThat(plan.problems().getLast().problem()).contains("not on the earth");
        }
    }

    @Test
    void readsSeveralNames() {
        String mapping = fields("x: id")
                .replace("type: recovery", "type: site")
                .replace("{ name: id, x: id }", "{ names: { column: id2, as: list, separator: '|' } }");
        assertThat(((Site) only(mapping, "id,id2\n1,Raqqa|الرقة\n")).names()).containsExactly("Raqqa", "الرقة");
    }

    @Test
    void takesMarksLiterallyUnlessTheyAreDeclaredNotation() {
        String mapping = fields("x: id")
                .replace("type: recovery", "type: mark")
                .replace("{ name: id, x: id }", "{ type: { value: model }, state: { value: read }, reading: text }");
        Mark literal = (Mark) only(mapping, "id,text\n1,Mk III*\n");
        assertThat(literal.reading()).isEqualTo("Mk III*");
        assertThat(literal.writing()).isNull();
        assertThat(literal.cells()).hasToString("Mk III\\*");
        String notation = mapping.replace("reading: text", "reading: { column: text, as: notation }");
        try (Desk desk = new Desk(folder.resolve("b"))) {
            ImportPlan plan = desk.plan(notation, desk.file("a.csv", "id,text\n1,12(8)?\n2,1[\n"));
            desk.apply(plan);
            assertThat(((Mark) desk.said("m/s/1").getFirst()).writing()).isEqualTo(Writing.NOTATION);
            assertThat(plan.problems()).singleElement().satisfies(p -> {
                assertThat(p.code()).isEqualTo(Code.NOT_NOTATION);
                assertThat(p.column()).isEqualTo("text");
                assertThat(p.problem()).contains("character 2");
            });
        }
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "kind: { value: siezed }                         | seized",
                "kind: { column: how, map: { raid: siezed } }    | seized",
                "kind: { column: how, otherwise: nothing }       | seized",
                "kind: how, kynd: how                            | Did you mean 'kind'",
                "kind: { column: how, as: date }                 | Take out 'as'",
                "date: { column: d, as: dates }                  | Did you mean 'date'",
                "date: { value: 2023-02-29 }                     | 28",
                "site: how                                       | Write { subject: NAME }",
                "place: { subject: s }                           | Give it a column",
                "place: { colum: p }                             | Name a 'column'",
                "place: { column: p, take: last }                | take: first",
                "place: { column: p, column: q }                 | Keep one",
                "place: { value: '' }                            | Give it a value",
                "date: { column: d, century: 19 }                | 1000 to 9900",
                "point: { latitude: a, longitud: b }             | Did you mean 'longitude'",
                "'': x                                           | Use one of",
            })
    void saysWhereAndWhatToDo(String fields, String remedy) {
        MappingException e = catchThrowableOfType(MappingException.class, () -> Desk.mapping(fields(fields)));
        assertThat(e)
                .isNotNull()
                .hasMessageContaining("test.yaml, line 8, column ")
                .hasMessageContaining(remedy);
        assertThat(e.line()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "encoding: utf-9     | no encoding",
                "delimiter: ab       | one character",
                "delimiter: '\"'     | cannot stand",
                "header: 0           | 1 to 10000",
                "format: xls         | Did you mean 'xlsx'",
                "handling: secret    | restricted",
                "stated: yesterday   | year-month-day",
                "grade: G9           | A to F",
                "synthetic: maybe    | yes or no",
                "only: filled        | filled: true",
                "only: { column: a } | one of filled, is and not",
            })
    void refusesSettingsThatMakeNoSense(String setting, String remedy) {
        assertThatThrownBy(() -> Desk.mapping(Desk.MAPPING + setting + "\n"))
                .isInstanceOf(MappingException.class)
                .hasMessageContaining(remedy);
    }

    @Test
    void runsNothing() {
        for (String hostile : List.of(
                "!!java.net.URL [\"http://127.0.0.1/\"]",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "a: &a [*a]",
                "a: " + "[".repeat(5_000),
                "a".repeat(2 << 20))) {
            assertThatThrownBy(() -> Desk.mapping(hostile)).isInstanceOf(MappingException.class);
        }
        assertThatThrownBy(() -> Mapping.parse("m", "name: \u00E9".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> Mapping.read(folder)).hasMessageContaining("not a folder");
    }

    @Test
    void saysThatAFileIsTooLargeToBeAMapping() throws IOException {
        byte[] remarks = "# x\n".repeat(5 << 20).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Mapping.read(Files.write(folder.resolve("large.yaml"), remarks)))
                .isInstanceOfSatisfying(
                        MappingException.class, e -> assertThat(e.code()).isEqualTo(Code.MAPPING_LIMIT))
                .hasMessageContaining("too large to be a mapping");
        byte[] fewer = java.util.Arrays.copyOf(remarks, 2 << 20);
        assertThatThrownBy(() -> Mapping.parse("m", fewer)).hasMessageContaining("too large to be a mapping");
    }

    @Test
    void makesNoRecordThatTakesBackOrDecides() {
        for (String type : List.of("retraction", "preference", "release", "batch", "source", "media", "nothing")) {
            assertThatThrownBy(() -> Desk.mapping(Desk.MAPPING.replace("type: item", "type: " + type)))
                    .isInstanceOfSatisfying(
                            MappingException.class, e -> assertThat(e.code()).isEqualTo(Code.UNKNOWN_RECORD_TYPE));
        }
    }
}
