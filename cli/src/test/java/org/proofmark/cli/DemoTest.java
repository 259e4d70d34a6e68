package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first minute, and what its last lines say to type next. */
class DemoTest {
    /** A word of a command line, quoted or not. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");

    @TempDir
    Path folder;

    @Test
    void whatItSaysToTryWorks() throws IOException {
        Shell shell = new Shell(folder);
        String directory = folder.resolve("my demo").toString();
        Shell.Result demo = shell.run(
                "demo",
                "--once",
                "--no-browser",
                "--dir",
                directory,
                "--from",
                partOfTheExample().toString());
        assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out()).contains("Keys of the example: " + directory);

        List<String> tries =
                demo.out().lines().filter(l -> l.startsWith("  proofmark ")).toList();
        assertThat(tries).hasSize(3);
        for (String line : tries) {
            String[] words = WORD.matcher(line.strip())
                    .results()
                    .skip(1)
                    .map(DemoTest::word)
                    .toArray(String[]::new);
            Shell.Result result = shell.bare(words);
            assertThat(result.code()).as(line + result.err()).isZero();
            assertThat(result.out()).contains("SYNTHETIC").doesNotContain("0 found");
        }
    }

    /** The three recoveries and their items, without baseline, and two of the pictures: the whole takes half a minute. */
    private Path partOfTheExample() throws IOException {
        Path example = Path.of("../examples/north-east-syria");
        Path part = Files.createDirectory(folder.resolve("part"));
        for (String table : List.of("01-recoveries", "03-items")) {
            for (String ending : List.of(".csv", ".mapping.yaml")) {
                Files.copy(example.resolve(table + ending), part.resolve(table + ending));
            }
        }
        List<String> pictures = Files.readAllLines(example.resolve("photos.csv"));
        Files.write(part.resolve("photos.csv"), pictures.subList(0, 3));
        return part;
    }

    private static String word(MatchResult match) {
        return match.group(1) != null ? match.group(1) : match.group(2) != null ? match.group(2) : match.group(3);
    }
}
