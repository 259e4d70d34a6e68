package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bounds, comparisons and spans against enumeration of days. */
class ImpreciseDateArithmeticTest {
    /** The oracle: of all days, those whose ISO text fits the written digits, X fitting any. */
    @Test
    void unspecifiedDigitsCoverExactlyTheDaysThatFit() {
        SplittableRandom random = new SplittableRandom(1984);
        for (int i = 0; i < 60; i++) {
            LocalDate day = LocalDate.of(1896, 1, 1).plusDays(random.nextInt(40_000));
            String iso = day.toString();
            String year = iso.substring(0, 4);
            for (String text : List.of(
                    year, iso.substring(0, 3) + "X", year + "-XX", year + "-XX-XX", iso.substring(0, 8) + "XX", iso)) {
                assertBounds(text);
            }
        }
        assertBounds("19XX");
        assertBounds("18XX");
        assertBounds("1900-02-XX");
        assertBounds("2000-02-XX");
    }

    private static void assertBounds(String text) {
        Pattern fits = Pattern.compile(text.replace("X", "\\d") + ".*");
        int year = Integer.parseInt(text.substring(0, 4).replace('X', '0'));
        TreeSet<LocalDate> days = new TreeSet<>();
        LocalDate.of(year - 1, 1, 1)
                .datesUntil(LocalDate.of(year + 101, 1, 1))
                .filter(day -> fits.matcher(day.toString()).matches())
                .forEach(days::add);
        ImpreciseDate date = ImpreciseDate.parse(text);
        assertThat(date.earliest()).as(text).isEqualTo(days.first());
        assertThat(date.latest()).as(text).isEqualTo(days.last());
    }

    /** All ranges in nine days of a leap February, bounded and not, against every pair of days in them. */
    @Test
    void comparisonsAndSpansAreSoundAndTight() {
        List<ImpreciseDate> ranges = ranges(LocalDate.of(2016, 2, 24), 9);
        for (ImpreciseDate a : ranges) {
            for (ImpreciseDate b : ranges) {
                SortedSet<Long> spans = new TreeSet<>();
                Set<Truth> before = EnumSet.noneOf(Truth.class);
                for (LocalDate x : days(a)) {
                    for (LocalDate y : days(b)) {
                        spans.add(ChronoUnit.DAYS.between(x, y));
                        before.add(Truth.of(x.isBefore(y)));
                    }
                }
                DaySpan span = a.daysUntil(b);
                assertThat(span).as("%s to %s", a, b).isEqualTo(hull(spans));
                assertThat(b.daysUntil(a)).isEqualTo(span.negate());
                assertThat(a.before(b)).as("%s before %s", a, b).isEqualTo(decided(before));
                assertThat(a.notBefore(b)).isEqualTo(decided(before).not());
                assertPeriods(a, b);
            }
        }
    }

    private static void assertPeriods(ImpreciseDate a, ImpreciseDate b) {
        Set<Truth> inside = EnumSet.noneOf(Truth.class);
        days(a).forEach(day -> inside.add(Truth.of(days(b).contains(day))));
        assertThat(a.within(b)).as("%s within %s", a, b).isEqualTo(decided(inside));
        assertThat(a.overlaps(b)).as("%s overlaps %s", a, b).isEqualTo(Truth.of(inside.contains(Truth.TRUE)));
    }

    private static List<ImpreciseDate> ranges(LocalDate start, int length) {
        List<ImpreciseDate> ranges = new ArrayList<>();
        for (int from = 0; from < length; from++) {
            for (int to = from; to < length; to++) {
                ranges.add(ImpreciseDate.between(start.plusDays(from), start.plusDays(to)));
            }
        }
        return ranges;
    }

    private static List<LocalDate> days(ImpreciseDate date) {
        return bound(date.earliest())
                .datesUntil(bound(date.latest()).plusDays(1))
                .toList();
    }

    private static LocalDate bound(@Nullable LocalDate day) {
        return Objects.requireNonNull(day);
    }

    private static DaySpan hull(SortedSet<Long> spans) {
        return new DaySpan(spans.first(), spans.last());
    }

    private static Truth decided(Set<Truth> answers) {
        return answers.size() == 1 ? answers.iterator().next() : Truth.UNKNOWN;
    }

