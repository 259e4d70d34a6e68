package org.proofmark.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/** Paints a {@link MarkPicture}: brushed surface, characters, scale bar, caption strip. */
final class MarkDrawing {
    private static final int STRIP = 44;
    private static final int SURFACE = MarkPicture.HEIGHT - STRIP;
    private static final int STAINS = 60;
    private static final String NOTICE = "SYNTHETIC – drawn, not a photograph";

    private final MarkPicture picture;
    private final SplittableRandom random;
    private final BufferedImage image =
            new BufferedImage(MarkPicture.WIDTH, MarkPicture.HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = image.createGraphics();

    MarkDrawing(MarkPicture picture) {
        this.picture = picture;
        this.random = new SplittableRandom(picture.seed());
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    BufferedImage image() {
        surface();
        scratches(25, 0.10);
        characters();
        scratches((int) (picture.wear() * 160), 0.22);
        scaleBar();
        caption();
        pen.dispose();
        return image;
    }

    /** Grain along x over stains and a slow change of light: no two surfaces look alike. */
    private void surface() {
        var light = new double[] {random.nextDouble(), random.nextDouble()};
        int base = 118 + random.nextInt(30);
        double[][] stains = stains();
        for (int y = 0; y < SURFACE; y++) {
            double streak = random.nextDouble(-9, 9);
            double grain = 0;
            for (int x = 0; x < MarkPicture.WIDTH; x++) {
                grain = 0.82 * grain + random.nextDouble(-5, 5);
                double glow = 34
                        * Math.exp(-square((double) x / MarkPicture.WIDTH - light[0]) * 4
                                - square((double) y / SURFACE - light[1]) * 3);
                image.setRGB(x, y, grey(base + glow + stains[y][x] + streak + grain));
            }
        }
    }

    private double[][] stains() {
        var stains = new double[SURFACE][MarkPicture.WIDTH];
        for (int i = 0; i < STAINS; i++) {
            double radius = random.nextDouble(10, 60);
            double centreX = random.nextDouble() * MarkPicture.WIDTH;
            double centreY = random.nextDouble() * SURFACE;
            double tone = random.nextDouble(-16, 16);
            for (int y = (int) Math.max(0, centreY - 2 * radius); y < Math.min(SURFACE, centreY + 2 * radius); y++) {
                for (int x = (int) Math.max(0, centreX - 2 * radius);
                        x < Math.min(MarkPicture.WIDTH, centreX + 2 * radius);
                        x++) {
                    stains[y][x] += tone * Math.exp(-(square(x - centreX) + square(y - centreY)) / square(radius) * 2);
                }
            }
        }
        return stains;
    }

    private static int grey(double value) {
        int v = Math.clamp(Math.round(value), 20, 235);
        return (v << 16) | (v << 8) | Math.min(255, v + 4);
    }

    private void scratches(int count, double strength) {
        for (int i = 0; i < count; i++) {
            double x = random.nextDouble() * MarkPicture.WIDTH;
            double y = random.nextDouble() * SURFACE;
            double angle = random.nextDouble(-0.35, 0.35);
            double length = random.nextDouble(20, 220);
            int tone = random.nextBoolean() ? 235 : 45;
            pen.setColor(new Color(tone, tone, tone, (int) (255 * strength * random.nextDouble(0.4, 1))));
            pen.setStroke(new BasicStroke((float) random.nextDouble(0.5, 1.4)));
            pen.draw(new Line2D.Double(
                    x, y, x + length * Math.cos(angle), Math.min(SURFACE - 1, y + length * Math.sin(angle))));
        }
    }

    private void characters() {
        List<String> lines = picture.lines();
        double widest = lines.stream().mapToDouble(l -> width(l, 1)).max().orElse(1);
        double size = Math.min(120, Math.min(0.8 * MarkPicture.WIDTH / widest, 0.62 * SURFACE / lines.size()));
        double y = SURFACE / 2.0 - (lines.size() - 1) * size * 0.6 + size * 0.28;
        double tilt = random.nextDouble(-0.04, 0.04);
        double aside = random.nextDouble(-0.05, 0.05) * MarkPicture.WIDTH;
        double up = random.nextDouble(-0.05, 0.05) * SURFACE;
        for (String line : lines) {
            double x = (MarkPicture.WIDTH - width(line, size)) / 2;
            for (int c : line.codePoints().toArray()) {
                var place = AffineTransform.getRotateInstance(tilt, MarkPicture.WIDTH / 2.0, SURFACE / 2.0);
                place.translate(x + aside, y + up + random.nextDouble(-0.02, 0.02) * size);
                place.rotate(random.nextDouble(-0.025, 0.025));
                character(place.createTransformedShape(MarkSigns.outline(c, size)), size);
                x += MarkSigns.advance(c, size) + 0.04 * size;
            }
            y += size * 1.2;
        }
    }

    private static double width(String line, double size) {
        return line.codePoints()
                .mapToDouble(c -> MarkSigns.advance(c, size) + 0.04 * size)
                .sum();
    }

    private void character(Shape outline, double size) {
        if (picture.look() == MarkPicture.Look.STAMPED) {
            sunk(outline, size * 0.018);
            return;
        }
        double step = size / 15;
        Rectangle2D bounds = outline.getBounds2D();
        for (double y = bounds.getMinY() + step / 3; y < bounds.getMaxY(); y += step) {
            for (double x = bounds.getMinX() + step / 3; x < bounds.getMaxX(); x += step) {
                if (outline.contains(x, y)) {
                    double r = step * random.nextDouble(0.34, 0.44);
                    sunk(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), step * 0.14);
                }
            }
        }
    }

    /** A shape below the surface: its upper edge in shadow, its lower edge in the light. */
    private void sunk(Shape shape, double depth) {
        double visible = 1 - 0.88 * picture.wear();
        shifted(shape, depth, new Color(255, 255, 255, (int) (150 * visible)));
        shifted(shape, -depth, new Color(0, 0, 0, (int) (150 * visible)));
        shifted(shape, 0, new Color(52, 54, 58, (int) (215 * visible)));
    }

    private void shifted(Shape shape, double by, Color colour) {
        pen.setColor(colour);
        pen.fill(AffineTransform.getTranslateInstance(by, by).createTransformedShape(shape));
    }

    private void scaleBar() {
        double perMm = MarkPicture.WIDTH / picture.millimetresAcross();
        double mm = Numbers.roundUp(picture.millimetresAcross() / 9);
        double x = 18;
        double y = SURFACE - 20;
        pen.setColor(new Color(255, 255, 255, 215));
        String said = Numbers.plain(mm) + " mm";
        double label = Lettering.of(Face.SANS).width(said, 14);
        pen.fill(new Rectangle2D.Double(x - 8, y - 12, mm * perMm + label + 26, 24));
        for (int i = 0; i < 4; i++) {
            pen.setColor(i % 2 == 0 ? Color.BLACK : Color.WHITE);
            pen.fill(new Rectangle2D.Double(x + i * mm * perMm / 4, y - 4, mm * perMm / 4, 8));
        }
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(1));
        pen.draw(new Rectangle2D.Double(x, y - 4, mm * perMm, 8));
        write(said, x + mm * perMm + 9, y + 5, 14, Face.SANS);
    }

