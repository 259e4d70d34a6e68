package org.proofmark.examples;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.proofmark.report.Exif;
import org.proofmark.report.MarkPicture;

/** Draws the pictures that stand for photographs of marks. They are drawn when a demonstration is set up, not kept. */
public final class Pictures {
    private static final double PERCENT = 0.01;
    private static final double MILLIMETRES = 40;

    private Pictures() {}

    /**
     * Draws what a {@code photos.csv} lists, as JPEG with the little a camera would have written.
     *
     * @param photos the file; its column {@code file} names the pictures, which begin with the item's tag
     * @param into an existing folder
     * @return the pictures, in the order of the file
     */
    public static List<Path> draw(Path photos, Path into) throws IOException {
        List<Path> drawn = new ArrayList<>();
        for (Row row : Table.read(photos).rows()) {
            Path file = into.resolve(row.value("file"));
            if (row.states("copy_of")) {
                copy(into.resolve(row.value("copy_of")), file);
            } else {
                Files.write(file, picture(row, drawn.size()).jpeg());
            }
            drawn.add(file);
        }
        return List.copyOf(drawn);
    }

    /** As one who found the picture in a message would save it: three quarters of the size, compressed anew. */
    private static void copy(Path of, Path file) throws IOException {
        BufferedImage picture = ImageIO.read(of.toFile());
        int width = picture.getWidth() * 3 / 4;
        int height = picture.getHeight() * 3 / 4;
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = copy.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        if (!ImageIO.write(copy, "jpeg", file.toFile())) {
            throw new IOException("This Java cannot write JPEG. Use a complete JDK.");
        }
    }

    private static MarkPicture picture(Row row, int seed) {
        return new MarkPicture(
                row.value("text"),
                row.value("tag"),
                row.value("look").equals("dotted") ? MarkPicture.Look.DOTTED : MarkPicture.Look.STAMPED,
                Integer.parseInt(row.value("wear_percent")) * PERCENT,
                MILLIMETRES,
                seed,
                new Exif(OffsetDateTime.parse(row.value("taken")), row.value("caption"), null));
    }
}
