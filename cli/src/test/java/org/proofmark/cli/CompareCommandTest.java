package org.proofmark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Twelve records in one seizure, two of which are judged to be one, and two of which may be: 12, 11 or 10 weapons. */
class CompareCommandTest {
    private static final int RECORDS = 12;

    @TempDir
    Path folder;

    private Shell shell = new Shell(Path.of("."));

    @BeforeEach
    void makeDossier() throws IOException {
        shell = new Shell(folder.resolve("home"));
        StringBuilder rows = new StringBuilder("tag,recovery,date,model,serial\n");
        for (int i = 1; i <= RECORDS; i++) {
            // The first four are of the rare model; the third and the fourth bear one number.
            String serial = i == 4 ? serial(3) : serial(i);
            rows.append("H-%d,Harbour,2024-05-02,%s,%s%n".formatted(i, i <= 4 ? "Model R" : "Model K", serial));
        }
        rows.append("D-1,Depot,2024-05-02,Model K,").append(serial(99)).append('\n');
        Files.writeString(folder.resolve("map.yaml"), CommandsTest.MAPPING);
        Files.writeString(folder.resolve("items.csv"), rows);
        run("init", dossier());
        run("import", "-d", dossier(), "-m", file("map.yaml"), file("items.csv"), "--yes");
    }

    private static String serial(int number) {
        return "SYN" + (10_000_019L + 7_654_321L * number);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private String dossier() {
        return file("dossier");
    }

    private String run(String... line) {
        Shell.Result done = shell.run(line);
        assertThat(done.code()).as(done.err() + done.out()).isZero();
        return done.out();
    }

    private String compare(String... more) {
        String[] line = new String[more.length + 5];
        System.arraycopy(new String[] {"compare", "-d", dossier(), "-g", "A:recovery = 'Harbour'"}, 0, line, 0, 5);
        System.arraycopy(more, 0, line, 5, more.length);
        return run(line);
    }

    @Test
    void figuresAreGivenUnderThreeReadings() {
        run("judge", "-d", dossier(), "H-1", "H-2", "same");
        assertThat(compare())
                .contains("Pieces in the chosen recoveries: 12 every record by itself; 11 as judged; "
                        + "10 all open questions answered ‘same’")
                .contains("1 open question on items compared")
                .contains("A: 3 of 11 (27.3 %)")
                .contains("every record by itself: A 4 of 12 (33.3 %), baseline 0 of 1 (0.0 %)")
                .contains("all open questions answered ‘same’: A 2 of 10 (20.0 %), baseline 0 of 1 (0.0 %)");
        assertThat(compare("--json"))
                .contains("\"reading\":\"none\"", "\"reading\":\"all-open\"", "\"openQuestions\":1");
    }

    @Test
    void nothingIsSaidWhereNothingDependsOnIt() {
        run("judge", "-d", dossier(), "H-3", "H-4", "different");
        assertThat(compare()).contains("A: 4 of 12 (33.3 %)").doesNotContain("every record by itself");
    }
}
