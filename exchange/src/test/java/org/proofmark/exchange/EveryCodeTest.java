package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.model.SubjectId;

/** Every code is brought about by some input, and comes with a place and a remedy. A new code does not compile without one. */
class EveryCodeTest {
    private static final String ROW = "1,A,2024-05-17,weapon,1,X1,me\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Code.class)
    void isBroughtAbout(Code code) {
        try (Desk desk = new Desk(folder)) {
            switch (code.level()) {
                case MAPPING -> inMapping(code);
                case FILE -> inFile(desk, code);
                case ROW, WARNING -> inRow(desk, code);
            }
        }
    }

    private void inMapping(Code code) {
        MappingException e = catchThrowableOfType(MappingException.class, () -> Desk.mapping(badMapping(code)));
        assertThat(e).as(code.id()).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        assertThat(e).hasMessageStartingWith(code.id() + " ");
    }

    private String badMapping(Code code) {
        return switch (code) {
            case MAPPING_UNREADABLE -> {
                Mapping.read(folder.resolve("none.yaml"));
                yield "";
            }
            case MAPPING_SYNTAX -> "name: [";
            case MAPPING_LIMIT -> "name: &a [x]\nempty: [*a]\n";
            case UNKNOWN_SETTING -> Desk.MAPPING + "handlng: internal\n";
            case MISSING_SETTING -> Desk.MAPPING.replace("name: test\n", "");
            case WRONG_SETTING -> Desk.MAPPING + "header: first\n";
            case UNKNOWN_RECORD_TYPE -> Desk.MAPPING.replace("type: item", "type: retraction");
            case UNKNOWN_FIELD -> Desk.MAPPING.replace("quantity: {", "quantty: {");
            case UNKNOWN_SUBJECT -> Desk.MAPPING.replace("{ subject: recovery }", "{ subject: recovry }");
            default -> throw new AssertionError("No mapping brings about " + code);
        };
    }

    private void inFile(Desk desk, Code code) {
        ImportException e = catchThrowableOfType(ImportException.class, () -> badFile(desk, code));
        assertThat(e).as(code.id()).isNotNull();
        assertThat(e.code()).isEqualTo(code);
        assertThat(e.problems()).allSatisfy(EveryCodeTest::helps);
        assertThat(desk.dossier().hasLocators("")).as("nothing half-written").isFalse();
    }

    private void badFile(Desk desk, Code code) {
        String good = Desk.HEADER + ROW;
        switch (code) {
            case FILE_UNREADABLE -> desk.plan(Desk.MAPPING, folder.resolve("none.csv"));
            case IS_DIRECTORY -> desk.plan(Desk.MAPPING, folder);
            case EMPTY_FILE -> desk.plan(Desk.MAPPING, desk.file("empty.csv", ""));
            case WRONG_FORMAT -> desk.plan(Desk.MAPPING, desk.file("text.xlsx", good));
            case MISSING_COLUMN -> desk.plan(Desk.MAPPING, desk.file("a.csv", good.replace("serial", "serail")));
            case DUPLICATE_HEADER -> desk.plan(Desk.MAPPING, desk.file("a.csv", good.replace("finder", "case")));
            case MISSING_SHEET ->
                desk.plan(Desk.MAPPING + "sheet: Guns\n", desk.file("a.xlsx", Workbooks.of(List.of(List.of("no")))));
            case UNSAFE_WORKBOOK -> desk.plan(Desk.MAPPING, desk.file("a.xlsx", Workbooks.bomb()));
            case BROKEN_CSV -> desk.plan("2,B,,\"weapon,1,X2,me\n");
            case HEADER_ENCODING ->
                desk.plan(
                        Desk.MAPPING,
                        desk.file("a.csv", good.replace("case", "caf\u00E9"), StandardCharsets.ISO_8859_1));
            case OVER_LIMIT -> desk.plan("2,B,,\"" + "x".repeat(17 << 20) + "\",1,X2,me\n");
            case STRICT -> desk.plan("2,B,never,weapon,1,X2,me\n").strictly();
            case NOT_AS_PLANNED -> {
                Path file = desk.file("a.csv", good);
                ImportPlan plan = desk.plan(Desk.MAPPING, file);
                assertThat(file.toFile().delete()).isTrue();
                Path other = desk.file("a.csv", good.replace("X1", "X2"));
                assertThat(other.toFile().renameTo(file.toFile())).isTrue();
                plan.apply(Progress.NONE);
            }
            case CANCELLED ->
                Import.plan(desk.dossier(), Desk.mapping(Desk.MAPPING), desk.file("a.csv", good), new Cancelling());
            default -> throw new AssertionError("No file brings about " + code);
        }
    }

    private static final class Cancelling implements Progress {
        @Override
        public void at(long rows, long bytes, long total) {}

        @Override
        public boolean cancelled() {
            return true;
        }
    }

