package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Go's own note and log libraries and ours read each other's files: folder {@code go} is what they made, folder
 * {@code ours} what they verified. See {@code tools/verify-go}.
 */
class GoAgreementTest {
    private static final int SIZE = 13;
    private static final List<Hash> LEAVES = IntStream.range(0, SIZE)
            .mapToObj(n -> Hash.leaf(Canonical.write(Map.of("leaf", n))))
            .toList();
    private static final MerkleTree TREE = MerkleTree.over(LEAVES);
    private static final List<NoteVerifier> GO_KEYS =
            Resources.text("go/keys.txt").lines().map(NoteVerifier::parse).toList();

    @Test
    void verifiesNotesThatGoSigned() {
        Note checkpoint = Note.parse(Resources.bytes("go/checkpoint.note"));
        assertThat(checkpoint.verify(GO_KEYS)).isEqualTo(GO_KEYS);
        assertThat(Checkpoint.verify(checkpoint, GO_KEYS))
                .isEqualTo(new Checkpoint("go.example/log", SIZE, TREE.root()));
        Note free = Note.parse(Resources.bytes("go/free.note"));
        assertThat(free.verify(GO_KEYS)).containsExactly(GO_KEYS.getFirst());
        assertThat(free.text().lines()).hasSize(5);
        assertThat(free.bytes()).isEqualTo(Resources.bytes("go/free.note"));
    }

    @Test
    void verifiesAndRemakesTheInclusionProofsOfGo() {
        Note checkpoint = Note.parse(Resources.bytes("go/checkpoint.note"));
        for (int index = 0; index < SIZE; index++) {
            byte[] file = Resources.bytes(String.format("go/leaf-%02d.tlog-proof", index));
            ProofText proof = ProofText.parse(file);
            assertThat(proof.verify(LEAVES.get(index), GO_KEYS).size()).isEqualTo(SIZE);
            assertThat(new ProofText(TREE.inclusion(index, SIZE), checkpoint).bytes())
                    .isEqualTo(file);
        }
    }

    @Test
    void verifiesAndRemakesTheConsistencyProofsOfGo() {
        String[] proofs = Resources.text("go/consistency.txt").split("\n\n");
        assertThat(proofs).hasSize(SIZE);
        for (String lines : proofs) {
            String[] line = lines.strip().split("\n");
            int from = Integer.parseInt(line[0].substring(0, line[0].indexOf(' ')));
            Hash root = Hash.fromBase64(line[0].substring(line[0].indexOf(' ') + 1));
            List<Hash> path = Arrays.stream(line).skip(1).map(Hash::fromBase64).toList();
            assertThat(TREE.root(from)).isEqualTo(root);
            assertThat(TREE.consistency(from, SIZE)).isEqualTo(new ConsistencyProof(from, SIZE, path));
            assertThat(new ConsistencyProof(from, SIZE, path).verify(root, TREE.root()))
                    .isTrue();
        }
    }

    /** What {@code tools/verify-go/run --check} verifies is, byte for byte, what this version makes. */
    @Test
    void makesTheFilesThatGoVerified() {
        List<byte[]> envelopes =
                IntStream.range(0, 11).mapToObj(GoAgreementTest::envelope).toList();
        MerkleTree tree = MerkleTree.over(envelopes.stream().map(Hash::leaf).toList());
        Note checkpoint =
                new Checkpoint("example.org/team-a", tree.size(), tree.root()).sign(TestKeys.TEAM, TestKeys.PARTNER);
        ProofText proof = new ProofText(tree.inclusion(7, tree.size()), checkpoint);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("vkey.txt", (TestKeys.TEAM.verifier().vkey() + "\n").getBytes(UTF_8));
        files.put("leaf.json", envelopes.get(7));
        files.put("checkpoint.note", checkpoint.bytes());
        files.put("leaf.tlog-proof", proof.bytes());
        files.forEach((name, bytes) -> assertThat(new String(Resources.bytes("ours/" + name), UTF_8))
                .as(name)
                .isEqualTo(new String(bytes, UTF_8)));
    }

    private static byte[] envelope(int n) {
        byte[] salt = new byte[Commitment.SALT_LENGTH];
        Arrays.fill(salt, (byte) n);
        Map<String, @Nullable Object> envelope = new LinkedHashMap<>();
        envelope.put("type", "mark");
        envelope.put("id", String.format("00000000-0000-4000-8000-%012d", n));
        envelope.put("author", "équipe-1");
        envelope.put("supersedes", null);
        envelope.put(
                "commitment",
                Commitment.of(salt, Canonical.write(Map.of("reading", "AB-" + n)))
                        .hex());
        return Canonical.write(envelope);
    }
}
