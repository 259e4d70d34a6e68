package org.proofmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

class SavedIndexTest {
    private static final MisreadModel MODEL = MisreadModel.general();
    private static final Question ALL_WITH_A = new Question(Reading.parse("*A*"), 1, 1000);

    @TempDir
    Path directory;

    @Test
    void whatIsSavedIsFoundAgain() throws IOException {
        List<Reading> marks = marks(5_000);
        Hits before;
        try (MarkIndex index = new MarkIndex(MODEL)) {
            index.addAll(MarkIndexOracleTest.entries(marks, 0, 4_000));
            IntStream.range(4_000, 5_000).forEach(i -> index.add(i, marks.get(i)));
            index.remove(BitSet.valueOf(new long[] {1 << 17}));
            before = index.search(ALL_WITH_A);
            index.save(directory, "first");
            assertThat(index.search(ALL_WITH_A)).isEqualTo(before);
        }
        MarkIndex.Saved saved = MarkIndex.open(directory, MODEL).orElseThrow();
        assertThat(saved.state()).isEqualTo("first");
        try (MarkIndex index = saved.index()) {
            assertThat(index.search(ALL_WITH_A)).isEqualTo(before);
            index.add(5_000, Reading.literal("AZA"));
            index.save(directory, "second");
        }
        saved = MarkIndex.open(directory, MODEL).orElseThrow();
        assertThat(saved.state()).isEqualTo("second");
        assertThat(saved.index().search(ALL_WITH_A).count()).isEqualTo(before.count() + 1);
        saved.index().close();
    }

    @Test
    void nothingIsThereBeforeTheFirstTime() throws IOException {
        assertThat(MarkIndex.open(directory.resolve("none"), MODEL)).isEmpty();
    }

    @Test
    void aFlippedBitIsNeverTakenForAnIndex() throws IOException {
        save();
        List<Path> files = files();
        assertThat(files).hasSizeGreaterThan(2);
        Random random = new Random(5);
        for (int i = 0; i < 200; i++) {
            Path file = files.get(random.nextInt(files.size()));
            byte[] bytes = Files.readAllBytes(file);
            byte[] flipped = bytes.clone();
            int at = random.nextInt(bytes.length);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, flipped);
            assertThat(MarkIndex.open(directory, MODEL))
                    .as("%s, byte %d", file, at)
                    .isEmpty();
            Files.write(file, bytes);
        }
        assertThat(MarkIndex.open(directory, MODEL)).isPresent();
    }

    @Test
    void truncatedAndMissingFilesAreNoIndex() throws IOException {
        save();
        for (Path file : files()) {
            byte[] bytes = Files.readAllBytes(file);
            for (int length : new int[] {0, 1, 100, bytes.length - 2}) {
                Files.write(file, Arrays.copyOf(bytes, length));
                assertThat(MarkIndex.open(directory, MODEL)).isEmpty();
            }
            Files.delete(file);
            assertThat(MarkIndex.open(directory, MODEL)).isEmpty();
            Files.write(file, bytes);
        }
    }

    private void save() throws IOException {
        try (MarkIndex index = new MarkIndex(MODEL)) {
            index.addAll(MarkIndexOracleTest.entries(marks(500), 0, 500));
            index.save(directory, "state");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        }
    }

    private static List<Reading> marks(int count) {
        GeneratedReadings generated = new GeneratedReadings(3, "ABЖжx12-.٢");
        List<Reading> marks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            marks.add(Reading.parse(generated.notation(i % 50 == 0 ? 45 : 9, 0.1)));
        }
        return marks;
    }
}
