package org.proofmark.store;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a picture looks like, in 256 bits that hardly change when it is saved anew, scaled, brightened or cropped a little, after the
 * DCT hash of Zauner 2010: the picture is turned upright, levelled to 64 by 64 greys, and of its two-dimensional cosine transform
 * the 16 by 16 lowest frequencies, those of a whole row or column apart, are held against their median. So half the bits are set,
 * and two hashes differ in an even number of bits. Mirrored and turned pictures have other hashes. The usual 64 bits are too few
 * here: things that one team lays on one table differ in details only.
 */
public final class PictureHash {
    private static final int SIDE = 64;
    private static final int KEPT = 16;
    /** A side of this many pixels is enough to level from. */
    private static final int ENOUGH = 512;
    /** A file may claim to be larger than any camera makes, to fill the memory. */
    private static final long MOST_PIXELS = 400_000_000;
    /** Standard deviation of the levelled greys, of 255, below which a picture is as good as blank. */
    private static final double LEAST_CONTRAST = 4;

    private static final double[][] COSINES = cosines();

    private PictureHash() {}

    /** The hash as 64 hexadecimal digits; null where the file is no picture that can be read here, or one that shows next to nothing. */
    public static @Nullable String of(Path file) {
        try {
            BufferedImage picture = read(file);
            return picture == null ? null : of(picture, orientation(file));
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    /** @param orientation how the picture is to be turned, 1 to 8 after Exif */
    static @Nullable String of(BufferedImage picture, int orientation) {
        if (picture.getWidth() < SIDE || picture.getHeight() < SIDE) {
            return null;
        }
        double[][] level = upright(levelled(picture), orientation);
        if (contrast(level) < LEAST_CONTRAST) {
            return null;
        }
        double[] kept = lowest(level);
        double[] sorted = kept.clone();
        Arrays.sort(sorted);
        double median = (sorted[kept.length / 2 - 1] + sorted[kept.length / 2]) / 2;
        byte[] hash = new byte[kept.length / Byte.SIZE];
        for (int i = 0; i < kept.length; i++) {
            if (kept[i] > median) {
                hash[i / Byte.SIZE] |= (byte) (1 << (i % Byte.SIZE));
            }
        }
        return HexFormat.of().formatHex(hash);
    }

    private static @Nullable BufferedImage read(Path file) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                return null;
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

    private static @Nullable BufferedImage read(ImageReader reader) throws IOException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            return null;
        }
        int step = (int) Math.max(1, Math.min(width, height) / ENOUGH);
        ImageReadParam parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(step, step, 0, 0);
        return reader.read(0, parameters);
    }

    private static int orientation(Path file) {
        try {
            Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
            ExifIFD0Directory exif = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer stated = exif == null ? null : exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
            return stated == null ? 1 : stated;
        } catch (IOException | ImageProcessingException | RuntimeException | StackOverflowError unreadable) {
            return 1;
        }
    }

    /** Means over cells of equal size; a pixel on the edge of two cells counts in both, by its parts. */
    private static double[][] levelled(BufferedImage picture) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        double[][] sums = new double[SIDE][SIDE];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            picture.getRGB(0, y, width, 1, row, 0, width);
            double[] across = new double[SIDE];
            for (int x = 0; x < width; x++) {
                spread(across, x, width, grey(row[x]));
            }
            for (int cell = y * SIDE / height; cell < SIDE; cell++) {
                double part = part(cell, y, height);
                if (part <= 0) {
                    break;
                }
                for (int i = 0; i < SIDE; i++) {
                    sums[cell][i] += part * across[i];
                }
            }
        }
        return sums;
    }

    private static void spread(double[] cells, int pixel, int pixels, double grey) {
        for (int cell = (int) ((long) pixel * SIDE / pixels); cell < SIDE; cell++) {
            double part = part(cell, pixel, pixels);
            if (part <= 0) {
                return;
            }
            cells[cell] += part * grey;
        }
    }

    /** How much of a cell a pixel covers, both laid over the same length. */
    private static double part(int cell, int pixel, int pixels) {
        double scale = (double) SIDE / pixels;
        return Math.min(cell + 1, (pixel + 1) * scale) - Math.max(cell, pixel * scale);
    }

    /** Brightness after ITU-R BT.601, 0 to 255, on white where the picture is transparent. */
    private static double grey(int argb) {
        double grey = 0.299 * ((argb >> 16) & 255) + 0.587 * ((argb >> 8) & 255) + 0.114 * (argb & 255);
        double alpha = (argb >>> 24) / 255.0;
        return alpha * grey + (1 - alpha) * 255;
    }

    /** The greys as they stand when the picture is turned as Exif says. */
    private static double[][] upright(double[][] level, int orientation) {
        double[][] turned = new double[SIDE][SIDE];
        int last = SIDE - 1;
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                turned[y][x] = switch (orientation) {
                    case 2 -> level[y][last - x];
                    case 3 -> level[last - y][last - x];
                    case 4 -> level[last - y][x];
                    case 5 -> level[x][y];
                    case 6 -> level[last - x][y];
                    case 7 -> level[last - x][last - y];
                    case 8 -> level[x][last - y];
                    default -> level[y][x];
                };
            }
        }
        return turned;
    }

    private static double contrast(double[][] level) {
        double mean =
                Arrays.stream(level).flatMapToDouble(Arrays::stream).average().orElse(0);
        double squares = Arrays.stream(level)
                .flatMapToDouble(Arrays::stream)
                .map(g -> (g - mean) * (g - mean))
                .average()
                .orElse(0);
        return Math.sqrt(squares);
    }

    /** The lowest frequencies but those that do not change along a row or a column. */
    private static double[] lowest(double[][] level) {
        double[][] half = new double[KEPT][SIDE];
        for (int v = 0; v < KEPT; v++) {
            for (int x = 0; x < SIDE; x++) {
                for (int y = 0; y < SIDE; y++) {
                    half[v][x] += COSINES[v + 1][y] * level[y][x];
                }
            }
        }
        double[] kept = new double[KEPT * KEPT];
        for (int v = 0; v < KEPT; v++) {
            for (int u = 0; u < KEPT; u++) {
                for (int x = 0; x < SIDE; x++) {
                    kept[v * KEPT + u] += COSINES[u + 1][x] * half[v][x];
                }
            }
        }
        return kept;
    }

    private static double[][] cosines() {
        double[][] cosines = new double[KEPT + 1][SIDE];
        for (int k = 0; k <= KEPT; k++) {
            for (int n = 0; n < SIDE; n++) {
                cosines[k][n] = Math.cos(Math.PI / SIDE * (n + 0.5) * k);
            }
        }
        return cosines;
    }
}
