package org.proofmark.report;

import org.jspecify.annotations.Nullable;

/**
 * One bar of a chart.
 *
 * @param label what is measured, such as a recovery's name
 * @param value the bar's length, zero or more, in the unit of the chart's axis
 * @param valueText the value in words, with its denominator: {@code 4 of 34 (12 %)}
 * @param tone how it is coloured
 * @param interval the uncertainty around the value, drawn as whiskers
 * @param claim what a source has published for the same quantity, drawn beside the bar
 * @param href where the records behind the bar are, such as {@code #rows-7}
 */
public record Bar(
        String label,
        double value,
        String valueText,
        Tone tone,
        @Nullable Interval interval,
        @Nullable Published claim,
        @Nullable String href) {

    /** Colours that differ in lightness too, so that they stay apart in greyscale and to the colour-blind; every bar has a dark outline. */
    public enum Tone {
        /** The groups under study. */
        CHOSEN("#1b4f72"),
        /** A second kind of group. */
        OTHER("#d98a1f"),
        /** What the groups are compared with. */
        BASELINE("#d5dbe0");

        private final String fill;

        Tone(String fill) {
            this.fill = fill;
        }

        String fill() {
            return fill;
        }
    }

    /** An interval in the unit of the chart's axis. */
    public record Interval(double low, double high) {
        /** Both ends finite, low first. */
        public Interval {
            if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
                throw new IllegalArgumentException(
                        "Interval from " + low + " to " + high + " is none. Give two finite ends, the lower first.");
            }
        }
    }

    /** A value that a source has published, in the unit of the chart's axis, and in the source's words. */
    public record Published(double value, String text) {
        /** The value is finite and not negative. */
        public Published {
            requireLength("Published value \"" + text + "\"", value);
        }
    }

    /** The value is finite and not negative. */
    public Bar {
        requireLength("Bar \"" + label + "\"", value);
    }

    /** A bar for a count. */
    public static Bar count(String label, long count) {
        return new Bar(label, count, String.valueOf(count), Tone.CHOSEN, null, null, null);
    }

    /** A bar for a share in per cent, labelled with its count and denominator. A share of nothing is drawn as zero and said without percentage. */
    public static Bar share(Words words, String label, long count, long of) {
        if (count < 0 || count > of) {
            throw new IllegalArgumentException("Bar \"" + label + "\" is " + count + " of " + of
                    + ". A share's count lies between zero and its denominator.");
        }
        double percent = of == 0 ? 0 : 100.0 * count / of;
        return new Bar(label, percent, words.share(count, of), Tone.CHOSEN, null, null, null);
    }

    /** The same bar in another tone. */
    public Bar toned(Tone other) {
        return new Bar(label, value, valueText, other, interval, claim, href);
    }

    /** The same bar with whiskers. */
    public Bar between(double low, double high) {
        return new Bar(label, value, valueText, tone, new Interval(low, high), claim, href);
    }

    /** The same bar beside a published claim. */
    public Bar published(double claimed, String text) {
        return new Bar(label, value, valueText, tone, interval, new Published(claimed, text), href);
    }

    /** The same bar leading to the records behind it. */
    public Bar linked(String target) {
        return new Bar(label, value, valueText, tone, interval, claim, target);
    }

    /** The furthest point that is drawn for this bar. */
    double reach() {
        double whisker = interval == null ? 0 : interval.high();
        return Math.max(value, Math.max(whisker, claim == null ? 0 : claim.value()));
    }

    /** The bar in one line of words. */
    String inWords() {
        String said = label + ": " + valueText;
        return claim == null ? said : said + "; " + claim.text();
    }

    private static void requireLength(String what, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw new IllegalArgumentException(
                    what + " has the value " + value + ". Give a finite number, zero or more.");
        }
    }
}
