package org.proofmark.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTest {
    @Test
    void committedFilesAreWhatTheSeedGives() throws IOException {
        for (Map.Entry<String, Table> file : Generate.files().entrySet()) {
            assertThat(Files.readString(Sheets.EXAMPLES.resolve(file.getKey())))
                    .as("%s; after a change of the generator run it again (examples/README.md)", file.getKey())
                    .isEqualTo(file.getValue().csv());
        }
    }

    @Test
    void everyFileIsGeneratedOrPublished() throws IOException {
        for (String dossier : List.of("north-east-syria", "workshops")) {
            try (Stream<Path> files = Files.list(Sheets.EXAMPLES.resolve(dossier))) {
                assertThat(files.map(f -> dossier + "/" + f.getFileName())
                                .filter(f -> f.endsWith(".csv") && !f.contains("published")))
                        .containsExactlyInAnyOrderElementsOf(Generate.files().keySet().stream()
                                .filter(f -> f.startsWith(dossier))
                                .toList());
            }
        }
    }

    @Test
    void mainWritesThem(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("north-east-syria"));
        Files.createDirectories(folder.resolve("workshops"));
        Generate.main(new String[] {folder.toString()});
        for (String file : Generate.files().keySet()) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(Sheets.EXAMPLES.resolve(file));
        }
    }

    @Test
    void readsWhatItWrites(@TempDir Path folder) throws IOException {
        Table table = new Table(
                List.of("a", "b"),
                List.of(new Row().put("a", "x, \"y\"").put("b", "two\nlines"), new Row().put("b", ""), new Row()));
        Path file = Files.writeString(folder.resolve("t.csv"), table.csv());
        assertThat(Table.read(file).csv()).isEqualTo(table.csv());
        assertThat(Table.read(file).rows().getFirst().value("a")).isEqualTo("x, \"y\"");
        assertThat(Table.read(file).rows().getFirst().value("b")).isEqualTo("two\nlines");
    }
}
