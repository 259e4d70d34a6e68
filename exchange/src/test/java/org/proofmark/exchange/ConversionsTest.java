package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversionsTest {
    private static final Row ROW = new Row(new String[] {"column"});

    static {
        ROW.clear();
    }

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @Test
    void readsDaysAsCountriesWriteThem() throws BadCell {
        WrittenDate written = new WrittenDate(1930);
        for (int i = 0; i < 2_000; i++) {
            LocalDate day = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(36_500));
            for (String sign : List.of(".", "/", "-", " ")) {
                assertThat(written.read(format(day, "d@M@yyyy", sign), true, ROW, 0))
                        .hasToString(day.toString());
                assertThat(written.read(format(day, "MM@dd@yy", sign), false, ROW, 0))
                        .hasToString(day.toString());
            }
        }
    }

    private static String format(LocalDate day, String pattern, String sign) {
        return day.format(DateTimeFormatter.ofPattern(pattern.replace("@", "'" + sign + "'"), Locale.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.2.2020",
                "1.13.2020",
                "1.1",
                "1.1.1.1",
                "1..1.2020",
                "1.1.20201",
                "a.b.c",
                "1.1.",
                ".1.1.2020",
                "2020.1.1",
                "1/1/0"
            })
    void refusesWhatIsNoDay(String text) {
        BadCell e = catchThrowableOfType(BadCell.class, () -> new WrittenDate(1930).read(text, true, ROW, 0));
        assertThat(e.at(1).code()).isEqualTo(Code.NOT_A_DATE);
    }

    @Test
    void tellsOfSwappedDaysAndMonthsAndOfShortYears() {
        assertThat(refusal(() -> new WrittenDate(null).read("5/17/2024", true, ROW, 0))
                        .remedy())
                .contains("month-day-year");
        assertThat(refusal(() -> new WrittenDate(null).read("5/1/24", true, ROW, 0))
                        .remedy())
                .contains("century: 1930");
    }

    /** Serial numbers as Excel and LibreOffice count them (ECMA-376 part 1, 18.17.4.1, the 1900 system with its false leap day). */
    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "25569, 1970-01-01",
        "45429, 2024-05-17",
        "45429.75, 2024-05-17",
        "2958465, 9999-12-31"
    })
    void readsDaysAsSpreadsheetsCountThem(String serial, String day) throws BadCell {
        assertThat(WrittenDate.ofSpreadsheet(serial, ROW, 0)).hasToString(day);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "60", "2958466", "-5", "x", "1.2.3", "", ".5"})
    void refusesImpossibleSerials(String serial) {
        assertThat(refusal(() -> WrittenDate.ofSpreadsheet(serial, ROW, 0)).code())
                .isEqualTo(Code.NOT_A_DATE);
    }

    @Test
    void readsGroupedNumbersAsTheyArePrinted() throws BadCell {
        DecimalFormatSymbols signs = new DecimalFormatSymbols(Locale.ROOT);
        signs.setGroupingSeparator('.');
        signs.setDecimalSeparator(',');
        DecimalFormat printed = new DecimalFormat("#,##0.###", signs);
        NumberText read = new NumberText(new CellForm(null, ";", false, null, '.', ','));
        for (int i = 0; i < 5_000; i++) {
            double number = random.nextInt(-5_000_000, 5_000_000) / (random.nextBoolean() ? 1.0 : 8.0);
            assertThat((double) read.to(Double.class).of(printed.format(number), ROW, 0))
                    .isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,00", "1,2345", ",100", "1,,000", "1e5", "NaN", "0x1F", "١٢", "1 000", "--1", "1.", "", "-", "about 5"
            })
    void refusesWhatIsNoNumber(String text) {
        NumberText read = new NumberText(new CellForm(null, ";", false, null, ',', '.'));
        assertThat(refusal(() -> read.to(Long.class).of(text, ROW, 0)).code()).isEqualTo(Code.NOT_A_NUMBER);
    }

    @Test
    void refusesFractionsAndOverflowWhereWholeNumbersAreTaken() throws BadCell {
        NumberText read = new NumberText(CellForm.PLAIN);
        assertThat(read.to(Long.class).of("12.0", ROW, 0)).isEqualTo(12L);
        assertThat(refusal(() -> read.to(Long.class).of("12.5", ROW, 0)).code()).isEqualTo(Code.NOT_A_NUMBER);
        assertThat(refusal(() -> read.to(Integer.class).of("3000000000", ROW, 0))
                        .code())
                .isEqualTo(Code.NOT_A_NUMBER);
        assertThat(refusal(() -> read.to(Long.class).of("9".repeat(30), ROW, 0)).code())
                .isEqualTo(Code.NOT_A_NUMBER);
        assertThat(read.normal("0012.50", ROW, 0)).isEqualTo("12.5");
    }

    @Test
    void readsJson() {
        assertThat(json("[]")).isEmpty();
        assertThat(json("[\"a\"]")).containsExactly("a");
        assertThat(json(" [ \"a\" ,\t\"],[\"] ")).containsExactly("a", "],[");
        assertThat(json("[\"\\u00e9\\n\\\"\\/\\\\\"]")).containsExactly("é\n\"/\\");
    }

    private static List<String> json(String text) {
        JsonTexts texts = new JsonTexts(text);
        assertThat(texts.read()).isTrue();
        return texts.values();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "[",
                "[\"a\"",
                "[\"a]",
                "[\"a\",]",
                "[1]",
                "{\"a\":1}",
                "[\"a\"] x",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"\t\"]",
                "[\"\\"
            })
    void refusesOtherJson(String json) {
        assertThat(new JsonTexts(json).read()).isFalse();
    }

    @Test
    void splitsLists() throws BadCell {
        ListText list = new ListText(new CellForm(As.LIST, " / ", false, null, null, '.'));
        assertThat(list.split("a / b /  / c", ROW, 0)).containsExactly("a", "b", "c");
        ListText plain = new ListText(CellForm.PLAIN);
        assertThat(plain.split("a; b", ROW, 0)).containsExactly("a; b");
        ListText first = new ListText(new CellForm(As.LIST, ";", true, null, null, '.'));
        assertThat(first.single((text, row, slot) -> text).of("a;b", ROW, 0)).isEqualTo("a");
        assertThat(refusal(() -> list.single((text, row, slot) -> text).of("a / b", ROW, 0))
                        .remedy())
                .contains("take: first");
    }

    private interface Reading {
        Object read() throws BadCell;
    }

    private static Problem refusal(Reading reading) {
        BadCell e = catchThrowableOfType(BadCell.class, reading::read);
        assertThat(e).isNotNull();
        return e.at(1);
    }
}
