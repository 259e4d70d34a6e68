package org.proofmark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The dots of a map, their accuracy and their labels. Dots at one place become one dot, with every label and link of its own beside it. */
final class MapDots {
    private static final double MOST_RADIUS = 13;
    private static final double LEAST_RADIUS = 3.5;
    private static final String FILL = "#a03c00";
    private static final String CONTEXT_FILL = "#8a949e";
    private static final Pen.Type LABEL = new Pen.Type(11, true, SvgBars.INK);
    private static final double LINE = 13;
    private static final int MOST_LINES = 4;

    private final MapView view;
    private final Pen pen;
    private final Words words;
    private final MapSheet sheet;
    private final List<Spot> spots = new ArrayList<>();
    private final List<Box> taken = new ArrayList<>();

    /** Dots that share a place. */
    private record Spot(double x, double y, double radius, List<MapDot> dots) {
        Box box() {
            return new Box(x - radius, y - radius, 2 * radius, 2 * radius);
        }

        /** Dots that are the map's subject; where there are some, only they are labelled. */
        List<MapDot> subjects() {
            return dots.stream().filter(d -> !d.context()).toList();
        }

        String fill() {
            return subjects().isEmpty() ? CONTEXT_FILL : FILL;
        }

        long count() {
            return dots.stream().mapToLong(MapDot::count).sum();
        }
    }

    MapDots(MapSheet sheet, MapView view, Pen pen, Words words) {
        this.sheet = sheet;
        this.view = view;
        this.pen = pen;
        this.words = words;
        Map<List<Double>, List<MapDot>> places = new LinkedHashMap<>();
        for (MapDot dot : sheet.drawnDots()) {
            double x = view.x(view.wrapped(dot.longitude()));
            places.computeIfAbsent(List.of(x, view.y(dot.latitude())), k -> new ArrayList<>())
                    .add(dot);
        }
        long most = places.values().stream()
                .mapToLong(d -> d.stream().mapToLong(MapDot::count).sum())
                .max()
                .orElse(1);
        places.forEach((at, dots) -> {
            long count = dots.stream().mapToLong(MapDot::count).sum();
            double radius = most == 1 ? 5 : Math.max(LEAST_RADIUS, MOST_RADIUS * Math.sqrt((double) count / most));
            spots.add(new Spot(at.get(0), at.get(1), radius, List.copyOf(dots)));
        });
        spots.sort(Comparator.comparing((Spot s) -> !s.subjects().isEmpty())
                .thenComparing(Comparator.comparingDouble(Spot::radius).reversed()));
        spots.stream().filter(s -> !s.subjects().isEmpty()).forEach(s -> taken.add(s.box()));
    }

    /** Boxes that dots and labels cover, for what is placed after them. */
    List<Box> taken() {
        return taken;
    }

    /** Whether dots differ in size. */
    boolean sized() {
        return spots.stream().mapToLong(Spot::count).distinct().count() > 1;
    }

    /** Circles of accuracy, or cells of the rounding grid; drawn below the dots. */
    Markup accuracies() {
        var shapes = new ArrayList<Markup>();
        for (Spot spot : spots) {
            if (sheet.coarse() && !spot.subjects().isEmpty()) {
                shapes.add(cell(spot));
            }
            for (MapDot dot : spot.dots()) {
                if (dot.accuracyKm() * view.perKm() > spot.radius()) {
                    shapes.add(circle(spot.x(), spot.y(), dot.accuracyKm() * view.perKm()));
                }
            }
        }
        return Markup.join(shapes);
    }

    /** The dots, large ones first so that small ones stay visible. */
    Markup dots() {
        return Markup.join(spots.stream().map(this::dot).toList());
    }

    /** The labels, where there is room; over dots of the context rather than nowhere. */
    Markup labels() {
        Markup labels = Markup.join(spots.stream()
                .filter(s -> !s.subjects().isEmpty())
                .map(this::label)
                .toList());
        spots.stream().filter(s -> s.subjects().isEmpty()).forEach(s -> taken.add(s.box()));
        return labels;
    }

    private Markup dot(Spot spot) {
        Markup circle = Tag.of("circle")
                .with("cx", spot.x())
                .with("cy", spot.y())
                .with("r", spot.radius())
                .with("fill", spot.fill())
                .with("fill-opacity", 0.85)
                .with("stroke", "#ffffff")
                .with("stroke-width", 1.5)
                .holding();
        String all =
                String.join("; ", spot.dots().stream().map(MapDots::inWords).toList());
        return pen.part(spot.dots().getFirst().href(), all, spot.box(), circle);
    }

