package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PeerRunTest {
    static final List<String> PEERS = LinkPeers.NAMES;
    /** Rows 0 to 39 are of forty people, rows 40 to 49 the first ten again with a slip in the surname. */
    private static final int PEOPLE = 40;

    private static final int DOUBLES = 10;
    private static final long SEED = 3;

    @TempDir
    Path folder;

    @ParameterizedTest
    @FieldSource("PEERS")
    void linksTheDoublesOfATable(String peer) throws IOException {
        List<String> rows = new ArrayList<>(people(false));
        rows.addAll(people(true).subList(0, DOUBLES));
        PeerRun run = PeerRun.of(peer, specification(""), List.of(table("all.csv", rows)), 60);
        check(run, PEOPLE);
    }

    @ParameterizedTest
    @FieldSource("PEERS")
    void linksTwoTables(String peer) throws IOException {
        Path first = table("first.csv", people(false));
        Path second = table("second.csv", people(true).subList(0, DOUBLES));
        check(PeerRun.of(peer, specification("one-to-one: true\n"), List.of(first, second), 60), PEOPLE);
    }

    @Test
    void isStoppedAfterItsTime() throws IOException {
        PeerRun run = PeerRun.of("jedai", specification(""), List.of(table("all.csv", people(false))), 0);
        assertThat(run.failure()).isEqualTo("not done in 0 s");
        assertThat(run.isDone()).isFalse();
    }

    @Test
    void saysWhyThereIsNoResult() throws IOException {
        PeerRun run = PeerRun.of("duke", specification(""), List.of(folder.resolve("nowhere.csv")), 60);
        assertThat(run.failure()).contains("NoSuchFileException");
    }

    private static void check(PeerRun run, int firstDouble) {
        assertThat(run.failure()).isEmpty();
        assertThat(run.megabytes()).isPositive();
        long[] expected = new long[DOUBLES];
        for (int row = 0; row < DOUBLES; row++) {
            expected[row] = (long) row << 32 | (firstDouble + row);
        }
        assertThat(run.pairs().distinct()).containsExactly(expected);
    }

    private Path specification(String more) throws IOException {
        return Files.writeString(
                folder.resolve("spec.yaml"),
                "id: id\n" + more
                        + "columns:\n  given: given-name\n  surname: surname\n  born: date\n  number: code\n");
    }

    private Path table(String name, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of("id,given,surname,born,number"));
        rows.forEach(row -> lines.add(lines.size() + "," + row));
        return Files.write(folder.resolve(name), lines);
    }

    /** Names of random letters, days and numbers; with a slip the first letter of each surname is missing. */
    private static List<String> people(boolean slip) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<String> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            String given = letters(random);
            String surname = letters(random);
            people.add(String.join(
                    ",",
                    given,
                    slip ? surname.substring(1) : surname,
                    LocalDate.ofEpochDay(random.nextInt(20_000)).toString(),
                    String.valueOf(random.nextInt(1_000_000, 10_000_000))));
        }
        return people;
    }

    private static String letters(SplittableRandom random) {
        return random.ints(7, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
