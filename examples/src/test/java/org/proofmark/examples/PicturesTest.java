package org.proofmark.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.report.MarkPicture;

class PicturesTest {
    private static final Path PHOTOS = Sheets.EXAMPLES.resolve("north-east-syria/photos.csv");

    @Test
    void drawsEveryPictureOfTheList(@TempDir Path folder) throws IOException {
        List<Path> drawn = Pictures.draw(PHOTOS, folder);
        assertThat(drawn).hasSize(16).doesNotHaveDuplicates();
        for (Path file : drawn) {
            assertThat(ImageIO.read(file.toFile()).getWidth()).isIn(MarkPicture.WIDTH, MarkPicture.WIDTH * 3 / 4);
            assertThat(Files.size(file)).isLessThan(200_000);
        }
    }

    @Test
    void onePictureIsFiledTwice() {
        assertThat(Sheets.rows("north-east-syria/photos.csv").stream().filter(r -> r.states("copy_of")))
                .singleElement()
                .satisfies(r -> assertThat(r.value("tag")).endsWith("R"));
    }

    @Test
    void namesBeginWithTheTagOfAnItem() {
        List<String> tags =
                Sheets.all().stream().map(r -> r.value(ItemColumns.TAG)).toList();
        assertThat(Sheets.rows("north-east-syria/photos.csv"))
                .allMatch(r -> tags.contains(r.value("tag")) && r.value("file").startsWith(r.value("tag") + "_"));
    }

    @Test
    void bothSidesOfALinkShowTheSameNumber() {
        assertThat(Sheets.rows("north-east-syria/photos.csv").stream()
                        .filter(r -> r.value("text").startsWith("SYN") && !r.states("copy_of"))
                        .collect(Collectors.groupingBy(r -> r.value("text"), Collectors.counting()))
                        .values()
                        .stream()
                        .filter(n -> n == 2))
                .hasSize(3);
    }
}
