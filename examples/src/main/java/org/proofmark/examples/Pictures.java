package org.proofmark.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
            Files.write(file, picture(row, drawn.size()).jpeg());
            drawn.add(file);
        }
        return List.copyOf(drawn);
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
