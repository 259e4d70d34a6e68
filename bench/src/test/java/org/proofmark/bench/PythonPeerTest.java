package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PythonPeerTest {
    private static final int ROWS = 6000;
    private static final int DOUBLES = 60;

    @TempDir
    Path folder;

    /** So many rows that not all pairs are compared. */
    @Test
    void linksTheDoublesOfATable() throws IOException {
        Assumptions.assumeTrue(
                PythonPeer.interpreter().isPresent(), "there is no Python with pandas and jellyfish to run ecm.py");
        Path specification = Files.writeString(
                folder.resolve("spec.yaml"), "id: id\ncolumns:\n  name: surname\n  born: date\n  number: code\n");
        PeerRun run = PeerRun.of(PythonPeer.NAME, specification, List.of(table()), 120);
        assertThat(run.failure()).isEmpty();
        assertThat(run.megabytes()).isPositive();
        long[] expected = new long[DOUBLES];
        for (int row = 0; row < DOUBLES; row++) {
            expected[row] = (long) row << 32 | (ROWS + row);
        }
        assertThat(run.pairs().distinct()).contains(expected).hasSizeLessThan(DOUBLES + DOUBLES / 10);
    }

    /** The last rows are the first ones with a letter less in the name. */
    private Path table() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        List<String> lines = new ArrayList<>(List.of("id,name,born,number"));
        List<String> again = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            String name = random.ints(9, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            String rest = ",19" + random.nextInt(10, 100) + "-01-" + random.nextInt(10, 29) + ","
                    + random.nextInt(10_000_000, 100_000_000);
            lines.add(row + "," + name + rest);
            if (row < DOUBLES) {
                again.add((ROWS + row) + "," + name.substring(0, 8) + rest);
            }
        }
        lines.addAll(again);
        return Files.write(folder.resolve("table.csv"), lines);
    }
}