    private void caption() {
        pen.setColor(new Color(255, 216, 77));
        pen.fill(new Rectangle2D.Double(0, SURFACE, MarkPicture.WIDTH, STRIP));
        pen.setColor(new Color(22, 25, 29));
        pen.fill(new Rectangle2D.Double(0, SURFACE, MarkPicture.WIDTH, 2));
        write(NOTICE, 18, SURFACE + 28, 17, Face.SANS_BOLD);
        double left = 18 + Lettering.of(Face.SANS_BOLD).width(NOTICE, 17) + 20;
        double room = MarkPicture.WIDTH - 18 - left;
        String tag = TextBlock.wrap(picture.itemTag(), 15, room, 1).lines().getFirst();
        write(tag, MarkPicture.WIDTH - 18 - Lettering.of(Face.SANS).width(tag, 15), SURFACE + 28, 15, Face.SANS);
    }

    private void write(String text, double x, double y, double size, Face face) {
        Lettering letters = Lettering.of(face);
        double at = x;
        for (int c : text.codePoints().toArray()) {
            pen.fill(AffineTransform.getTranslateInstance(at, y).createTransformedShape(letters.outline(c, size)));
            at += letters.width(Character.toString(c), size);
        }
    }

    private static double square(double value) {
        return value * value;
    }
}
