package org.proofmark.report;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A scaled copy of a photograph, made new: nothing of the original file goes into it but what can be seen, so no EXIF block leaves by accident. */
final class Thumbnail {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 480;
    private static final float QUALITY = 0.82f;
    /** A file may claim to be larger than any camera makes, to fill the memory. */
    private static final long MOST_PIXELS = 400_000_000;

    private Thumbnail() {}

    /** The copy as a picture; where the original cannot be read or shown, a box that says so. */
    static Markup of(Originals originals, String sha256, String alternative) {
        try (InputStream original = originals.open(sha256)) {
            return Html.picture(jpeg(scaled(read(original))), alternative);
        } catch (IOException | RuntimeException unreadable) {
            return Tag.of("div")
                    .with("class", "missing")
                    .with("role", "img")
                    .with("aria-label", alternative)
                    .holding("This original cannot be shown. 'proofmark verify' says what became of it.");
        }
    }

    private static BufferedImage read(InputStream original) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(original)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("No reader knows this form of picture.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Reads every n-th pixel only, so that no large picture lies in memory. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new IOException("The picture is too large.");
        }
        int step = (int) Math.max(1, Math.min(width / (2 * WIDTH), height / (2 * HEIGHT)));
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static BufferedImage scaled(BufferedImage picture) {
        double scale =
                Math.min(1, Math.min((double) WIDTH / picture.getWidth(), (double) HEIGHT / picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return copy;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream target = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(target);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
