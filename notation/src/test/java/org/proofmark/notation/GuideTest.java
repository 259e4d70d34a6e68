package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the user guide shows is what the program does. */
class GuideTest {
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void examplesAreUnderstoodAsPrinted() throws IOException {
        List<String[]> rows = table("| you type | Proofmark understands |");
        assertThat(rows).hasSize(13);
        for (String[] row : rows) {
            String typed = code(row[0]).getFirst();
            String words = typed.matches("\\d+=.*")
                    ? Headstamp.parse(typed).describe()
                    : Reading.parse(typed).describe();
            assertThat(words).isEqualTo(row[1]);
        }
    }

    @Test
    void searchesFindWhatTheyAreSaidToFind() throws IOException {
        List<String[]> rows = table("| pattern | finds | does not find |");
        assertThat(rows).hasSize(3);
        for (String[] row : rows) {
            Reading pattern = Reading.parse(code(row[0]).getFirst());
            assertThat(code(row[1])).allMatch(mark -> Matching.compatible(pattern, Reading.parse(mark)));
            assertThat(code(row[2])).noneMatch(mark -> Matching.compatible(pattern, Reading.parse(mark)));
        }
    }

    @Test
    void theErrorIsAsPrinted() throws IOException {
        try {
            assertThat(Reading.parse("No (10) 4")).isNull();
        } catch (NotationException refused) {
            assertThat(Files.readString(guide()))
                    .contains("```\n" + refused.caret() + "\n" + refused.message() + "\n```");
        }
    }

    /** The cells of all tables with this head. */
    private static List<String[]> table(String head) throws IOException {
        return Stream.of(Files.readString(guide()).split(Pattern.quote(head)))
                .skip(1)
                .flatMap(rest -> rest.strip().lines().skip(1).takeWhile(line -> line.startsWith("|")))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .toList();
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static Path guide() {
        return Path.of(System.getProperty("proofmark.root", ".."), "docs", "notation.md");
    }
}
