package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/** What surrounds the places on a map: water, lines of latitude and longitude, frame, scale bar, notes. */
final class MapFurniture {
    private static final String WATER = "#e6eef4";
    private static final String GRATICULE = "#c5d3de";
    private static final Pen.Type DEGREES = new Pen.Type(9, false, "#4a5a68");
    private static final double[] STEPS = {0.5, 1, 2, 5, 10, 15, 30, 45};
    private static final double LINE = 15;

    private final MapView view;
    private final Pen pen;
    private final Words words;

    MapFurniture(MapView view, Pen pen, Words words) {
        this.view = view;
        this.pen = pen;
        this.words = words;
    }

    Markup water() {
        return pen.rectangle(view.frame(), WATER, null);
    }

    Markup frame() {
        return pen.rectangle(view.frame(), "none", SvgBars.INK);
    }

    /** Lines of latitude and longitude at round degrees. */
    Markup graticule() {
        var lines = new ArrayList<Markup>();
        Box frame = view.frame();
        for (double latitude : rounds(view.south(), view.north())) {
            if (Math.abs(latitude) <= 90) {
                lines.add(pen.line(frame.left(), view.y(latitude), frame.right(), view.y(latitude), GRATICULE, 0.6));
            }
        }
        for (double longitude : rounds(view.west(), view.east())) {
            lines.add(pen.line(view.x(longitude), frame.top(), view.x(longitude), frame.bottom(), GRATICULE, 0.6));
        }
        return Markup.join(lines);
    }

    /** The degrees of the graticule, along the left and upper edge, where their room is not {@code taken}. */
    Markup degrees(List<Box> taken) {
        var labels = new ArrayList<Markup>();
        Box frame = view.frame();
        for (double latitude : rounds(view.south(), view.north())) {
            var box = new Box(frame.left() + 2, view.y(latitude) - 12, 34, 12);
            if (Math.abs(latitude) < 90) {
                addDegrees(labels, taken, box, degrees(latitude, "N", "S"));
            }
        }
        for (double longitude : rounds(view.west(), view.east())) {
            double turned = longitude - 360 * Math.rint(longitude / 360);
            var box = new Box(view.x(longitude) + 2, frame.top() + 1, 34, 12);
            addDegrees(labels, taken, box, degrees(turned, "E", "W"));
        }
        return Markup.join(labels);
    }

    private void addDegrees(List<Markup> labels, List<Box> taken, Box box, String text) {
        if (box.inside(view.frame()) && taken.stream().noneMatch(box::overlaps)) {
            taken.add(box);
            Pen plain = Pen.fixed(SvgBars.WIDTH, false);
            labels.add(plain.text(box.left(), box.bottom() - 2.5, Pen.Anchor.START, DEGREES, text));
        }
    }

    /** The bar that shows a round number of kilometres, true at the middle latitude; its left end at x, its foot at y. */
    Markup scaleBar(double x, double y) {
        double km = Numbers.roundUp(view.frame().width() / view.perKm() / 8);
        double length = km * view.perKm();
        String said = Math.round(km) + " km (" + degrees(Math.rint(view.midLatitude()), "N", "S") + ")";
        Pen plain = Pen.fixed(SvgBars.WIDTH, false);
        return pen.rectangle(new Box(x, y - 5, length / 2, 5), SvgBars.INK, SvgBars.INK)
                .then(pen.rectangle(new Box(x + length / 2, y - 5, length / 2, 5), "#ffffff", SvgBars.INK))
                .then(plain.text(x + length + 8, y + 1, Pen.Anchor.START, Pen.Type.SMALL, said));
    }

    /** Notes under the map, one to a line, the first baseline at y. */
    Markup notes(List<String> notes, double y) {
        var lines = new ArrayList<Markup>();
        boolean rtl = words.rightToLeft();
        for (int i = 0; i < notes.size(); i++) {
            double x = rtl ? SvgBars.WIDTH : 0;
            lines.add(pen.text(x, y + i * LINE, rtl ? Pen.Anchor.END : Pen.Anchor.START, Pen.Type.SMALL, notes.get(i)));
        }
        return Markup.join(lines);
    }

    private List<Double> rounds(double from, double to) {
        double step = STEPS[STEPS.length - 1];
        for (int i = STEPS.length - 1; i >= 0 && view.extent() / STEPS[i] < 7; i--) {
            step = STEPS[i];
        }
        var rounds = new ArrayList<Double>();
        for (double at = Math.ceil(from / step) * step; at <= to; at += step) {
            rounds.add(at);
        }
        return rounds;
    }

    private static String degrees(double value, String positive, String negative) {
        String side = Math.abs(value) == 180 ? "" : value > 0 ? " " + positive : value < 0 ? " " + negative : "";
        return Numbers.plain(Math.abs(value)) + "°" + side;
    }
}
