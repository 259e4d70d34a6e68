package org.proofmark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.Share;

/** How figures are written in a report. */
final class Figures {
    private static final double LEAST = 0.0001;
    private static final double WHOLE = 9.95;

    private Figures() {}

    /** {@code 4 of 34 (12 %)}. */
    static String share(Share share) {
        return share(share.matching(), share.known());
    }

    static String share(long matching, long of) {
        return Words.in(Locale.ENGLISH).share(matching, of);
    }

    /** A probability to two significant digits; below one in ten thousand only that it is so. */
    static String p(double p) {
        return p < LEAST ? "< 0.0001" : rounded(p);
    }

    /** A p-value with its sign: {@code p = 0.012}, {@code p < 0.0001}. */
    static String equation(double p) {
        return p < LEAST ? "p < 0.0001" : "p = " + rounded(p);
    }

    /** Two significant digits, no exponent. */
    static String rounded(double value) {
        if (!Double.isFinite(value)) {
            return "∞";
        }
        BigDecimal two = new BigDecimal(value).round(new MathContext(2));
        return two.scale() < 0
                ? two.setScale(0).toPlainString()
                : two.stripTrailingZeros().toPlainString();
    }

    /** A share in per cent: whole, below ten per cent with one decimal. */
    static String percent(double share) {
        double percent = 100 * share;
        return percent == 0 || percent >= WHOLE
                ? String.valueOf(Math.round(percent))
                : String.format(Locale.ROOT, "%.1f", percent);
    }

    /** Bounds of a share: {@code 4.1–27 %}. */
    static String shareBounds(Interval interval) {
        return percent(Math.max(0, interval.low())) + "–" + percent(Math.min(1, interval.high())) + " %";
    }

    /** Bounds of a ratio: {@code 2.1–48}. */
    static String bounds(Interval interval) {
        return rounded(interval.low()) + "–" + rounded(interval.high());
    }

    /** A number a source gives, without decimals where it has none. */
    static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : rounded3(value);
    }

    private static String rounded3(double value) {
        return new BigDecimal(value)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** {@code 1 item}, {@code 3 items}. */
    static String count(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }

    /** {@code A, B and C}. */
    static String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
    }

    /** Those of the words that are not blank, with commas between. */
    static String listed(String... words) {
        return String.join(", ", Stream.of(words).filter(w -> !w.isBlank()).toList());
    }
}
