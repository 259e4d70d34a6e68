package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.model.Author;
import org.proofmark.model.SubjectId;
import org.proofmark.store.SkippedPairs.Pair;

class SkippedPairsTest {
    private final Pair first = pair();
    private final Pair second = pair();

    @TempDir
    Path folder;

    private static Pair pair() {
        return new Pair(SubjectId.random(), SubjectId.random());
    }

    private SkippedPairs of(String account) {
        return SkippedPairs.of(account, folder.resolve("skipped"));
    }

    @Test
    void theyOutliveTheProgramInTheOrderOfSkipping() {
        of("../first").add(first);
        of("../first").add(second);
        assertThat(of("../first").all()).containsExactly(first, second);
        of("../first").add(first);
        assertThat(of("../first").all()).containsExactly(second, first);
    }

    @Test
    void eachAccountHasItsOwn() {
        of("one").add(first);
        assertThat(of("other").all()).isEmpty();
    }

    @Test
    void onlyTheLastAreKept() {
        SkippedPairs skipped = of("one");
        skipped.add(first);
        List<Pair> more =
                Stream.generate(SkippedPairsTest::pair).limit(SkippedPairs.MOST).toList();
        more.forEach(skipped::add);
        assertThat(of("one").all()).isEqualTo(more);
    }

    @Test
    void aDamagedNoteCostsItsDamagedLinesAtMost() throws IOException {
        of("one").add(first);
        Path file;
        try (Stream<Path> files = Files.list(folder.resolve("skipped"))) {
            file = files.findFirst().orElseThrow();
        }
        Files.writeString(file, "nonsense\n" + Files.readString(file) + "a b\n");
        assertThat(of("one").all()).containsExactly(first);
        Files.write(file, new byte[] {(byte) 0xc3, (byte) 0x28});
        assertThat(of("one").all()).isEmpty();
    }

    @Test
    void anEncryptedDossierWritesNone() {
        Keyring keyring = new Keyring(folder.resolve("keys"), "made of words".toCharArray());
        Author author = new Author("one", "laptop");
        try (Dossier dossier = Dossier.create(folder.resolve("dossier"), keyring, author, "made of words")) {
            SkippedPairs skipped = dossier.skipped();
            skipped.add(first);
            assertThat(skipped.all()).containsExactly(first);
            assertThat(folder.resolve("dossier/skipped")).doesNotExist();
        }
    }
}
