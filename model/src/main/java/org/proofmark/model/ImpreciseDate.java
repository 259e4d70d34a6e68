package org.proofmark.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The date of an event as far as a source tells it: a day, month, season, year, decade, century, range, before, after,
 * about, doubtful, or unknown. The text is kept exactly as written; what is computed from it are bounds.
 *
 * <p>Texts are EDTF level 0 and 1 (ISO 8601-2:2019; Library of Congress, Extended Date/Time Format), proleptic
 * Gregorian:
 *
 * <table>
 * <caption>What is accepted</caption>
 * <tr><td>{@code 1984}, {@code 1984-05}, {@code 1984-05-17}<td>year, month, day
 * <tr><td>{@code 2016-10-01T12:30:00Z}<td>a day; the time is kept, unused, and the day is the one written, in its zone
 * <tr><td>{@code 198X}, {@code 19XX}<td>decade, century
 * <tr><td>{@code 1984-XX}, {@code 1984-05-XX}, {@code 1984-XX-XX}<td>not known which month or day
 * <tr><td>{@code 2001-21} to {@code 2001-24}<td>spring, summer, autumn, winter
 * <tr><td>{@code 1984?}, {@code 1984~}, {@code 1984%}<td>uncertain, approximate ("circa"), both
 * <tr><td>{@code 2016-10/2016-12}<td>range, each end a date of the above without time
 * <tr><td>{@code 1985/..}, {@code ../1985}<td>open: from 1985 on; until 1985
 * <tr><td>{@code 1985/}, {@code /2014}<td>the other end is unknown
 * <tr><td>{@code ..}<td>wholly unknown
 * <tr><td>{@code Y17000}, {@code Y-17000}, {@code -0044}<td>long years (five to nine digits), years before 0000
 * </table>
 *
 * <p>Beyond the standard: {@code ..} alone; a qualifier on seasons, long years and dates with X; the same as ends of a range.
 * An interval that names neither end ({@code /}, {@code ../..}) is refused: there is one way to write an unknown date.
 * Level 2 is refused, with the level 1 way to say it.
 *
 * <p><b>Choices where the standard leaves the bounds open.</b>
 *
 * <ul>
 *   <li>Approximate ({@code ~}, {@code %}) widens each bound outwards by one written unit, a day, month, season, year,
 *       decade or century: {@code 1979-08~} is 1979-07-01 to 1979-09-30. Unwidened bounds would let "about 1985" say
 *       "certainly before 1986"; one unit is the usual reading (python-edtf pads alike). A source that means more is
 *       recorded as a range.
 *   <li>Uncertain ({@code ?}) does not widen: it doubts the whole statement, not its edges, and no number of days
 *       mends that. {@link #isUncertain} is for whoever prints a result to say so.
 *   <li>Seasons are northern, from the first day by the meteorologists' calendar to the last by the astronomers'
 *       (spring 1 March to 21 June). Winter of a year is 1 January of it to 21 March of the next, since sources
 *       mean either of the two winters. Southern seasons are recorded as months.
 * </ul>
 *
 * <p>Comparisons are about two events, each on one unknown day within its bounds, chosen independently: equal texts are not
 * equal days. They hold as far as the sources do. Two dates are {@code equal} if their texts are.
 */
public final class ImpreciseDate {
    static final int UNCERTAIN = 1;
    static final int APPROXIMATE = 2;
    static final int OPEN_START = 4;
    static final int OPEN_END = 8;

    static final long NO_FIRST = Long.MIN_VALUE;
    static final long NO_LAST = Long.MAX_VALUE;

    private static final int LAST_PLAIN_YEAR = 9999;
    private static final ImpreciseDate UNKNOWN = new ImpreciseDate("..", NO_FIRST, NO_LAST, 0);

    private final String text;
    // Days since 1970-01-01. The two "none" values order as minus and plus infinity.
    private final long first;
    private final long last;
    private final int marks;

    ImpreciseDate(String text, long first, long last, int marks) {
        this.text = text;
        this.first = first;
        this.last = last;
        this.marks = marks;
    }

    /**
     * Reads EDTF level 0 or 1.
     *
     * @throws ImpreciseDateException if the text is none, or names an impossible day or a reversed range; with column
     *     and remedy
     */
    public static ImpreciseDate parse(String edtf) {
        return EdtfReader.read(edtf);
    }

    /**
     * A known day.
     *
     * @throws ImpreciseDateException outside the years -9999 to 9999: longer years EDTF writes without a day
     */
    public static ImpreciseDate on(LocalDate day) {
        return new ImpreciseDate(plain(day), day.toEpochDay(), day.toEpochDay(), 0);
    }

    /** Some day of a year; five digits and more become {@code Y17000}. */
    public static ImpreciseDate year(int year) {
        String sign = year < 0 ? "-" : "";
        long size = Math.abs((long) year);
        return parse(size > LAST_PLAIN_YEAR ? "Y" + sign + size : String.format(Locale.ROOT, "%s%04d", sign, size));
    }

    /**
     * Some day from the first to the last, both included.
     *
     * @throws ImpreciseDateException if they are reversed, or outside the years -9999 to 9999
     */
    public static ImpreciseDate between(LocalDate first, LocalDate last) {
        return parse(plain(first) + "/" + plain(last));
    }

    /** A date of which nothing is known, {@code ..}. */
    public static ImpreciseDate unknown() {
        return UNKNOWN;
    }

    private static String plain(LocalDate day) {
        if (Math.abs(day.getYear()) > LAST_PLAIN_YEAR) {
            throw new ImpreciseDateException(
                    day.toString(), 1, "A day needs a year from -9999 to 9999.", "Give the year alone, as Y17000.");
        }
        return day.toString();
    }

    /** The text as it was written. */
    public String text() {
        return text;
    }

    /** The first possible day; null where no bound is known. */
    public @Nullable LocalDate earliest() {
        return first == NO_FIRST ? null : LocalDate.ofEpochDay(first);
    }

    /** The last possible day; null where no bound is known. */
    public @Nullable LocalDate latest() {
        return last == NO_LAST ? null : LocalDate.ofEpochDay(last);
    }

    /** Whether any part is marked "about" ({@code ~} or {@code %}); the bounds are widened for it. */
    public boolean isApproximate() {
        return (marks & APPROXIMATE) != 0;
    }

    /** Whether any part is marked doubtful ({@code ?} or {@code %}); the bounds are not widened for it. */
    public boolean isUncertain() {
        return (marks & UNCERTAIN) != 0;
    }

    /** Whether nothing is known of the date. */
    public boolean isUnknown() {
        return first == NO_FIRST && last == NO_LAST;
    }

    /** Whether the range is written without a start, {@code ../1985}; an unknown start, {@code /1985}, is not open. */
    public boolean openStart() {
        return (marks & OPEN_START) != 0;
    }

    /** Whether the range is written without an end, {@code 1985/..}; an unknown end, {@code 1985/}, is not open. */
    public boolean openEnd() {
        return (marks & OPEN_END) != 0;
    }

    /** Whether this day comes before the other day. */
    public Truth before(ImpreciseDate other) {
        if (last < other.first) {
            return Truth.TRUE;
        }
        return first >= other.last ? Truth.FALSE : Truth.UNKNOWN;
    }

    /** Whether this day is the other day or comes after it. */
    public Truth notBefore(ImpreciseDate other) {
        return before(other).not();
    }

    /**
     * Whether this day lies in the period that the other text spans, from its first possible day to its last
     * ({@code 198X} is the whole decade). Never TRUE for a period whose edges are not known: about, with an unknown
     * end, or {@code ..}.
     */
    public Truth within(ImpreciseDate period) {
        if (apart(period)) {
            return Truth.FALSE;
        }
        return period.first <= first && last <= period.last && period.edgesKnown() ? Truth.TRUE : Truth.UNKNOWN;
    }

    /** Whether the periods that both texts span share a day. Never TRUE where the edges of one are not known. */
    public Truth overlaps(ImpreciseDate other) {
        if (apart(other)) {
            return Truth.FALSE;
        }
        return edgesKnown() && other.edgesKnown() ? Truth.TRUE : Truth.UNKNOWN;
    }

    /**
     * Days from this event to a later one: 2015-12-12 to 2016-02-09 is exactly 59. The bounds are the tightest that
     * hold; the minimum is negative where the "later" event may have come first.
     */
    public DaySpan daysUntil(ImpreciseDate later) {
        Long least = later.first == NO_FIRST || last == NO_LAST ? null : Long.valueOf(later.first - last);
        Long most = later.last == NO_LAST || first == NO_FIRST ? null : Long.valueOf(later.last - first);
        return new DaySpan(least, most);
    }

    private boolean apart(ImpreciseDate other) {
        return last < other.first || other.last < first;
    }

    private boolean edgesKnown() {
        return !isApproximate() && (first != NO_FIRST || openStart()) && (last != NO_LAST || openEnd());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ImpreciseDate date && text.equals(date.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** The text as it was written, as {@link #text}. */
    @Override
    public String toString() {
        return text;
    }
}
