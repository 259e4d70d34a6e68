package org.proofmark.report;

import java.util.Locale;

/** How numbers are written in drawings and labels. */
final class Numbers {
    private Numbers() {}

    /** A coordinate: at most two decimals, no exponent, no trailing zeros, never {@code -0}. */
    static String plain(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A coordinate is " + value + ". Give finite numbers only.");
        }
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + "."
                + (rest % 10 == 0 ? String.valueOf(rest / 10) : String.format(Locale.ROOT, "%02d", rest));
    }

    /** A share in whole per cent; a share that rounds to 0 or 100 without being so is written {@code <1} or {@code >99}. */
    static String percent(long count, long of) {
        long rounded = Math.round(100.0 * count / of);
        if (rounded == 0 && count > 0) {
            return "<1";
        }
        return rounded == 100 && count < of ? ">99" : String.valueOf(rounded);
    }

    /** The smallest of 1, 2, 5 times a power of ten that is at least {@code value}. */
    static double roundUp(double value) {
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double step : new double[] {1, 2, 5}) {
            if (step * power >= value * (1 - 1e-9)) {
                return step * power;
            }
        }
        return 10 * power;
    }
}
