package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/** Lays out a chart whose bars lie: names before the bars, values in words behind them. */
final class LyingBars {
    private static final double THICK = 15;
    private static final double ROW = 24;
    private static final double CLAIM_ROW = 36;
    private static final double HEADING = 22;
    private static final double MOST_LABEL = 200;
    private static final double GAP = 8;

    private final BarChart chart;
    private final Pen pen;
    private final Words words;
    private final double plotLeft;
    private final double plotWidth;
    private final Axis axis;

    LyingBars(BarChart chart, Pen pen, Words words) {
        this.chart = chart;
        this.pen = pen;
        this.words = words;
        double size = Pen.Type.LABEL.size();
        double names = chart.bars()
                .mapToDouble(b -> TextBlock.wrap(b.label(), size, MOST_LABEL, 2).width())
                .max()
                .orElse(0);
        double values = chart.bars()
                .mapToDouble(b -> Math.max(
                        TextBlock.width(b.valueText(), size),
                        b.claim() == null ? 0 : TextBlock.width(b.claim().text(), Pen.Type.SMALL.size())))
                .max()
                .orElse(0);
        this.plotLeft = names + GAP;
        this.plotWidth = Math.max(120, SvgBars.WIDTH - plotLeft - values - 2 * GAP);
        this.axis = Axis.reaching(chart.bars().mapToDouble(Bar::reach).max().orElse(0), 5);
    }

    /** The whole drawing. */
    Markup draw() {
        var rows = new ArrayList<Markup>();
        double y = 4;
        for (BarChart.Group group : chart.groups()) {
            if (!group.label().isBlank()) {
                double wide = TextBlock.width(group.label(), Pen.Type.STRONG.size()) * 1.08;
                rows.add(pen.rectangle(new Box(0, y - 3, wide, HEADING + 3), "#ffffff", null));
                rows.add(pen.text(0, y + 14, Pen.Anchor.START, Pen.Type.STRONG, group.label()));
                y += HEADING;
            }
            for (Bar bar : group.bars()) {
                rows.add(row(bar, y));
                y += height(bar);
            }
            y += GAP;
        }
        double bottom = y - GAP + 2;
        var all = new ArrayList<>(grid(bottom));
        all.addAll(rows);
        double end = bottom + 34;
        if (BarLegend.needed(chart)) {
            all.add(BarLegend.draw(chart, pen, words, plotLeft, end + 14));
            end += BarLegend.HEIGHT;
        }
        return Pen.drawing(chart.id(), chart.title(), chart.description(), SvgBars.WIDTH, end + 2, Markup.join(all));
    }

    private List<Markup> grid(double bottom) {
        var grid = new ArrayList<Markup>();
        axis.ticks().forEach(tick -> {
            double x = x(tick);
            grid.add(pen.line(x, 2, x, bottom, tick == 0 ? SvgBars.INK : SvgBars.GRID, 1));
            grid.add(pen.text(x, bottom + 13, Pen.Anchor.MIDDLE, Pen.Type.SMALL, axis.label(tick)));
        });
        grid.add(pen.text(plotLeft, bottom + 28, Pen.Anchor.START, Pen.Type.SMALL, chart.axis()));
        return grid;
    }

    private Markup row(Bar bar, double top) {
        double middle = top + height(bar) / 2;
        var parts = new ArrayList<Markup>();
        TextBlock name = TextBlock.wrap(bar.label(), Pen.Type.LABEL.size(), MOST_LABEL, 2);
        double first = middle + 4 - (name.lines().size() - 1) * 7.2;
        parts.add(pen.lines(plotLeft - GAP, first, Pen.Anchor.END, Pen.Type.LABEL, name));
        if (bar.value() > 0) {
            var box = new Box(plotLeft, middle - THICK / 2, x(bar.value()) - plotLeft, THICK);
            parts.add(pen.rectangle(box, bar.tone().fill(), SvgBars.INK));
        }
        if (bar.interval() != null) {
            parts.add(BarLegend.lyingWhisker(
                    pen, x(Math.max(0, bar.interval().low())), x(bar.interval().high()), middle));
        }
        parts.add(valueLabel(bar, middle));
        var area = new Box(0, top, SvgBars.WIDTH, height(bar));
        return pen.part(bar.href(), bar.inWords(), area, parts.toArray(Markup[]::new));
    }

    private Markup valueLabel(Bar bar, double middle) {
        double x = x(bar.reach()) + GAP;
        if (bar.claim() == null) {
            return pen.text(x, middle + 4, Pen.Anchor.START, Pen.Type.LABEL, bar.valueText());
        }
        return BarLegend.diamond(pen, x(bar.claim().value()), middle)
                .then(pen.text(x + 4, middle - 2, Pen.Anchor.START, Pen.Type.LABEL, bar.valueText()))
                .then(pen.text(
                        x + 4,
                        middle + 11,
                        Pen.Anchor.START,
                        new Pen.Type(10.5, false, SvgBars.CLAIM),
                        bar.claim().text()));
    }

    private double height(Bar bar) {
        boolean two = TextBlock.wrap(bar.label(), Pen.Type.LABEL.size(), MOST_LABEL, 2)
                        .lines()
                        .size()
                > 1;
        return bar.claim() != null || two ? CLAIM_ROW : ROW;
    }

    private double x(double value) {
        return plotLeft + axis.fraction(value) * plotWidth;
    }
}
