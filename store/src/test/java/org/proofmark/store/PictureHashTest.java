package org.proofmark.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Made-up pictures: noise whose spectrum falls with frequency as that of photographs does, with things laid on it. */
class PictureHashTest {
    private static final int SIDE = 480;
    /** The farthest that linkage takes for one picture. */
    private static final int NEAR = 24;

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(9);
    private final BufferedImage table = ground();

    @TempDir
    Path folder = Path.of("");

    private BufferedImage ground() {
        double[][] level = new double[SIDE][SIDE];
        for (int cells = 2; cells <= SIDE / 2; cells *= 2) {
            double[][] knots = new double[cells + 1][cells + 1];
            for (double[] row : knots) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = random.nextGaussian() / cells;
                }
            }
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    level[y][x] += between(knots, (double) x / SIDE * cells, (double) y / SIDE * cells);
                }
            }
        }
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int grey = (int) Math.clamp(128 + 90 * level[y][x], 0, 255);
                picture.setRGB(x, y, (grey << 16) | (grey << 8) | grey);
            }
        }
        return picture;
    }

    private static double between(double[][] knots, double x, double y) {
        int i = (int) x;
        int j = (int) y;
        double right = x - i;
        double down = y - j;
        return (knots[j][i] * (1 - right) + knots[j][i + 1] * right) * (1 - down)
                + (knots[j + 1][i] * (1 - right) + knots[j + 1][i + 1] * right) * down;
    }

    /** A thing of dark pieces, laid on the table a little aside and askew. */
    private BufferedImage thing() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.drawImage(table, 0, 0, null);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(SIDE / 2.0 + random.nextGaussian() * SIDE / 30, SIDE / 2.0 + random.nextGaussian() * SIDE / 30);
        pen.rotate(random.nextGaussian() * 0.1);
        for (int i = 0; i < 8; i++) {
            int grey = random.nextInt(90);
            pen.setColor(new Color(grey, grey, grey));
            double height = SIDE * (0.06 + 0.06 * random.nextDouble());
            pen.fillRect((int) (SIDE * (i * 0.1 - 0.4)), (int) (-height / 2), SIDE / 10, (int) height);
        }
        pen.dispose();
        return picture;
    }

    private static String hash(BufferedImage picture) {
        return requireNonNull(PictureHash.of(picture, 1));
    }

    private static int distance(String one, String other) {
        byte[] a = HexFormat.of().parseHex(one);
        byte[] b = HexFormat.of().parseHex(other);
        int distance = 0;
        for (int i = 0; i < a.length; i++) {
            distance += Integer.bitCount((a[i] ^ b[i]) & 0xff);
        }
        return distance;
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return copy;
    }

    private Path jpeg(BufferedImage picture, float quality) throws IOException {
        Path file = Files.createTempFile(folder, "picture", ".jpg");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return file;
    }

    @Test
    void stayNearWhenSavedAnewScaledBrightenedOrCroppedALittle() throws IOException {
        for (int i = 0; i < 12; i++) {
            BufferedImage picture = thing();
            String hash = hash(picture);
            assertThat(distance(hash, requireNonNull(PictureHash.of(jpeg(picture, 0.3f)))))
                    .isLessThan(NEAR);
            assertThat(distance(hash, hash(scaled(picture, SIDE / 2, SIDE / 3))))
                    .isLessThan(NEAR);
            assertThat(distance(hash, hash(new RescaleOp(1.1f, 15, null).filter(picture, null))))
                    .isLessThan(NEAR);
            assertThat(distance(hash, hash(picture.getSubimage(4, 2, SIDE - 8, SIDE - 6))))
                    .isLessThanOrEqualTo(NEAR);
        }
    }

    /** What the chance of two pictures looking alike is reckoned from: at least so many independent bits, each differing so often. */
    @Test
    void unlikeThingsOnOneTableDifferInMoreBits() {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            hashes.add(hash(thing()));
        }
        double sum = 0;
        double squares = 0;
        int pairs = 0;
        int least = 256;
        for (int i = 0; i < hashes.size(); i++) {
            for (int j = 0; j < i; j++) {
                int distance = distance(hashes.get(i), hashes.get(j));
                sum += distance;
                squares += (double) distance * distance;
                least = Math.min(least, distance);
                pairs++;
            }
        }
        double differs = sum / pairs / 256;
        double spread = squares / pairs / 65536 - differs * differs;
        assertThat(least).isGreaterThan(NEAR);
        assertThat(differs).isGreaterThan(0.38);
        assertThat(differs * (1 - differs) / spread).isGreaterThan(60);
    }

    @Test
    void halfTheBitsAreSet() {
        assertThat(distance(hash(thing()), "00".repeat(32))).isEqualTo(128);
    }

    @Test
    void nearlyBlankPicturesHaveNone() {
        BufferedImage blank = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int grey = 120 + random.nextInt(-12, 12) + x * 6 / SIDE;
                blank.setRGB(x, y, (grey << 16) | (grey << 8) | grey);
            }
        }
        assertThat(PictureHash.of(blank, 1)).isNull();
        assertThat(PictureHash.of(scaled(thing(), 50, 50), 1)).isNull();
    }

    /** After the figure of the eight orientations in Exif 2.32, 4.6.4: how the stored picture was turned or mirrored. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 0, 1",
        "2, -1, 0, 0, 1",
        "3, -1, 0, 0, -1",
        "4, 1, 0, 0, -1",
        "5, 0, 1, 1, 0",
        "6, 0, 1, -1, 0",
        "7, 0, -1, -1, 0",
        "8, 0, -1, 1, 0"
    })
    void areOfThePictureAsItIsToBeSeen(int orientation, int xx, int yx, int xy, int yy) {
        BufferedImage upright = thing();
        AffineTransform turn = new AffineTransform(xx, yx, xy, yy, xx + xy < 0 ? SIDE : 0, yx + yy < 0 ? SIDE : 0);
        BufferedImage shown = new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(upright, new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB));
        assertThat(distance(hash(shown), requireNonNull(PictureHash.of(upright, orientation))))
                .isLessThanOrEqualTo(4);
    }

    @Test
    void turnedByWhatTheFileSays() throws IOException {
        BufferedImage picture = thing();
        BufferedImage turned = new AffineTransformOp(
                        new AffineTransform(0, 1, -1, 0, SIDE, 0), AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
                .filter(picture, new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB));
        Path file = jpeg(picture, 0.9f);
        assertThat(distance(hash(picture), requireNonNull(PictureHash.of(file))))
                .isLessThan(NEAR);
        Files.write(file, oriented(Files.readAllBytes(file)));
        assertThat(distance(hash(turned), requireNonNull(PictureHash.of(file)))).isLessThan(NEAR);
    }

    /** With an Exif block of one entry: orientation 6, to be turned a quarter clockwise. */
    private static byte[] oriented(byte[] jpeg) {
        byte[] block = HexFormat.of()
                .parseHex("ffe100224578696600004d4d002a00000008" + "0001" + "011200030000000100060000" + "00000000");
        byte[] whole = new byte[jpeg.length + block.length];
        System.arraycopy(jpeg, 0, whole, 0, 2);
        System.arraycopy(block, 0, whole, 2, block.length);
        System.arraycopy(jpeg, 2, whole, 2 + block.length, jpeg.length - 2);
        return whole;
    }

    @Test
    void otherFilesHaveNone() throws IOException {
        Path file = folder.resolve("note.txt");
        Files.writeString(file, "no picture", StandardCharsets.UTF_8);
        assertThat(PictureHash.of(file)).isNull();
        assertThat(PictureHash.of(folder.resolve("missing.jpg"))).isNull();
        Path broken = folder.resolve("broken.jpg");
        Files.write(broken, Arrays.copyOf(Files.readAllBytes(jpeg(thing(), 0.8f)), 20));
        assertThat(PictureHash.of(broken)).isNull();
    }
}
