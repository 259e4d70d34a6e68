package org.proofmark.bench;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** How long things of one sort took, each by itself. */
final class Times {
    private final long[] nanos;

    Times(Collection<Long> nanos) {
        this.nanos = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    int count() {
        return nanos.length;
    }

    /** Milliseconds that so many in a hundred do not exceed: the smallest such that was seen. */
    double percentile(int percent) {
        if (nanos.length == 0) {
            return Double.NaN;
        }
        return nanos[Math.max(0, (nanos.length * percent + 99) / 100 - 1)] / 1e6;
    }

    /** The median and what only one in twenty exceeds: {@code 0.35/1.2}, in milliseconds; a dash for nothing. */
    String median95() {
        return nanos.length == 0 ? "-" : format(percentile(50)) + "/" + format(percentile(95));
    }

    /** With the longest. */
    String median95Max() {
        return nanos.length == 0 ? "-" : median95() + "/" + format(percentile(100));
    }

    /** Two or three digits that count. */
    static String format(double number) {
        int places = number < 0.1 ? 3 : number < 1 ? 2 : number < 10 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + places + "f", number);
    }

    @Override
    public String toString() {
        return Arrays.toString(nanos);
    }
}