    private void inRow(Desk desk, Code code) {
        ImportPlan plan = badRow(desk, code);
        assertThat(plan.problemCounts()).containsOnlyKeys(code);
        assertThat(plan.problems()).isNotEmpty().allSatisfy(EveryCodeTest::helps);
        assertThat(plan.rejected()).isEqualTo(code.level() == Code.Level.ROW ? 1 : 0);
        assertThat(plan.accepted()).as("other rows are not held up").isPositive();
    }

    private static void helps(Problem problem) {
        assertThat(problem.problem()).matches("(?s).+[.!]");
        assertThat(problem.remedy()).matches("(?s).+[.?…]");
        assertThat(problem.toString()).startsWith(problem.code().id());
    }

    private ImportPlan badRow(Desk desk, Code code) {
        return switch (code) {
            case CELL_ENCODING ->
                desk.plan(
                        Desk.MAPPING,
                        desk.file(
                                "a.csv",
                                Desk.HEADER + ROW + "2,B,,weapon,1,X2,Ren\u00E9\n",
                                StandardCharsets.ISO_8859_1));
            case CELL_TOO_LONG -> desk.plan(ROW + "2,B,,weapon,1," + "x".repeat(10_000_000) + ",me\n");
            case RAGGED_ROW -> desk.plan(ROW + "2,B,,weapon\n");
            case NOT_A_TERM -> desk.plan(ROW + "2,B,,wepon,1,X2,me\n");
            case NOT_A_DATE -> desk.plan(ROW + "2,B,2023-02-29,weapon,1,X2,me\n");
            case NOT_A_NUMBER -> desk.plan(ROW + "2,B,,weapon,\"1,00\",X2,me\n");
            case NOT_YES_OR_NO ->
                desk.plan(
                        with("found by: { column: finder, as: yes-no }"),
                        rows("1,,,weapon,,,no\n2,,,weapon,,,maybe\n", desk));
            case NOT_NOTATION ->
                desk.plan(
                        Desk.MAPPING.replace("reading: serial", "reading: { column: serial, as: notation }"),
                        rows(ROW + "2,B,,weapon,1,12(3,me\n", desk));
            case NOT_ONE_VALUE ->
                desk.plan(
                        with("found by: { column: finder, as: json-list }"),
                        rows("1,,,weapon,,,\"[\"\"a\"\"]\"\n2,,,weapon,,,\"[\"\"a\"\",\"\"b\"\"]\"\n", desk));
            case FORMULA_CELL -> workbook(desk, Map.of(2, Workbooks.formula("1+1")));
            case ERROR_CELL -> workbook(desk, Map.of(3, Workbooks.error("#N/A")));
            case ROUNDED_NUMBER -> workbook(desk, Map.of(5, Workbooks.number("1.2345678901234568E+19")));
            case BECAME_DATE -> workbook(desk, Map.of(5, Workbooks.date("45429")));
            case EMPTY_KEY -> desk.plan(ROW + "n/a,B,,weapon,1,X2,me\n");
            case REPEATED_KEY -> desk.plan(ROW + "1,A,2024-05-17,weapon,2,X1,me\n");
            case INVALID_RECORD -> desk.plan(ROW + "2,B,,weapon,-1,X2,me\n");
            case KEY_TOO_LONG -> desk.plan(ROW + "2" + "0".repeat(500) + ",B,,weapon,1,X2,me\n");
            case DOUBLE_EXTERNAL_ID ->
                desk.plan(
                        Desk.MAPPING
                                + "      - { type: external-id, fields: { scheme: { value: iTrace }, value: finder } }\n",
                        rows(ROW + "2,B,,weapon,1,X2,me\n", desk));
            case DOUBLE_SERIAL -> desk.plan(ROW + "2,B,,weapon,1,x1,me\n");
            case SAYS_BOTH -> desk.plan(ROW + "2,A,2024-05-18,weapon,1,X2,me\n");
            case REPEATED_ROW -> desk.plan(ROW + ROW);
            case SERIAL_AS_NUMBER -> workbook(desk, Map.of(5, Workbooks.number("123")));
            case NO_LONGER_SAID -> {
                SubjectId batch = desk.apply(desk.plan(ROW));
                assertThat(batch).isNotNull();
                yield desk.plan("1,A,2024-05-17,weapon,1,,me\n");
            }
            default -> throw new AssertionError("No row brings about " + code);
        };
    }

    private static String with(String attribute) {
        return Desk.MAPPING.replace("found by: finder", attribute);
    }

    private static Path rows(String rows, Desk desk) {
        return desk.file("list.csv", Desk.HEADER + rows);
    }

    /** A good row and one with some cells replaced, by column from 0. */
    private static ImportPlan workbook(Desk desk, Map<Integer, String> cells) {
        List<String> good = List.of("1", "A", "2024-05-17", "weapon", "1", "X1", "me");
        List<String> bad = new java.util.ArrayList<>(List.of("2", "B", "2024-05-17", "weapon", "1", "X2", "me"));
        cells.forEach(bad::set);
        byte[] workbook = Workbooks.of(List.of(List.of(Desk.HEADER.strip().split(",")), good, bad));
        return desk.plan(Desk.MAPPING, desk.file("list.xlsx", workbook));
    }
}
