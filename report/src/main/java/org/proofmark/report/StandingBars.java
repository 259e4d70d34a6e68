package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/** Lays out a chart whose bars stand, names under them and values in words above; words that do not fit side by side stand on end. */
final class StandingBars {
    private static final double PLOT_HEIGHT = 200;
    private static final double LEFT = 46;
    private static final double GROUP_GAP = 0.6;
    private static final double MOST_UPRIGHT = 150;

    private final BarChart chart;
    private final Pen pen;
    private final Words words;
    private final Axis axis;
    private final double slot;
    private final boolean namesUpright;
    private final boolean valuesUpright;
    private final double top;
    private final double bottom;

    StandingBars(BarChart chart, Pen pen, Words words) {
        this.chart = chart;
        this.pen = pen;
        this.words = words;
        this.axis = Axis.reaching(chart.bars().mapToDouble(Bar::reach).max().orElse(0), 4);
        double slots = chart.bars().count() + GROUP_GAP * (chart.groups().size() - 1);
        this.slot = Math.min(90, (SvgBars.WIDTH - LEFT - 6) / Math.max(1, slots));
        double size = Pen.Type.SMALL.size();
        double names = chart.bars()
                .mapToDouble(b -> TextBlock.width(b.label(), size))
                .max()
                .orElse(0);
        double values = chart.bars()
                .mapToDouble(b -> TextBlock.width(b.valueText(), size))
                .max()
                .orElse(0);
        this.namesUpright = names > slot - 4;
        this.valuesUpright = values > slot - 2;
        this.top = 24 + (valuesUpright ? Math.min(MOST_UPRIGHT, values) : 14);
        this.bottom = top + PLOT_HEIGHT;
    }

    /** The whole drawing. */
    Markup draw() {
        var all = new ArrayList<Markup>(grid());
        double names = namesUpright ? nameHeight() : 18;
        double x = LEFT + 4;
        for (BarChart.Group group : chart.groups()) {
            double start = x;
            for (Bar bar : group.bars()) {
                all.add(column(bar, x, names));
                x += slot;
            }
            TextBlock label = TextBlock.wrap(group.label(), Pen.Type.STRONG.size(), Math.max(x - start, 40), 2);
            all.add(pen.lines((start + x) / 2, bottom + names + 14, Pen.Anchor.MIDDLE, Pen.Type.STRONG, label));
            x += slot * GROUP_GAP;
        }
        boolean headed = chart.groups().stream().anyMatch(g -> !g.label().isBlank());
        double end = bottom + names + (headed ? 36 : 6);
        if (BarLegend.needed(chart)) {
            all.add(BarLegend.draw(chart, pen, words, LEFT, end + 12));
            end += BarLegend.HEIGHT;
        }
        return Pen.drawing(chart.id(), chart.title(), chart.description(), SvgBars.WIDTH, end + 2, Markup.join(all));
    }

    private double nameHeight() {
        return 10
                + chart.bars()
                        .mapToDouble(b -> Math.min(MOST_UPRIGHT, TextBlock.width(b.label(), Pen.Type.SMALL.size())))
                        .max()
                        .orElse(0);
    }

    private List<Markup> grid() {
        var grid = new ArrayList<Markup>();
        grid.add(pen.text(0, 12, Pen.Anchor.START, Pen.Type.SMALL, chart.axis()));
        axis.ticks().forEach(tick -> {
            double y = y(tick);
            grid.add(pen.line(LEFT, y, SvgBars.WIDTH, y, tick == 0 ? SvgBars.INK : SvgBars.GRID, 1));
            grid.add(pen.text(LEFT - 6, y + 4, Pen.Anchor.END, Pen.Type.SMALL, axis.label(tick)));
        });
        return grid;
    }

    private Markup column(Bar bar, double left, double names) {
        double middle = left + slot / 2;
        double thick = Math.min(34, slot * 0.72);
        var parts = new ArrayList<Markup>();
        if (bar.value() > 0) {
            var box = new Box(middle - thick / 2, y(bar.value()), thick, bottom - y(bar.value()));
            parts.add(pen.rectangle(box, bar.tone().fill(), SvgBars.INK));
        }
        if (bar.interval() != null) {
            parts.add(BarLegend.standingWhisker(
                    pen,
                    middle,
                    y(Math.max(0, bar.interval().low())),
                    y(bar.interval().high())));
        }
        if (bar.claim() != null) {
            parts.add(BarLegend.diamond(pen, middle, y(bar.claim().value())));
        }
        parts.add(name(bar, middle));
        parts.add(value(bar, middle));
        var area = new Box(left, top - 20, slot, bottom - top + 20 + names);
        return pen.part(bar.href(), bar.inWords(), area, parts.toArray(Markup[]::new));
    }

    private Markup name(Bar bar, double middle) {
        if (!namesUpright) {
            return pen.text(middle, bottom + 14, Pen.Anchor.MIDDLE, Pen.Type.SMALL, bar.label());
        }
        String line = TextBlock.wrap(bar.label(), Pen.Type.SMALL.size(), MOST_UPRIGHT, 1)
                .lines()
                .getFirst();
        return pen.upright(middle + 4, bottom + 6, Pen.Anchor.END, Pen.Type.SMALL, line);
    }

    private Markup value(Bar bar, double middle) {
        double y = y(bar.reach()) - (bar.claim() == null ? 5 : 9);
        return valuesUpright
                ? pen.upright(middle + 4, y, Pen.Anchor.START, Pen.Type.SMALL, bar.valueText())
                : pen.text(middle, y, Pen.Anchor.MIDDLE, Pen.Type.SMALL, bar.valueText());
    }

    private double y(double value) {
        return bottom - axis.fraction(value) * PLOT_HEIGHT;
    }
}
