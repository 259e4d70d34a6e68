package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImpreciseDateTest {
    /** Unqualified rows agree with edtf.js 4.9 (min, max), the circa month with python-edtf (lower_fuzzy, upper_fuzzy). */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1984, 1984-01-01, 1984-12-31",
                "1984-05, 1984-05-01, 1984-05-31",
                "1984-05-17, 1984-05-17, 1984-05-17",
                "2016-10-01T12:30:00Z, 2016-10-01, 2016-10-01",
                "1985-04-12T23:20:30, 1985-04-12, 1985-04-12",
                "1985-04-12T23:20:30-04, 1985-04-12, 1985-04-12",
                "1985-04-12T23:20:30+04:30, 1985-04-12, 1985-04-12",
                "198X, 1980-01-01, 1989-12-31",
                "19XX, 1900-01-01, 1999-12-31",
                "1984-XX, 1984-01-01, 1984-12-31",
                "1984-XX-XX, 1984-01-01, 1984-12-31",
                "1984-02-XX, 1984-02-01, 1984-02-29",
                "2000-02-XX, 2000-02-01, 2000-02-29",
                "1900-02-XX, 1900-02-01, 1900-02-28",
                "2016-10/2016-12, 2016-10-01, 2016-12-31",
                "2016/2016-03, 2016-01-01, 2016-03-31",
                "1985/.., 1985-01-01, -",
                "../1985, -, 1985-12-31",
                "1985/, 1985-01-01, -",
                "/2014, -, 2014-12-31",
                ".., -, -",
                "0000, 0000-01-01, 0000-12-31",
                "-0044-03-15, -0044-03-15, -0044-03-15",
                "-198X, -1989-01-01, -1980-12-31",
                "-000X, -0009-01-01, -0001-12-31",
                "Y17000, +17000-01-01, +17000-12-31",
                "Y-17000, -17000-01-01, -17000-12-31",
                "2001-21, 2001-03-01, 2001-06-21",
                "2001-22, 2001-06-01, 2001-09-23",
                "2001-23, 2001-09-01, 2001-12-22",
                "2001-24, 2001-01-01, 2002-03-21",
                "1984?, 1984-01-01, 1984-12-31",
                "1979-08~, 1979-07-01, 1979-09-30",
                "1979-09~, 1979-08-01, 1979-10-31",
                "1984~, 1983-01-01, 1985-12-31",
                "1984%, 1983-01-01, 1985-12-31",
                "1984-03-01~, 1984-02-29, 1984-03-02",
                "1984-XX~, 1983-01-01, 1985-12-31",
                "198X~, 1970-01-01, 1999-12-31",
                "19XX~, 1800-01-01, 2099-12-31",
                "2001-21~, 2000-12-01, 2001-09-21",
                "1984~/2004-06, 1983-01-01, 2004-06-30",
                "1984/2004-06~, 1984-01-01, 2004-07-31",
                "2016~/2015, 2015-01-01, 2015-12-31",
            })
    void boundsAreTheFirstAndLastPossibleDay(String text, @Nullable LocalDate earliest, @Nullable LocalDate latest) {
        ImpreciseDate date = ImpreciseDate.parse(text);
        assertThat(date.earliest()).isEqualTo(earliest);
        assertThat(date.latest()).isEqualTo(latest);
        assertThat(date).hasToString(text);
    }

    @Test
    void printsWhatItParsed() {
        SplittableRandom random = new SplittableRandom(20160209);
        EdtfGenerator generator = new EdtfGenerator(random);
        for (int i = 0; i < 500_000; i++) {
            String text = generator.text();
            if (!ImpreciseDate.parse(text).text().equals(text)) {
                assertThat(ImpreciseDate.parse(text).text()).isEqualTo(text);
            }
        }
    }

    @Test
    void anAcceptedTextWithOneSignChangedIsReadOrRefusedInPlace() {
        SplittableRandom random = new SplittableRandom(7);
        EdtfGenerator generator = new EdtfGenerator(random);
        String signs = "0123456789X-/.?~%TZ:Y +٣é";
        for (int i = 0; i < 200_000; i++) {
            StringBuilder text = new StringBuilder(generator.text());
            text.setCharAt(random.nextInt(text.length()), signs.charAt(random.nextInt(signs.length())));
            try {
                assertThat(ImpreciseDate.parse(text.toString()).text()).isEqualTo(text.toString());
            } catch (ImpreciseDateException refused) {
                assertThat(refused.column()).as(refused.getMessage()).isBetween(1, text.length() + 1);
            }
        }
    }

    @Test
    void keepsTheMarks() {
        assertThat(ImpreciseDate.parse("2016?").isUncertain()).isTrue();
        assertThat(ImpreciseDate.parse("2016?").isApproximate()).isFalse();
        assertThat(ImpreciseDate.parse("2016~").isUncertain()).isFalse();
        assertThat(ImpreciseDate.parse("2016~").isApproximate()).isTrue();
        assertThat(ImpreciseDate.parse("2016%").isUncertain()).isTrue();
        assertThat(ImpreciseDate.parse("2016%").isApproximate()).isTrue();
        assertThat(ImpreciseDate.parse("2015?/2016~").isUncertain()).isTrue();
        assertThat(ImpreciseDate.parse("2015?/2016~").isApproximate()).isTrue();
    }

    @Test
    void openIsNotUnknown() {
        assertThat(ImpreciseDate.parse("1985/..").openEnd()).isTrue();
        assertThat(ImpreciseDate.parse("1985/..").openStart()).isFalse();
        assertThat(ImpreciseDate.parse("../1985").openStart()).isTrue();
        assertThat(ImpreciseDate.parse("1985/").openEnd()).isFalse();
        assertThat(ImpreciseDate.parse("/1985").openStart()).isFalse();
        assertThat(ImpreciseDate.parse("/1985").isUnknown()).isFalse();
        assertThat(ImpreciseDate.parse("..").isUnknown()).isTrue();
        assertThat(ImpreciseDate.parse("..")).isEqualTo(ImpreciseDate.unknown());
    }

    @Test
    void factoriesWriteEdtf() {
        LocalDate day = LocalDate.of(2016, 2, 9);
        assertThat(ImpreciseDate.on(day)).isEqualTo(ImpreciseDate.parse("2016-02-09"));
        assertThat(ImpreciseDate.on(day).latest()).isEqualTo(day);
        assertThat(ImpreciseDate.between(day, day.plusDays(1))).hasToString("2016-02-09/2016-02-10");
        assertThat(ImpreciseDate.year(984)).hasToString("0984");
        assertThat(ImpreciseDate.year(0)).hasToString("0000");
        assertThat(ImpreciseDate.year(-44)).hasToString("-0044");
        assertThat(ImpreciseDate.year(-17000)).hasToString("Y-17000");
        assertThat(ImpreciseDate.on(LocalDate.of(-44, 3, 15))).isEqualTo(ImpreciseDate.parse("-0044-03-15"));
        assertThatThrownBy(() -> ImpreciseDate.on(LocalDate.of(17000, 1, 1)))
                .isInstanceOf(ImpreciseDateException.class);
        assertThatThrownBy(() -> ImpreciseDate.between(day, day.minusDays(1)))
                .isInstanceOf(ImpreciseDateException.class);
    }

    @Test
    void equalTextsAreEqual() {
        assertThat(ImpreciseDate.parse("1984"))
                .isEqualTo(ImpreciseDate.parse("1984"))
                .hasSameHashCodeAs(ImpreciseDate.parse("1984"))
                .isNotEqualTo(ImpreciseDate.parse("1984-XX"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2016-02-30 | 9 | February 2016 has no day 30. Write 01 to 29, or XX if the day is not known.",
                "2015-02-29 | 9 | February 2015 has no day 29. Write 01 to 28",
                "2016-04-31 | 9 | April 2016 has no day 31.",
                "2016-04-00 | 9 | no day 00",
                "2016-13 | 6 | There is no month 13. Write 01 to 12",
                "2016-00 | 6 | no month 00",
                "2016-25 | 6 | no month 25. Write months 01 to 12 or seasons",
                "2016-33 | 6 | quarters and halves as a range",
                "2016-12/2016-10 | 9 | ends before it starts. Write the earlier date before the '/'.",
                "2016-10/2016-02-30 | 17 | no day 30",
                "15/03/2016 | 6 | A second '/' does not belong here. Write a day as 2016-03-15",
                "15.03.2016 | 3 | '.' is no digit of the year.",
                "03/2016 | 1 | A year has four digits.",
                "198 | 1 | A year has four digits.",
                "20160315 | 5 | '0' does not belong here.",
                "2016-3 | 7 | The month has two digits.",
                "2016- | 6 | The month has two digits.",
                "2016-03-1 | 10 | The day has two digits.",
                "2016-03-15- | 11 | '-' does not belong here.",
                "2016-1X | 6 | X for one digit of a month is no level 1 EDTF. Write XX, or a range",
                "2016-03-1X | 9 | X for one digit of a day",
                "2016-XX-15 | 9 | A day needs a month.",
                "1X84 | 3 | After X, the digits of a year are X.",
                "1XXX | 1 | At most two digits of a year can be X.",
                "XXXX | 1 | .. for unknown.",
                "198X-05 | 5 | A year with X takes no month.",
                "198x | 4 | Write a capital X",
                "198u | 4 | Write a capital X",
                "?2016 | 1 | Write one sign at the very end",
                "2016?-05 | 6 | '-' does not belong here.",
                "2016?~ | 6 | % for both",
                "[2015,2016] | 1 | lists are not accepted",
                "-0000 | 1 | There is no year -0000.",
                "Y1984 | 1 | more than four digits",
                "Y017000 | 1 | without leading zeros",
                "Y1234567890 | 11 | at most nine digits",
                "Y17000-05 | 7 | '-' does not belong here.",
                "Y | 1 | Y stands before a year",
                "Y999999999~ | 11 | runs off the calendar",
                "17000 | 5 | '0' does not belong here.",
                "2001-21-05 | 8 | '-' does not belong here.",
                "/ | 1 | The interval names neither end. Write .. for a date that is unknown.",
                "../.. | 3 | names neither end",
                "../ | 3 | names neither end",
                "/.. | 1 | names neither end",
                "1984/open | 6 | 'o' is no digit of the year.",
                "... | 1 | '.' is no digit of the year.",
                "2016-10-01T24:00:00Z | 12 | There is no hour 24.",
                "2016-10-01T12:60:00Z | 15 | There is no minute 60.",
                "2016-10-01T12:30Z | 17 | A ':' is missing in the time.",
                "2016-10-01T12:3 | 16 | The minute has two digits.",
                "2016-10-01T12:30:00Z~ | 21 | A date with a time takes no ?, ~ or %.",
                "2016-10-01T12:30:00+99 | 21 | There is no hour of the offset 99.",
                "2016-10T12:30:00Z | 8 | Write a full day before the time",
                "2016-10-XXT12:30:00Z | 11 | Write a full day before the time",
                "2016-10-01T12:30:00Z/2017 | 11 | without a time",
                "2016-10-01 12:30:00 | 11 | a time follows after T",
                "1984 / 1985 | 5 | Take out the space",
                "٢٠١٦ | 1 | Write the digits as 0 to 9.",
                "１９84 | 1 | Write the digits as 0 to 9.",
                "unknown | 1 | Write a capital X",
                "May 1984 | 1 | Write year-month-day as 1984",
            })
    void refusesWithPlaceAndRemedy(String text, int column, String message) {
        ImpreciseDateException refused = refusal(text);
        assertThat(refused).hasMessageStartingWith("Date '" + text + "', column " + column + ": ");
        assertThat(refused).hasMessageContaining(message).hasMessageEndingWith(refused.remedy());
        assertThat(refused.column()).isEqualTo(column);
        assertThat(refused.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 1984", "1984 ", "1984\n", "\uFEFF1984", "--1984", "+1984", "1984~/1981~"})
    void refusesWhatLooksAlmostRight(String text) {
        assertThat(refusal(text).remedy()).endsWith(".");
    }

    @Test
    void aHugeCellMakesNoHugeMessage() {
        assertThat(refusal("9".repeat(10_000_000)).getMessage()).hasSizeLessThan(300);
    }

    private static ImpreciseDateException refusal(String text) {
        return catchThrowableOfType(ImpreciseDateException.class, () -> ImpreciseDate.parse(text));
    }
}
