package org.proofmark.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Hash;
import org.proofmark.ledger.NoteVerifier;
import org.proofmark.ledger.ProofText;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Draft;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

class ProofsTest {
    @TempDir
    Path folder;

    private Dossier dossier(Keyring keyring) {
        return Dossier.create(folder.resolve("dossier"), keyring, Specimen.AUTHOR, null);
    }

    private static List<RecordId> append(Dossier dossier, int records) {
        SubjectId source = SubjectId.random();
        return dossier.append(IntStream.range(0, records)
                .mapToObj(n -> Draft.of(SubjectId.random(), Claim.exact("weapons", Basis.CLAIMED, n, "count"), source))
                .toList());
    }

    @Test
    void holdForEveryRecordAtTheNewestCheckpoint() {
        try (Dossier dossier = dossier(new Keyring(folder.resolve("keys"), null))) {
            List<RecordId> ids = append(dossier, 700);
            List<RecordId> more = append(dossier, 3);
            Checkpoint newest = Checkpoint.parse(dossier.checkpoint().text());
            assertThat(newest.size()).isEqualTo(703);
            for (RecordId id : List.of(ids.get(0), ids.get(255), ids.get(256), ids.get(699), more.get(2))) {
                List<NoteVerifier> keys = List.of(NoteVerifier.parse(dossier.verifierKey(id)));
                Hash leaf = Hash.leaf(dossier.envelope(id));
                ProofText proof = ProofText.parse(dossier.proof(id).bytes());
                assertThat(proof.verify(leaf, keys)).isEqualTo(newest);
                assertThatThrownBy(() -> proof.verify(Hash.leaf(new byte[1]), keys))
                        .hasMessageContaining("altered");
            }
            assertThatThrownBy(() -> dossier.proof(RecordId.random()))
                    .isInstanceOf(DossierException.class)
                    .hasMessageContaining("no record");
        }
    }

    @Test
    void waitForAKeyThatIsLocked() {
        Keyring open = new Keyring(folder.resolve("keys"), "passphrase".toCharArray());
        Keyring locked = new Keyring(folder.resolve("keys"), null);
        try (Dossier dossier = dossier(open)) {
            assertThatThrownBy(dossier::checkpoint).hasMessageContaining("no log yet");
            append(dossier, 5);
        }
        RecordId late;
        try (Dossier dossier = Dossier.open(folder.resolve("dossier"), locked, Specimen.AUTHOR, null)) {
            late = append(dossier, 2).getLast();
            assertThat(Checkpoint.parse(dossier.checkpoint().text()).size()).isEqualTo(5);
            assertThatThrownBy(() -> dossier.proof(late)).hasMessageContaining("Unlock the key");
        }
        try (Dossier dossier = Dossier.read(folder.resolve("dossier"), open, null)) {
            assertThat(Checkpoint.parse(dossier.checkpoint().text()).size()).isEqualTo(7);
            assertThat(dossier.proof(late).inclusion().index()).isEqualTo(6);
        }
    }

    /** Where Go and its library are installed; elsewhere the pinned files of the ledger's own tests must do. */
    @Test
    void areAcceptedByGo() throws Exception {
        Path tool = Path.of(System.getProperty("proofmark.root", ".."), "tools/verify-go/run");
        if (!Files.exists(Path.of("/usr/share/gocode/src/golang.org/x/mod/sumdb"))) {
            System.out.println("Not compared with Go: golang-golang-x-mod-dev is not installed.");
            return;
        }
        try (Dossier dossier = dossier(new Keyring(folder.resolve("keys"), null))) {
            RecordId id = append(dossier, 300).get(123);
            Files.write(folder.resolve("checkpoint"), dossier.checkpoint().bytes());
            Files.write(folder.resolve("leaf"), dossier.envelope(id));
            Files.write(folder.resolve("proof"), dossier.proof(id).bytes());
            Process go = new ProcessBuilder(
                            tool.toString(),
                            dossier.verifierKey(id),
                            folder.resolve("checkpoint").toString(),
                            folder.resolve("leaf").toString(),
                            folder.resolve("proof").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("said").toFile())
                    .start();
            assertThat(go.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(folder.resolve("said")))
                    .contains("leaf 123 is in")
                    .contains("at size 300");
            assertThat(go.exitValue()).isZero();
        }
    }
}
