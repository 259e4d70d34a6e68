package org.proofmark.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How many days from one event to another, as far as their dates tell: every whole number from {@code min} to
 * {@code max} is possible, both included. Negative numbers mean that the second event came first.
 *
 * <p>Closed intervals of whole numbers; the arithmetic is that of interval analysis (Moore 1966): sound, and tight
 * where the operands are independent of each other.
 *
 * @param min fewest days; null where nothing bounds them below
 * @param max most days; null where nothing bounds them above
 */
public record DaySpan(@Nullable Long min, @Nullable Long max) {
    private static final DaySpan UNKNOWN = new DaySpan(null, null);

    /** @throws IllegalArgumentException if min exceeds max */
    public DaySpan {
        if (min != null && max != null && min > max) {
            throw new IllegalArgumentException(
                    "A span from " + min + " to " + max + " days holds no number. Give the smaller bound first.");
        }
    }

    /** A span that is known to the day. */
    public static DaySpan exactly(long days) {
        return new DaySpan(days, days);
    }

    /** A span of which nothing can be said. */
    public static DaySpan unknown() {
        return UNKNOWN;
    }

    /** Whether nothing bounds the number on either side. */
    public boolean isUnknown() {
        return min == null && max == null;
    }

    /** Whether the number of days is known. */
    public boolean isExact() {
        return min != null && min.equals(max);
    }

    /**
     * Whether it is open which of the two events came first: a negative and a positive number are both possible.
     * (Zero, the same day, leaves no such doubt.)
     */
    public boolean orderUnknown() {
        return (min == null || min < 0) && (max == null || max > 0);
    }

    /**
     * The span of two stretches, one after the other.
     *
     * @throws ArithmeticException if a bound exceeds a {@code long}; dates never come near
     */
    public DaySpan plus(DaySpan next) {
        Long least = min == null || next.min == null ? null : Long.valueOf(Math.addExact(min, next.min));
        Long most = max == null || next.max == null ? null : Long.valueOf(Math.addExact(max, next.max));
        return new DaySpan(least, most);
    }

    /** The same stretch counted the other way, from the second event to the first. */
    public DaySpan negate() {
        Long least = max == null ? null : Long.valueOf(Math.negateExact(max));
        Long most = min == null ? null : Long.valueOf(Math.negateExact(min));
        return new DaySpan(least, most);
    }

    /** Whether this number of days is possible. */
    public boolean contains(long days) {
        return (min == null || min <= days) && (max == null || days <= max);
    }

    /** Whether some number of days is possible in both: whether the two statements can be true together. */
    public boolean intersects(DaySpan other) {
        return (min == null || other.max == null || min <= other.max)
                && (other.min == null || max == null || other.min <= max);
    }

    /**
     * The span in English, with its bounds: "59 days", "between 671 and 1,429 days", "at least 30 days", "cannot be
     * said". It is said where the order of the events is not known, and where it is the reverse.
     */
    public String words() {
        if (isUnknown()) {
            return "cannot be said";
        }
        if (orderUnknown()) {
            return bounds() + " (which came first is not known)";
        }
        boolean reversed = max != null && max <= 0 && (min == null || min < 0);
        return reversed ? negate().bounds() + ", in the reverse order" : bounds();
    }

    private String bounds() {
        if (min == null) {
            return max == null ? "any number of days" : "at most " + days(max);
        }
        if (max == null) {
            return "at least " + days(min);
        }
        return isExact() ? days(min) : "between " + grouped(min) + " and " + days(max);
    }

    private static String days(long number) {
        return grouped(number) + (Math.abs(number) == 1 ? " day" : " days");
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
