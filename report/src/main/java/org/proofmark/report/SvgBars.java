package org.proofmark.report;

/**
 * Draws a {@link BarChart} as SVG, the same in page and PDF: every bar with its label and its value in words, whiskers, published claims, links to the
 * records. The table that says the same in text is the caller's.
 */
public final class SvgBars {
    /** Width of every drawing, in CSS pixels: that of the text on an A4 page. */
    static final double WIDTH = 656;

    static final String INK = "#16191d";
    static final String GRID = "#d5dbe0";
    static final String CLAIM = "#a03c00";

    private SvgBars() {}

    /** The chart as an {@code <svg>} element. */
    public static Markup draw(BarChart chart) {
        Words words = Words.in(chart.locale());
        Pen pen = Pen.followingText(WIDTH, words.rightToLeft());
        if (chart.bars().findAny().isEmpty()) {
            Markup line = pen.text(WIDTH / 2, 36, Pen.Anchor.MIDDLE, Pen.Type.SMALL, words.phrase("chart.empty"));
            return Pen.drawing(chart.id(), chart.title(), chart.description(), WIDTH, 60, line);
        }
        return switch (chart.layout()) {
            case HORIZONTAL -> new LyingBars(chart, pen, words).draw();
            case VERTICAL -> new StandingBars(chart, pen, words).draw();
        };
    }
}
