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

    @Test
    void refusesAWorkbookWhoseCellsWouldBeReadWrongInSilence() {
        assertThat(unsafe(withCell("<c r=\"%s\" t=\"s\"><v>999</v></c>")))
                .contains("row 2")
                .contains("does not have");
        assertThat(unsafe(withCell("<c r=\"%s\" t=\"s\"><v>-1</v></c>"))).contains("does not have");
        assertThat(unsafe(withCell("<c r=\"%s\"><f></f><v>2</v></c>"))).contains("computed");
        assertThat(unsafe(withCell("<c r=\"%s\"><f t=\"dataTable\" ref=\"F2:F3\" r1=\"A1\"/><v>1</v></c>")))
                .contains("computed");
        assertThat(unsafe(withCell("<c r=\"%s\"><f t=\"shared\" si=\"3\"/><v>1</v></c>")))
                .contains("damaged")
                .doesNotContain("dhatim", "null");
        String absurd = Workbooks.sheet(List.of(List.of(Desk.HEADER.strip().split(",")), List.of("1", "A")))
                .replace("<row r=\"2\">", "<row r=\"99999999999\">");
        assertThat(unsafe(Workbooks.zip(Workbooks.parts(absurd)))).contains("99999999999");
    }

    private static byte[] withCell(String cell) {
        return Workbooks.of(List.of(List.of(Desk.HEADER.strip().split(",")), List.of("1", "A", Workbooks.raw(cell))));
    }

    @Test
    void saysLittleOfHugeHeadings() {
        Problem problem = refused(Desk.MAPPING, desk.file("a.csv", "x".repeat(1_000_000) + ",case\n1,A\n"));
        assertThat(problem.code()).isEqualTo(Code.MISSING_COLUMN);
        assertThat(problem.toString()).hasSizeLessThan(1_000);
        assertThat(refused(Desk.MAPPING, desk.file("a.csv", "\n\n\n")).code()).isEqualTo(Code.EMPTY_FILE);
    }

    private String unsafe(byte[] workbook) {
        Problem problem = refused(Desk.MAPPING, desk.file("a.xlsx", workbook));
        assertThat(problem.code()).isEqualTo(Code.UNSAFE_WORKBOOK);
        return problem.problem();
    }
}
