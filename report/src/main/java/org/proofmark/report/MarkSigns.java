package org.proofmark.report;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Outlines of what can stand in a mark: the letters, digits and signs of the bundled bold face, and common symbols that it lacks. */
final class MarkSigns {
    private static final String SYMBOLS = "★☆✪▲△●○◎◆◇■□";
    private static final double LINE = 0.09;

    private MarkSigns() {}

    static boolean drawable(int character) {
        return SYMBOLS.indexOf(character) >= 0 || Lettering.of(Face.SANS_BOLD).draws(character);
    }

    /** The symbols that are drawn besides the face's own characters. */
    static String drawn() {
        return SYMBOLS;
    }

    /** The outline of a character of a given size in pixels, its origin at the left end of the baseline. */
    static Shape outline(int character, double size) {
        if (SYMBOLS.indexOf(character) < 0) {
            return Lettering.of(Face.SANS_BOLD).outline(character, size);
        }
        var place = AffineTransform.getTranslateInstance(size * 0.42, -size * 0.36);
        place.scale(size * 0.38, size * 0.38);
        return place.createTransformedShape(symbol(character));
    }

    /** The distance to the next character. */
    static double advance(int character, double size) {
        return SYMBOLS.indexOf(character) >= 0
                ? size * 0.84
                : Lettering.of(Face.SANS_BOLD).width(Character.toString(character), size);
    }

    /** A symbol within the circle of radius 1 around the origin. */
    private static Shape symbol(int character) {
        Area full =
                switch (character) {
                    case '★', '☆' -> new Area(star(5, 1, 0.4));
                    case '✪' -> ring(1).with(star(5, 0.78, 0.31)).area();
                    case '▲', '△' -> new Area(star(3, 1, 0.5));
                    case '◆', '◇' -> new Area(star(4, 1, 0.708));
                    case '■', '□' -> new Area(new Rectangle2D.Double(-0.8, -0.8, 1.6, 1.6));
                    case '◎' -> ring(1).with(disc(0.45)).area();
                    default -> new Area(disc(1));
                };
        if ("☆△○◇□".indexOf(character) >= 0) {
            double inner = character == '☆' || character == '△' ? 0.62 : 1 - 2 * LINE;
            full.subtract(full.createTransformedArea(AffineTransform.getScaleInstance(inner, inner)));
        }
        return full;
    }

    private record Ring(Area area) {
        Ring with(Shape inside) {
            area.add(new Area(inside));
            return this;
        }
    }

    private static Ring ring(double radius) {
        var area = new Area(disc(radius));
        area.subtract(new Area(disc(radius - 1.6 * LINE)));
        return new Ring(area);
    }

    private static Shape disc(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    private static Shape star(int points, double outer, double inner) {
        var path = new Path2D.Double();
        for (int i = 0; i < 2 * points; i++) {
            double radius = i % 2 == 0 ? outer : inner;
            double angle = Math.PI * i / points - Math.PI / 2;
            double x = radius * Math.cos(angle);
            double y = radius * Math.sin(angle);
            if (i == 0) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        path.closePath();
        return path;
    }
}
