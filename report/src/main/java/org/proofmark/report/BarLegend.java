package org.proofmark.report;

import java.util.ArrayList;

/** The line under a chart that says what whiskers and diamonds mean, and what the axis measures. */
final class BarLegend {
    static final double HEIGHT = 22;

    private BarLegend() {}

    /** Draws the legend from {@code left}, its baseline at y; nothing where the chart needs none. */
    static Markup draw(BarChart chart, Pen pen, Words words, double left, double y) {
        var parts = new ArrayList<Markup>();
        double x = left;
        if (chart.bars().anyMatch(b -> b.interval() != null)) {
            String meaning = chart.intervalMeaning().isBlank() ? words.phrase("interval") : chart.intervalMeaning();
            parts.add(lyingWhisker(pen, x, x + 22, y - 4));
            parts.add(pen.text(x + 28, y, Pen.Anchor.START, Pen.Type.SMALL, meaning));
            x += 28 + TextBlock.width(meaning, Pen.Type.SMALL.size()) + 18;
        }
        if (chart.bars().anyMatch(b -> b.claim() != null)) {
            parts.add(diamond(pen, x + 6, y - 4));
            parts.add(pen.text(x + 16, y, Pen.Anchor.START, Pen.Type.SMALL, words.phrase("claim")));
        }
        return Markup.join(parts);
    }

    /** True where a legend has anything to say. */
    static boolean needed(BarChart chart) {
        return chart.bars().anyMatch(b -> b.interval() != null || b.claim() != null);
    }

    /** A published claim: a hollow diamond around the claimed value. */
    static Markup diamond(Pen pen, double x, double y) {
        return pen.polygon("#ffffff", SvgBars.CLAIM, x - 5.5, y, x, y - 5.5, x + 5.5, y, x, y + 5.5);
    }

    /** A whisker along x; its white seam keeps it visible on dark bars. */
    static Markup lyingWhisker(Pen pen, double from, double to, double y) {
        Markup drawn = Markup.EMPTY;
        for (boolean seam : new boolean[] {true, false}) {
            String colour = seam ? "#ffffff" : SvgBars.INK;
            double strength = seam ? 3.6 : 1.4;
            drawn = drawn.then(pen.line(from, y, to, y, colour, strength))
                    .then(pen.line(from, y - 4, from, y + 4, colour, strength))
                    .then(pen.line(to, y - 4, to, y + 4, colour, strength));
        }
        return drawn;
    }

    /** A whisker along y. */
    static Markup standingWhisker(Pen pen, double x, double from, double to) {
        Markup drawn = Markup.EMPTY;
        for (boolean seam : new boolean[] {true, false}) {
            String colour = seam ? "#ffffff" : SvgBars.INK;
            double strength = seam ? 3.6 : 1.4;
            drawn = drawn.then(pen.line(x, from, x, to, colour, strength))
                    .then(pen.line(x - 4, from, x + 4, from, colour, strength))
                    .then(pen.line(x - 4, to, x + 4, to, colour, strength));
        }
        return drawn;
    }
}
