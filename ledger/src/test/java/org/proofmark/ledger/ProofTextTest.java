package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTextTest {
    private static final int SIZE = 11;
    private static final List<Hash> LEAVES = MerkleTreeTest.leaves(SIZE);
    private static final MerkleTree TREE = MerkleTree.over(LEAVES);
    private static final Note CHECKPOINT =
            new Checkpoint("example.org/team-a", SIZE, TREE.root()).sign(TestKeys.TEAM, TestKeys.PARTNER);
    private static final List<NoteVerifier> KEYS = List.of(TestKeys.TEAM.verifier());

    private static ProofText proof(int index) {
        return new ProofText(TREE.inclusion(index, SIZE), CHECKPOINT);
    }

    @Test
    void provesEveryLeafAndNoOther() {
        for (int index = 0; index < SIZE; index++) {
            ProofText read = ProofText.parse(proof(index).bytes());
            assertThat(read).isEqualTo(proof(index));
            assertThat(read.verify(LEAVES.get(index), KEYS)).isEqualTo(Checkpoint.parse(CHECKPOINT.text()));
            Hash other = LEAVES.get((index + 1) % SIZE);
            assertThatThrownBy(() -> read.verify(other, KEYS))
                    .isInstanceOf(RefutedProofException.class)
                    .hasMessageContaining("index " + read.inclusion().index() + " of the 11 leaves");
        }
    }

    @Test
    void followsTheLinesOfTheSpecification() {
        ProofText single = new ProofText(
                TREE.inclusion(0, 1), new Checkpoint("o", 1, TREE.root(1)).sign(TestKeys.TEAM), "ZXh0cmE=");
        assertThat(single.toString())
                .startsWith("c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 0\n\no\n1\n"
                        + TREE.root(1).base64() + "\n\n— ");
        assertThat(ProofText.parse(single.bytes())).isEqualTo(single);
        assertThat(proof(4).toString().lines().limit(3))
                .containsExactly(
                        "c2sp.org/tlog-proof@v1", "index 4", LEAVES.get(5).base64());
    }

    @Test
    void asksForAKeyThatVouches() {
        NoteVerifier stranger = NoteSigner.generate("example.org/team-a").verifier();
        assertThatThrownBy(() -> proof(2).verify(LEAVES.get(2), List.of(stranger)))
                .isInstanceOf(UnverifiedNoteException.class);
    }

    /** But for the partner's signature, which nobody asked about. */
    @Test
    void rejectsEveryAlteredByte() {
        byte[] bytes = proof(5).bytes();
        int partner = proof(5).toString().indexOf("— example.org/partner");
        int end = proof(5).toString().substring(0, partner).getBytes(UTF_8).length;
        for (int i = 0; i < end; i++) {
            byte[] altered = bytes.clone();
            altered[i] ^= (byte) (1 << (i % 8));
            assertThatThrownBy(() -> ProofText.parse(altered).verify(LEAVES.get(5), KEYS))
                    .as("byte %d", i)
                    .isInstanceOf(LedgerException.class);
        }
    }

    @Test
    void rejectsEveryTruncation() {
        byte[] bytes = proof(5).bytes();
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            try {
                // Cut between two signatures it is a proof still, by the log's signature alone.
                assertThat(ProofText.parse(cut).checkpoint().signatures()).hasSize(1);
            } catch (MalformedNoteException | MalformedProofException refused) {
                assertThat(refused).hasMessageContaining(". ");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "index 5, index 05, without leading zeros",
        "index 5, index -5, without leading zeros",
        "index 5, Index 5, without leading zeros",
        "index 5, index 11, not below the tree size 11",
        "index 5, extra, without leading zeros",
        "index 5, 'extra AA==\nindex 5\nindex 5', not a hash",
        "index 5, 'extra \nindex 5', leave it out",
        "index 5, 'extra AB==\nindex 5', not standard base64",
        "tlog-proof@v1, tlog-proof@v2, Line 1",
        "'index 5\n', '', without leading zeros",
        "'\n\n', '\n', no empty line",
    })
    void saysWhichLineIsWrong(String line, String wrong, String problem) {
        String text = proof(5).toString().replace(line, wrong);
        assertThatThrownBy(() -> ProofText.parse(text.getBytes(UTF_8)))
                .isInstanceOf(LedgerException.class)
                .message()
                .containsIgnoringCase(problem);
    }

    @Test
    void refusesAProofForAnotherSizeThanItsCheckpoint() {
        assertThatThrownBy(() -> new ProofText(TREE.inclusion(2, 10), CHECKPOINT))
                .isInstanceOf(MalformedProofException.class)
                .hasMessageContaining("size 10, its checkpoint for size 11");
        assertThatThrownBy(() -> ProofText.parse(new byte[Note.MAX_BYTES + 1])).hasMessageContaining("more than");
    }
}
