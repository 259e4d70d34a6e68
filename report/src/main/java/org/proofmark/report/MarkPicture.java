package org.proofmark.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A drawn stand-in for the photograph of a mark, for synthetic dossiers: 640 by 360 pixels, and it says on its face that it is drawn. The same values
 * give the same picture; it uses the bundled faces and no font of the machine.
 *
 * @param reading what is on the surface, as on the object (not notation); {@code \n} breaks the line
 * @param itemTag the item's tag, written on the caption strip
 * @param look how the characters look
 * @param wear from 0 (clear) to 1 (barely visible)
 * @param millimetresAcross the width that the picture shows, 5 to 2000
 * @param seed decides the surface
 * @param exif what a camera would have written, in JPEG only; may be absent
 */
public record MarkPicture(
        String reading,
        String itemTag,
        Look look,
        double wear,
        double millimetresAcross,
        long seed,
        @Nullable Exif exif) {
    /** Width in pixels. */
    public static final int WIDTH = 640;
    /** Height in pixels. */
    public static final int HEIGHT = 360;

    /** How characters look on the surface. */
    public enum Look {
        /** Solid strokes. */
        STAMPED,
        /** Strokes of dots. */
        DOTTED
    }

    /** Checks that every character can be drawn. */
    public MarkPicture {
        if (reading.isBlank()) {
            throw new IllegalArgumentException("The reading is empty. Draw no picture for a mark that was not read.");
        }
        if (!(wear >= 0 && wear <= 1)) {
            throw new IllegalArgumentException("Wear is " + wear + ". Give 0 (clear) to 1 (barely visible).");
        }
        if (!(millimetresAcross >= 5 && millimetresAcross <= 2000)) {
            throw new IllegalArgumentException(
                    "The picture shows " + millimetresAcross + " mm. Give a width from 5 to 2000 mm.");
        }
        reading.codePoints()
                .filter(c -> c != '\n' && !MarkSigns.drawable(c))
                .findFirst()
                .ifPresent(c -> {
                    throw new IllegalArgumentException(
                            "The sign " + Character.toString(c) + " (U+" + Integer.toHexString(c)
                                    + ") of the reading cannot be drawn. Use Latin, Greek or Cyrillic letters, digits, or one of "
                                    + MarkSigns.drawn() + ".");
                });
    }

    /** A clear, stamped mark on a surface 40 mm wide. */
    public static MarkPicture of(String reading, String itemTag, long seed) {
        return new MarkPicture(reading, itemTag, Look.STAMPED, 0.1, 40, seed, null);
    }

    /** The same picture with what a camera would have written. */
    public MarkPicture taken(Exif by) {
        return new MarkPicture(reading, itemTag, look, wear, millimetresAcross, seed, by);
    }

    /** The picture as PNG. */
    public byte[] png() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(image(), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written as PNG. Use a complete JDK.", e);
        }
    }

    /** The picture as JPEG, with the Exif block if there is one. */
    public byte[] jpeg() {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new ByteArrayOutputStream()) {
            try (var stream = new MemoryCacheImageOutputStream(out)) {
                ImageWriteParam parameters = writer.getDefaultWriteParam();
                parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                parameters.setCompressionQuality(0.88f);
                writer.setOutput(stream);
                writer.write(null, new IIOImage(image(), null, null), parameters);
            }
            return exif == null ? out.toByteArray() : exif.into(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("The picture could not be written as JPEG. Use a complete JDK.", e);
        } finally {
            writer.dispose();
        }
    }

    private BufferedImage image() {
        return new MarkDrawing(this).image();
    }

    /** The reading's lines. */
    List<String> lines() {
        return reading.lines().toList();
    }
}
