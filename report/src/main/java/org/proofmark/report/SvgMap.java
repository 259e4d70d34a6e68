package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Draws a {@link MapSheet} as SVG: outlines of countries, dots with accuracy and links, scale bar, and the note that the boundaries are those of
 * Natural Earth. Works anywhere, the antimeridian included, with one place or none. The table that says the same in text is the caller's.
 */
public final class SvgMap {
    private SvgMap() {}

    /** The map as an {@code <svg>} element. */
    public static Markup draw(MapSheet sheet) {
        Words words = Words.in(sheet.locale());
        Pen pen = Pen.fixed(SvgBars.WIDTH, words.rightToLeft());
        MapView view = MapView.around(reaching(sheet), SvgBars.WIDTH);
        var land = new MapLand(view, Atlas.forExtent(view.extent()), pen);
        var dots = new MapDots(sheet, view, pen, words);
        var furniture = new MapFurniture(view, pen, words);
        Markup labels = dots.labels();
        Markup ground = Markup.join(List.of(furniture.water(), land.land(), furniture.graticule(), land.lines()));
        Markup names = sheet.dots().isEmpty() ? empty(view, pen, words) : land.names(sheet.locale(), dots.taken());
        Markup degrees = furniture.degrees(dots.taken());
        double foot = view.frame().bottom() + 17;
        List<String> notes = notes(sheet, dots, words);
        Markup legend = furniture.scaleBar(1, foot).then(furniture.notes(notes, foot + 18));
        Markup all = Markup.join(
                List.of(ground, names, dots.accuracies(), dots.dots(), labels, degrees, furniture.frame(), legend));
        return Pen.drawing(
                sheet.id(), sheet.title(), sheet.description(), SvgBars.WIDTH, foot + 12 + 15 * notes.size(), all);
    }

    /** The dots with room for the cells of the rounding grid around them. */
    private static List<MapDot> reaching(MapSheet sheet) {
        double halfDiagonal = sheet.gridDegrees() * MapView.KM * 0.71;
        return sheet.drawnDots().stream()
                .map(d -> new MapDot(
                        d.label(), d.latitude(), d.longitude(), Math.max(d.accuracyKm(), halfDiagonal), 1, null))
                .toList();
    }

    private static Markup empty(MapView view, Pen pen, Words words) {
        String said = words.phrase("map.empty");
        double half = TextBlock.width(said, Pen.Type.STRONG.size()) * 0.6 + 12;
        Box frame = view.frame();
        return pen.rectangle(
                        new Box(frame.middleX() - half, frame.middleY() - 18, 2 * half, 30), "#ffffff", SvgBars.INK)
                .then(pen.text(frame.middleX(), frame.middleY() + 2, Pen.Anchor.MIDDLE, Pen.Type.STRONG, said));
    }

    private static List<String> notes(MapSheet sheet, MapDots dots, Words words) {
        var notes = new ArrayList<String>();
        var signs = new ArrayList<String>();
        if (dots.sized()) {
            signs.add(words.phrase("map.size"));
        }
        if (sheet.drawnDots().stream().anyMatch(d -> d.accuracyKm() > 0)) {
            signs.add(words.phrase("map.accuracy"));
        }
        if (!signs.isEmpty()) {
            notes.add(String.join(" ", signs));
        }
        if (sheet.coarse()) {
            long km = Math.round(sheet.gridDegrees() * MapView.KM);
            notes.add(words.phrase("map.coarse", Numbers.plain(sheet.gridDegrees()), km));
        }
        notes.add(words.phrase("map.note"));
        return notes;
    }
}
