package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CSV and XLSX files as they come: encodings, quotation, odd rows, odd cells, and files built to do harm. */
class FormatsTest {
    private static final String ROW = "1,A,2024-05-17,weapon,1,Ж7é,me\n";

    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String serial(ImportPlan plan) {
        assertThat(plan.problems()).isEmpty();
        desk.apply(plan);
        return String.valueOf(desk.view("test/item/1").marks().getFirst().reading());
    }

    private Problem refused(String yaml, Path file) {
        ImportException e = catchThrowableOfType(ImportException.class, () -> desk.plan(yaml, file));
        assertThat(e).isNotNull();
        return e.problems().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32"})
    void readsEncodings(String encoding) {
        Path file = desk.file("a.csv", Desk.HEADER + ROW, Charset.forName(encoding));
        assertThat(serial(desk.plan(Desk.MAPPING + "encoding: " + encoding + "\n", file)))
                .isEqualTo("Ж7é");
    }

    @Test
    void readsByteOrderMarksLineEndsAndOtherDelimiters() {
        String text = "\uFEFF" + (Desk.HEADER + ROW).replace(',', ';').replace("\n", "\r\n");
        Path file = desk.file("a.csv", text);
        assertThat(serial(desk.plan(Desk.MAPPING + "delimiter: ;\n", file))).isEqualTo("Ж7é");
    }

    @Test
    void namesTheRowAndColumnThatAreNotInTheEncoding() {
        StringBuilder rows = new StringBuilder(Desk.HEADER);
        for (int i = 0; i < 20_000; i++) {
            rows.append(i).append(i == 17_000 ? ",A,,weapon,1,S,Ren\u00E9\n" : ",A,,weapon,1,S,me\n");
        }
        ImportPlan plan = desk.plan(Desk.MAPPING, desk.file("a.csv", rows.toString(), StandardCharsets.ISO_8859_1));
        assertThat(plan.problems().stream().filter(p -> p.code() == Code.CELL_ENCODING))
                .singleElement()
                .satisfies(p -> {
                    assertThat(p.row()).isEqualTo(17_002);
                    assertThat(p.column()).isEqualTo("finder");
                    assertThat(p.value()).isEqualTo("Ren\uFFFD");
                });
        assertThat(plan.accepted()).isEqualTo(19_999);
    }

    @Test
    void tellsOtherKindsOfFileApart() {
        byte[] workbook = Workbooks.of(List.of(List.of("no")));
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", workbook)).remedy()).contains("format: xlsx");
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0, 0};
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", old)).remedy()).contains("Save it as XLSX");
        assertThat(refused(Desk.MAPPING, desk.file("a.xlsx", old)).remedy()).contains("Save it as XLSX");
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", Desk.HEADER, StandardCharsets.UTF_16))
                        .remedy())
                .contains("encoding: UTF-16");
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", new byte[] {1, 0, 2}))
                        .code())
                .isEqualTo(Code.WRONG_FORMAT);
    }

    @Test
    void reportsEveryColumnThatIsMissing() {
        ImportException e = catchThrowableOfType(
                ImportException.class, () -> desk.plan(Desk.MAPPING, desk.file("a.csv", "No,case,date,class\n")));
        assertThat(e.problems()).extracting(Problem::column).containsExactly("no", "quantity", "finder", "serial");
        assertThat(e.problems().getFirst().remedy()).contains("'No'");
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", "no;case;date\n")).remedy())
                .contains("delimiter");
    }

    @Test
    void skipsBlankRowsAndWhatStandsAboveTheHeader() {
        Path file = desk.file("a.csv", "List of finds\n\n" + Desk.HEADER + "\n,,,,,,\n" + ROW + "\n\n");
        ImportPlan plan = desk.plan(Desk.MAPPING + "header: 3\n", file);
        assertThat(plan.rows()).isEqualTo(1);
        assertThat(plan.sample().getFirst().row()).isEqualTo(6);
        assertThat(refused(Desk.MAPPING + "header: 30\n", file).code()).isEqualTo(Code.EMPTY_FILE);
        assertThat(desk.plan("").rows()).isZero();
    }

    @Test
    void takesEmptyCellsBeyondTheHeaderButNoOthers() {
        assertThat(desk.plan(ROW.strip() + ",,\n").rejected()).isZero();
        ImportPlan plan = desk.plan(ROW.strip() + ",more\n" + "2,A\n");
        assertThat(plan.problemCounts()).isEqualTo(Map.of(Code.RAGGED_ROW, 2L));
        assertThat(plan.problems().getFirst().problem()).contains("8 cells").contains("header has 7");
    }

    @Test
    void readsQuotedCells() {
        ImportPlan plan = desk.plan("1,A,,weapon,1,\"a \"\"b\"\", c\nd\",me\n2,A,,weapon,1,,\"x\"");
        assertThat(plan.rejected()).isZero();
        desk.apply(plan);
        assertThat(desk.view("test/item/1").marks().getFirst().reading()).isEqualTo("a \"b\", c\nd");
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", Desk.HEADER + "1,A,,weapon,1,\"x\"y,me\n"))
                        .problem())
                .contains("row 2");
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", Desk.HEADER + "1,A,,weapon,1,x,\"me\n\n"))
                        .problem())
                .contains("never closed");
    }

    @Test
    void takesRowsThatTheMappingAsksFor() {
        ImportPlan plan = desk.plan(
                Desk.MAPPING + "only: [{ column: class, is: [WEAPON, component] }, { column: finder, not: you }]\n",
                desk.file("a.csv", Desk.HEADER + ROW + "2,A,,ammunition,1,,me\n3,A,,weapon,1,,you\n4,A,,weapon,1,,\n"));
        assertThat(plan.leftOut()).isEqualTo(2);
        assertThat(plan.accepted()).isEqualTo(2);
    }

    @Test
    void readsAWorkbookThatAnotherProgramWrote() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Proofmark", "1.0")) {
            workbook.newWorksheet("Notes").value(0, 0, "nothing here");
            Worksheet sheet = workbook.newWorksheet("List");
            String[] header = Desk.HEADER.strip().split(",", -1);
            for (int i = 0; i < header.length; i++) {
                sheet.value(0, i, header[i]);
            }
            sheet.value(2, 0, 1);
            sheet.value(2, 1, "A");
            sheet.value(2, 2, LocalDate.of(2024, 5, 17));
            sheet.style(2, 2).format("yyyy-mm-dd").set();
            sheet.value(2, 3, "weapon");
            sheet.value(2, 4, 1400);
            sheet.value(2, 5, "Ж7é");
            sheet.value(3, 0, 2);
            sheet.value(3, 1, "B");
            sheet.value(3, 2, LocalDateTime.of(1999, 12, 31, 13, 30));
            sheet.style(3, 2).format("dd/mm/yyyy hh:mm").set();
            sheet.value(3, 3, "weapon");
        }
        Path file = desk.file("a.xlsx", bytes.toByteArray());
        ImportPlan plan = desk.plan(Desk.MAPPING + "sheet: List\n", file);
        assertThat(serial(plan)).isEqualTo("Ж7é");
        assertThat(desk.view("test/item/1").value("quantity")).isEqualTo("1400");
        assertThat(desk.view("test/recovery/A").value("date")).isEqualTo("2024-05-17");
        assertThat(desk.view("test/recovery/B").value("date")).isEqualTo("1999-12-31T13:30:00");
        assertThat(plan.sample()).extracting(PlannedRecord::row).contains(3L, 4L);
        assertThat(desk.plan(Desk.MAPPING + "sheet: 2\n", file).records()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "yyyy-mm-dd, true",
        "dd/mm/yy, true",
        "General, false",
        "0.00, false",
        "[Red]0, false",
        "h:mm, false",
        "'0 \"days\"', false",
        "\\d0, false",
        "[$-409]d-mmm, true"
    })
    void knowsWhichFormatsShowDates(String format, boolean date) {
        assertThat(XlsxCells.showsDate(format)).isEqualTo(date);
    }

    @Test
    void readsNumbersAsTheSpreadsheetShowsThem() {
        List<String> header = List.of(Desk.HEADER.strip().split(","));
        byte[] workbook = Workbooks.of(List.of(
                header,
                List.of(
                        Workbooks.number("1"),
                        "5.56",
                        "",
                        "weapon",
                        Workbooks.number("3"),
                        "X",
                        Workbooks.number("5.5600000000000005"))));
        desk.apply(desk.plan(Desk.MAPPING, desk.file("a.xlsx", workbook)));
        assertThat(desk.view("test/item/1").value("@found by")).isEqualTo("5.56");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "-1", "99999999999", "1e308"})
    void survivesImpossibleNumbersAndDates(String number) {
        List<String> header = List.of(Desk.HEADER.strip().split(","));
        for (String cell : List.of(Workbooks.number(number), Workbooks.date(number))) {
            byte[] workbook = Workbooks.of(List.of(header, List.of("1", "A", "", "weapon", cell, "X", "me")));
            ImportPlan plan = desk.plan(Desk.MAPPING, desk.file("a.xlsx", workbook));
            assertThat(plan.rows()).isEqualTo(1);
        }
    }

    @Test
    void refusesHostileWorkbooks() {
        String good = Workbooks.sheet(List.of(List.of("no")));
        Map<String, byte[]> entities = Workbooks.parts(good);
        Workbooks.put(
                entities,
                "xl/worksheets/sheet1.xml",
                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
                        + "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        assertThat(unsafe(Workbooks.zip(entities))).contains("document type");
        assertThat(unsafe(Workbooks.bomb())).contains("unpacks to far more");
        Map<String, byte[]> wide = Workbooks.parts(good.replace("r=\"A1\"", "r=\"FXSHRXX1\""));
        assertThat(unsafe(Workbooks.zip(wide))).contains("beyond the last column");
        String rows = Workbooks.sheet(List.of(List.of(Desk.HEADER.strip().split(",")), List.of("1", "A")));
        Map<String, byte[]> torn = Workbooks.parts(rows.substring(0, rows.lastIndexOf("</row>")));
        assertThat(unsafe(Workbooks.zip(torn))).contains("is cut off");
        byte[] whole = Workbooks.of(List.of(List.of("no")));
        assertThat(unsafe(java.util.Arrays.copyOf(whole, whole.length - 30))).contains("damaged");
    }

    @ParameterizedTest
    @CsvSource({
        "<c r='%s' t='s'><v>999</v></c>, names text '999' in row 2",
        "<c r='%s' t='s'><v>3</v></c>, (it has 3)",
        "<c r='%s' t='s'><v>-1</v></c>, names text '-1'",
        "<c r='%s' t='s'><v>abc</v></c>, names text 'abc'",
        "<c r='%s' t='s'><v>2147483647</v></c>, names text '2147483647'",
        "<c r='%s' t='inlineStr'><v>lost</v></c>, row 2",
        "<c r='%s'><is><t>lost</t></is></c>, row 2",
        "<c r='%s'><f t='shared' si='3'/><v>1</v></c>, row 2",
        "<c r='%s' t='zz'><v>1</v></c>, row 2",
        "<c r='C2'><v>1</v></c><c r='C2'/>, twice",
        "<c r='12'><v>1</v></c>, numbered '12'"
    })
    void refusesAWorkbookWhoseCellsWouldBeLost(String cell, String says) {
        for (boolean texts : List.of(true, false)) {
            Map<String, byte[]> parts = Workbooks.parts(withCell(cell.replace('\'', '"')));
            if (texts) {
                Workbooks.texts(parts, "xl/words.xml", "a", "", "c");
            }
            String problem = refused(Desk.MAPPING, desk.file("a.xlsx", Workbooks.zip(parts)))
                    .toString();
            assertThat(problem).startsWith("I108: The workbook is damaged").doesNotContain("dhatim", "null", "input");
            assertThat(problem).contains(texts ? says : says.replace("has 3", "has 0"));
            assertThat(problem).contains("Save it again");
        }
    }

    @Test
    void readsSharedTextsWhereverTheyStand() {
        String cells = withCell("<c r=\"C2\"/><c r=\"D2\" t=\"s\"><v>0</v></c><c r=\"E2\"/>"
                + "<c r=\"F2\" t=\"s\"><v>2</v></c><c r=\"G2\" t=\"s\"><v>1</v></c><c r=\"H2\" t=\"s\"><v></v></c>");
        Map<String, byte[]> parts = Workbooks.parts(cells.replace("<row r=\"2\">", "<row>"));
        Workbooks.texts(parts, "xl/words.xml", "weapon", "", "Ж7é");
        assertThat(serial(desk.plan(Desk.MAPPING, desk.file("a.xlsx", Workbooks.zip(parts)))))
                .isEqualTo("Ж7é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='%s'><f></f><v>2</v></c>",
                "<c r='%s'><f/></c>",
                "<c r='%s'><f t='dataTable' ref='C2:C3' dt2D='1' r1='A1'/><v>1</v></c>",
                "<c r='%s' t='s'><f>A1</f><v>0</v></c>",
                "<c r='%s' t='inlineStr'><f></f><is><t>x</t></is></c>",
                "<c r='%s' t='str'><f>A1</f><v>x</v></c>",
                "<c r='%s'><f t='array' ref='C2:C3'></f><v>1</v></c>"
            })
    void refusesEveryKindOfFormula(String cell) {
        List<String> header = List.of(Desk.HEADER.strip().split(","));
        String filled = cell.contains("ref=") ? Workbooks.number("45429") : "";
        Map<String, byte[]> parts = Workbooks.parts(Workbooks.sheet(List.of(
                header,
                List.of("1", "A", Workbooks.raw(cell.replace('\'', '"')), "weapon", "1", "X1", "me"),
                List.of("2", "B", filled, "weapon", "1", "X2", "me"),
                List.of("3", "C", Workbooks.date("45429"), "weapon", "1", "X3", "me"))));
        Workbooks.texts(parts, "xl/sharedStrings.xml", "text");
        ImportPlan plan = desk.plan(Desk.MAPPING, desk.file("a.xlsx", Workbooks.zip(parts)));
        long refused = filled.isEmpty() ? 1 : 2;
        assertThat(plan.problemCounts()).isEqualTo(Map.of(Code.FORMULA_CELL, refused));
        assertThat(plan.problems()).allSatisfy(p -> assertThat(p.toString()).doesNotContain("null"));
        assertThat(plan.accepted()).isEqualTo(3 - refused);
        assertThat(plan.rejected()).isEqualTo(refused);
    }

    @Test
    void checksTheSheetThatIsReadAndNoOther() {
        Map<String, byte[]> parts = Workbooks.parts(withCell(""));
        Workbooks.put(parts, "xl/worksheets/sheet2.xml", withCell("<c r=\"C2\" t=\"s\"><v>7</v></c>"));
        assertThat(desk.plan(Desk.MAPPING, desk.file("a.xlsx", Workbooks.zip(parts)))
                        .rows())
                .isEqualTo(1);
        String relations = new String(
                java.util.Objects.requireNonNull(parts.get("xl/_rels/workbook.xml.rels")), StandardCharsets.UTF_8);
        Workbooks.put(
                parts, "xl/_rels/workbook.xml.rels", relations.replace("worksheets/sheet1.xml", "/xl/odd/place.bin"));
        assertThat(unsafe(Workbooks.zip(parts))).contains("its part /xl/odd/place.bin is missing");
        Workbooks.put(parts, "xl/odd/place.bin", withCell("<c r=\"C2\" t=\"s\"><v>7</v></c>"));
        assertThat(unsafe(Workbooks.zip(parts))).contains("names text '7'");
    }

    @ParameterizedTest
    @CsvSource({
        "<row r=\"2\">, <row r=\"99999999999\">, numbered '99999999999'",
        "<row r=\"2\">, <row r=\"-2\">, numbered '-2'",
        "</row></sheetData></worksheet>, '', cut off or otherwise no longer XML",
        "<t>A</t>, <t>A&#0;</t>, cut off or otherwise no longer XML"
    })
    void saysInItsOwnWordsWhatIsDamaged(String sound, String torn, String says) {
        String sheet = withCell("").replace(sound, torn);
        assertThat(unsafe(Workbooks.zip(Workbooks.parts(sheet))))
                .contains("damaged", "its sheet 'List'", says)
                .doesNotContain("xception", "unknown-source", "input");
    }

    @Test
    void saysWhichPartIsMissingOrCannotBeUnpacked() {
        Map<String, byte[]> parts = Workbooks.parts(withCell(""));
        parts.remove("[Content_Types].xml");
        assertThat(unsafe(Workbooks.zip(parts))).contains("its part [Content_Types].xml is missing");
        byte[] torn = Workbooks.of(List.of(List.of("no")));
        torn = java.util.Arrays.copyOf(torn, torn.length / 2);
        assertThat(unsafe(torn)).contains("damaged").doesNotContain("Channel");
        byte[] bad = Workbooks.of(List.of(List.of("no")));
        for (int i = 60; i < 120; i++) {
            bad[i] = (byte) 0xFF;
        }
        assertThat(unsafe(bad)).contains("its part [Content_Types].xml cannot be unpacked");
        Map<String, byte[]> words = Workbooks.parts(withCell(""));
        Workbooks.texts(words, "xl/words.xml", "a");
        Workbooks.put(words, "xl/words.xml", "<sst><si><t>a</t></si><si>");
        assertThat(unsafe(Workbooks.zip(words))).contains("its part /xl/words.xml is cut off");
    }

    private static String withCell(String cell) {
        return Workbooks.sheet(
                List.of(List.of(Desk.HEADER.strip().split(",")), List.of("1", "A", Workbooks.raw(cell))));
    }

    @Test
    void saysLittleOfHugeHeadings() {
        Path file = desk.file("a.csv", "x".repeat(1_000_000) + ",y".repeat(1_000) + "\n1,A\n");
        ImportException e = catchThrowableOfType(ImportException.class, () -> desk.plan(Desk.MAPPING, file));
        assertThat(e.problems())
                .filteredOn(p -> p.code() == Code.DUPLICATE_HEADER)
                .hasSize(21);
        assertThat(e.problems())
                .filteredOn(p -> p.code() == Code.MISSING_COLUMN)
                .hasSize(7)
                .allSatisfy(p -> assertThat(p.toString()).hasSizeLessThan(500));
        assertThat(e.getMessage()).hasSizeLessThan(5_000).containsOnlyOnce("Use one of: ");
        Path twice = desk.file("a.csv", Desk.HEADER.strip() + (",Q" + "x".repeat(1_000_000)).repeat(2) + "\n");
        assertThat(refused(Desk.MAPPING, twice).toString()).hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n\n\n", " \n", ",,,\n", "\n1,A\n"})
    void saysThatTheHeaderIsMissing(String text) {
        Problem problem = refused(Desk.MAPPING, desk.file("a.csv", text));
        assertThat(problem.code()).isEqualTo(Code.EMPTY_FILE);
        assertThat(problem.remedy()).contains("header");
    }

    private String unsafe(byte[] workbook) {
        Problem problem = refused(Desk.MAPPING, desk.file("a.xlsx", workbook));
        assertThat(problem.code()).isEqualTo(Code.UNSAFE_WORKBOOK);
        return problem.problem();
    }
}
