package org.proofmark.report;

import java.util.stream.DoubleStream;

/**
 * A linear axis from zero.
 *
 * @param top the value at its far end
 * @param step the distance between ticks, 1, 2 or 5 times a power of ten
 */
record Axis(double top, double step) {
    /** An axis that reaches {@code furthest} with about {@code ticks} ticks at round values. */
    static Axis reaching(double furthest, int ticks) {
        if (furthest <= 0) {
            return new Axis(1, 1);
        }
        double step = Numbers.roundUp(furthest / ticks);
        return new Axis(step * Math.ceil(furthest / step - 1e-9), step);
    }

    /** The values of the ticks, zero first. */
    DoubleStream ticks() {
        long count = Math.round(top / step);
        return DoubleStream.iterate(0, i -> i + 1).limit(count + 1).map(i -> i * step);
    }

    /** A value as a fraction of the axis. */
    double fraction(double value) {
        return value / top;
    }

    /** A tick's label: as many decimals as the step needs. */
    String label(double tick) {
        int decimals = (int) Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
        return String.format(java.util.Locale.ROOT, "%." + decimals + "f", tick);
    }
}
