package org.proofmark.report;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Widths and outlines of text in a bundled face. Read straight from the font file: the graphics system's own fonts differ from machine to machine, and
 * drawings should not.
 *
 * <p>Letters stand side by side without shaping or kerning: exact enough for layout, right for Latin marks; not for drawing Arabic.
 */
final class Lettering {
    private static final double ARABIC_ADVANCE = 0.42;
    private static final double IDEOGRAPH_ADVANCE = 1;
    private static final int FIRST_IDEOGRAPH = 0x2E80;
    private static final Map<Face, Lettering> LOADED = new EnumMap<>(Face.class);

    private final TrueTypeFont font;
    private final CmapLookup characters;

    private Lettering(TrueTypeFont font, CmapLookup characters) {
        this.font = font;
        this.characters = characters;
    }

    /** The lettering of a face; loaded once. */
    static Lettering of(Face face) {
        synchronized (LOADED) {
            return LOADED.computeIfAbsent(face, Lettering::load);
        }
    }

    private static Lettering load(Face face) {
        try (var in = face.open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            return new Lettering(font, font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled face " + face + " cannot be read. Install Proofmark again.", e);
        }
    }

    /** Width of a line of text in the unit of {@code size}; characters that the face lacks count as an Arabic letter does on average, or as an ideograph. */
    synchronized double width(String text, double size) {
        return text.codePoints().mapToDouble(this::advance).sum() * size;
    }

    /** Whether the face has a shape for the character. */
    synchronized boolean draws(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** The outline of a character, its origin at the left end of the baseline, y pointing down. */
    synchronized Path2D outline(int character, double size) {
        try {
            var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
            var glyph = font.getGlyph().getGlyph(characters.getGlyphId(character));
            if (glyph != null) {
                path.append(glyph.getPath(), false);
            }
            double scale = size / font.getUnitsPerEm();
            path.transform(AffineTransform.getScaleInstance(scale, -scale));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The shape of " + Character.toString(character) + " cannot be read. Install Proofmark again.", e);
        }
    }

    private double advance(int character) {
        try {
            int glyph = characters.getGlyphId(character);
            if (glyph == 0) {
                return character < FIRST_IDEOGRAPH ? ARABIC_ADVANCE : IDEOGRAPH_ADVANCE;
            }
            return (double) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException("The face's widths cannot be read. Install Proofmark again.", e);
        }
    }
}