    private Markup label(Spot spot) {
        List<String> lines = lines(spot);
        double width = lines.stream()
                .mapToDouble(l -> TextBlock.width(l, LABEL.size()) * 1.15)
                .max()
                .orElse(0);
        double height = LINE * lines.size() + 2;
        for (Box place : places(spot, width, height)) {
            if (place.inside(view.frame().grown(-2)) && taken.stream().noneMatch(place::overlaps)) {
                taken.add(place);
                return written(spot, lines, place);
            }
        }
        return Markup.EMPTY;
    }

    private Markup written(Spot spot, List<String> lines, Box place) {
        boolean before = place.middleX() < spot.x() - spot.radius();
        boolean beside = before || place.middleX() > spot.x() + spot.radius();
        Pen.Anchor anchor = !beside ? Pen.Anchor.MIDDLE : before ? Pen.Anchor.END : Pen.Anchor.START;
        double x = !beside ? place.middleX() : before ? place.right() - 2 : place.left() + 2;
        var written = new ArrayList<Markup>();
        for (int i = 0; i < lines.size(); i++) {
            var row = new Box(place.left(), place.top() + i * LINE, place.width(), LINE);
            Markup line = pen.text(x, row.bottom() - 2, anchor, LABEL, lines.get(i));
            written.add(pen.part(spot.subjects().get(i).href(), lines.get(i), row, line));
        }
        return backing(place).then(Markup.join(written));
    }

    private List<String> lines(Spot spot) {
        var lines = new ArrayList<String>();
        spot.subjects().stream().limit(MOST_LINES).map(MapDots::inWords).forEach(lines::add);
        if (spot.subjects().size() > MOST_LINES) {
            lines.set(
                    MOST_LINES - 1,
                    words.phrase("map.more", lines.getLast(), spot.subjects().size() - MOST_LINES));
        }
        return lines;
    }

    private static List<Box> places(Spot spot, double width, double height) {
        double out = spot.radius() + 3;
        double middle = spot.y() - height / 2;
        double slant = spot.radius() * 0.7 + 2;
        return List.of(
                new Box(spot.x() + out, middle, width, height),
                new Box(spot.x() - out - width, middle, width, height),
                new Box(spot.x() - width / 2, spot.y() - out - height, width, height),
                new Box(spot.x() - width / 2, spot.y() + out, width, height),
                new Box(spot.x() + slant, spot.y() - slant - height, width, height),
                new Box(spot.x() + slant, spot.y() + slant, width, height),
                new Box(spot.x() - slant - width, spot.y() - slant - height, width, height),
                new Box(spot.x() - slant - width, spot.y() + slant, width, height));
    }

    private Markup cell(Spot spot) {
        double high = sheet.gridDegrees() * view.perDegree();
        double wide = high * view.squeeze();
        var box = new Box(spot.x() - wide / 2, spot.y() - high / 2, wide, high);
        return Tag.of("path")
                .with(
                        "d",
                        "M" + Numbers.plain(box.left()) + " " + Numbers.plain(box.top()) + "h" + Numbers.plain(wide)
                                + "v" + Numbers.plain(high) + "h" + Numbers.plain(-wide) + "Z")
                .with("fill", FILL)
                .with("fill-opacity", 0.1)
                .with("stroke", FILL)
                .with("stroke-width", 0.8)
                .with("stroke-dasharray", "4 3")
                .holding();
    }

    private static Markup circle(double x, double y, double radius) {
        return Tag.of("circle")
                .with("cx", x)
                .with("cy", y)
                .with("r", radius)
                .with("fill", FILL)
                .with("fill-opacity", 0.1)
                .with("stroke", FILL)
                .with("stroke-width", 1)
                .with("stroke-dasharray", "4 3")
                .holding();
    }

    private Markup backing(Box place) {
        return Tag.of("rect")
                .with("x", place.left())
                .with("y", place.top())
                .with("width", place.width())
                .with("height", place.height())
                .with("fill", "#ffffff")
                .with("fill-opacity", 0.75)
                .holding();
    }

    private static String inWords(MapDot dot) {
        return dot.label() + " (" + dot.count() + ")";
    }
}
