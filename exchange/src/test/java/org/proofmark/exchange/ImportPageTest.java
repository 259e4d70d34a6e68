package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page for users says what the program does. */
class ImportPageTest {
    private static final Path PAGE =
            Path.of(System.getProperty("proofmark.root", "..")).resolve("docs/import.md");

    @TempDir
    Path folder;

    private static List<String> blocks(String language) throws IOException {
        Matcher blocks =
                Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$").matcher(Files.readString(PAGE));
        List<String> found = new ArrayList<>();
        while (blocks.find()) {
            found.add(blocks.group(1));
        }
        return found;
    }

    @Test
    void explainsEveryCode() throws IOException {
        String page = Files.readString(PAGE);
        for (Code code : Code.values()) {
            assertThat(page).contains("| " + code.id() + " | " + code.title() + " |");
        }
        for (As as : As.values()) {
            assertThat(page).contains("| `" + as.term() + "` |");
        }
    }

    @Test
    void itsExampleWorks() throws IOException {
        List<String> tables = blocks("csv");
        assertThat(tables).hasSize(1);
        assertThat(blocks("yaml").getFirst()).startsWith("name:");
        try (Desk desk = new Desk(folder)) {
            ImportPlan plan = desk.plan(blocks("yaml").getFirst(), desk.file("finds.csv", tables.getFirst()));
            String shown = "finds.csv: " + plan.rows() + " rows, " + plan.accepted() + " accepted, " + plan.rejected()
                    + " rejected\n"
                    + String.join(
                            "\n",
                            plan.problems().stream().map(Problem::toString).toList());
            assertThat(blocks("text")).contains(shown + "\n");
            desk.apply(plan);
            assertThat(desk.view("finds-2024/item/A-01").marks().getFirst().reading())
                    .isEqualTo("12(8)4?");
        }
    }
}