    /** Whatever the texts: days drawn from within their bounds never contradict an answer. */
    @Test
    void noPairOfPossibleDaysContradictsAnAnswer() {
        SplittableRandom random = new SplittableRandom(59);
        EdtfGenerator generator = new EdtfGenerator(random);
        for (int i = 0; i < 100_000; i++) {
            ImpreciseDate a = ImpreciseDate.parse(generator.text());
            ImpreciseDate b = ImpreciseDate.parse(generator.text());
            long x = drawn(a, random);
            long y = drawn(b, random);
            assertThat(a.daysUntil(b).contains(y - x)).as("%s to %s", a, b).isTrue();
            assertThat(a.before(b)).as("%s before %s", a, b).isNotEqualTo(Truth.of(x >= y));
            assertThat(b.within(a)).as("%s within %s", b, a).isNotEqualTo(contradiction(a, y));
            assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
        }
    }

    // FALSE is contradicted by a day inside the period, TRUE by one outside.
    private static Truth contradiction(ImpreciseDate period, long day) {
        LocalDate earliest = period.earliest();
        LocalDate latest = period.latest();
        boolean inside =
                (earliest == null || earliest.toEpochDay() <= day) && (latest == null || day <= latest.toEpochDay());
        return Truth.of(!inside);
    }

    private static long drawn(ImpreciseDate date, SplittableRandom random) {
        LocalDate earliest = date.earliest();
        LocalDate latest = date.latest();
        long from =
                earliest == null ? Math.subtractExact(bound(latest).toEpochDay(), 1_000_000) : earliest.toEpochDay();
        long to = latest == null ? from + 1_000_000 : latest.toEpochDay();
        return random.nextLong(from, to + 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2015-12-12 | 2016-02-09 | 59 days",
                "2013/2014 | 2016-11 | between 671 and 1,429 days",
                "2016-11 | 2013/2014 | between 671 and 1,429 days, in the reverse order",
                "2016 | 2016-11 | between -60 and 334 days (which came first is not known)",
                "2015~ | 2017-01-01 | between 1 and 1,096 days",
                "2015/.. | 2016-02-09 | at most 404 days (which came first is not known)",
                "/2014 | 2016-02-09 | at least 405 days",
                ".. | 2016-02-09 | cannot be said",
            })
    void saysHowLong(String from, String to, String words) {
        DaySpan span = ImpreciseDate.parse(from).daysUntil(ImpreciseDate.parse(to));
        assertThat(span.words()).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2014, 2015, TRUE, FALSE, FALSE",
        "2014, 2014, UNKNOWN, TRUE, TRUE",
        "2014-05, 2014, UNKNOWN, TRUE, TRUE",
        "2014, 2014-05, UNKNOWN, UNKNOWN, TRUE",
        "1985~, 1986-06, UNKNOWN, UNKNOWN, UNKNOWN",
        "1985, 1985~, UNKNOWN, UNKNOWN, UNKNOWN",
        "1985, 1988~, TRUE, FALSE, FALSE",
        "2016, 1985/.., UNKNOWN, TRUE, TRUE",
        "2016, 1985/, UNKNOWN, UNKNOWN, UNKNOWN",
        "1984, 1985/, TRUE, FALSE, FALSE",
        "2016/.., 1985/.., UNKNOWN, TRUE, TRUE",
        "../1985, 1985/.., UNKNOWN, UNKNOWN, TRUE",
        "../1984, 1985/.., TRUE, FALSE, FALSE",
        "2016, .., UNKNOWN, UNKNOWN, UNKNOWN",
        ".., .., UNKNOWN, UNKNOWN, UNKNOWN",
        "2016-02-09, 2016-02-09, FALSE, TRUE, TRUE",
    })
    void answersInThreeValues(String a, String b, Truth before, Truth within, Truth overlaps) {
        ImpreciseDate left = ImpreciseDate.parse(a);
        ImpreciseDate right = ImpreciseDate.parse(b);
        assertThat(left.before(right)).as("before").isEqualTo(before);
        assertThat(left.notBefore(right)).as("not before").isEqualTo(before.not());
        assertThat(left.within(right)).as("within").isEqualTo(within);
        assertThat(left.overlaps(right)).as("overlaps").isEqualTo(overlaps);
    }
}
