package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Land, coasts, borders and country names of a map. Every shape is cut to the frame, so that the drawing needs no clip path. */
final class MapLand {
    private static final String LAND = "#f7f5ef";
    private static final String COAST = "#7c93a6";
    private static final String BORDER = "#9a9388";
    private static final Pen.Type NAME = new Pen.Type(10.5, false, "#5a5f66");

    private final MapView view;
    private final Topology atlas;
    private final Pen pen;

    MapLand(MapView view, Topology atlas, Pen pen) {
        this.view = view;
        this.atlas = atlas;
        this.pen = pen;
    }

    /** The filled land. */
    Markup land() {
        var path = new StringBuilder();
        for (Country country : atlas.countries()) {
            visible(country).forEach(ring -> append(path, Outline.thin(ring, 0.4), true));
        }
        return Tag.of("path")
                .with("d", path.toString())
                .with("fill", LAND)
                .with("fill-rule", "evenodd")
                .holding();
    }

    /** Coasts, and borders between countries. */
    Markup lines() {
        return stroke(path(atlas.coasts()), COAST).then(stroke(path(atlas.borders()), BORDER));
    }

    private String path(List<double[]> lines) {
        var path = new StringBuilder();
        for (double[] line : lines) {
            shown(line).forEach(part -> append(path, Outline.thin(part, 0.4), false));
        }
        return path.toString();
    }

    /** Names of countries that have room for them and whose room is not {@code taken}. */
    Markup names(Locale locale, List<Box> taken) {
        var names = new ArrayList<Markup>();
        for (Country country : atlas.countries()) {
            String name = country.name(locale);
            place(country, name, taken).ifPresent(box -> {
                taken.add(box);
                names.add(pen.text(box.middleX(), box.bottom() - 3, Pen.Anchor.MIDDLE, NAME, name));
            });
        }
        return Markup.join(names);
    }

    private List<double[]> visible(Country country) {
        var rings = new ArrayList<double[]>();
        for (List<double[]> polygon : country.polygons()) {
            for (double[] ring : polygon) {
                for (int turns = -2; turns <= 2; turns++) {
                    double[] pixels = view.project(ring, turns);
                    if (Outline.bounds(pixels).overlaps(view.frame())) {
                        double[] cut = Outline.clip(pixels, view.frame());
                        if (cut.length >= 6) {
                            rings.add(cut);
                        }
                    }
                }
            }
        }
        return rings;
    }

    private List<double[]> shown(double[] line) {
        var parts = new ArrayList<double[]>();
        for (int turns = -2; turns <= 2; turns++) {
            double[] pixels = view.project(line, turns);
            if (Outline.bounds(pixels).grown(1).overlaps(view.frame())) {
                parts.addAll(Outline.clipLine(pixels, view.frame()));
            }
        }
        return parts;
    }

    private Optional<Box> place(Country country, String name, List<Box> taken) {
        return visible(country).stream()
                .max(Comparator.comparingDouble(Outline::area))
                .filter(ring -> Outline.area(ring) > 900)
                .flatMap(ring -> roomIn(ring, name, taken));
    }

    /** The most central of a lattice of boxes that lie wholly within the outline and touch nothing. */
    private Optional<Box> roomIn(double[] ring, String name, List<Box> taken) {
        Box bounds = Outline.bounds(ring);
        double width = TextBlock.width(name, NAME.size()) + 4;
        Box room = view.frame().grown(-4);
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 1; i < 16; i++) {
            for (int j = 1; j < 16; j++) {
                double x = bounds.left() + bounds.width() * i / 16;
                double y = bounds.top() + bounds.height() * j / 16;
                var box = new Box(x - width / 2, y - 7, width, 14);
                double off = Math.hypot(x - bounds.middleX(), y - bounds.middleY());
                if (off < least
                        && box.inside(room)
                        && within(ring, box)
                        && taken.stream().noneMatch(box::overlaps)) {
                    best = box;
                    least = off;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean within(double[] ring, Box box) {
        for (int i = 0; i <= 4; i++) {
            double x = box.left() + box.width() * i / 4;
            if (!Outline.contains(ring, x, box.top()) || !Outline.contains(ring, x, box.bottom())) {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder path, double[] points, boolean closed) {
        for (int i = 0; i < points.length; i += 2) {
            path.append(i == 0 ? "M" : i == 2 ? "L" : " ")
                    .append(tenth(points[i]))
                    .append(' ')
                    .append(tenth(points[i + 1]));
        }
        path.append(closed ? "Z" : "");
    }

    private static String tenth(double value) {
        return Numbers.plain(Math.round(value * 10) / 10.0);
    }

    private static Markup stroke(String path, String colour) {
        return Tag.of("path")
                .with("d", path)
                .with("fill", "none")
                .with("stroke", colour)
                .with("stroke-width", 0.7)
                .with("stroke-linejoin", "round")
                .holding();
    }
}
