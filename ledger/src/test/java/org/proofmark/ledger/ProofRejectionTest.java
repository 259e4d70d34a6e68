package org.proofmark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No proof holds for anything but what it was made for. */
class ProofRejectionTest {
    private static final int MOST = 20;
    private static final List<Hash> LEAVES = MerkleTreeTest.leaves(MOST);
    private static final MerkleTree TREE = MerkleTree.over(LEAVES);

    private static Stream<Hash> altered(Hash hash) {
        return IntStream.range(0, Hash.LENGTH).mapToObj(i -> {
            byte[] bytes = hash.bytes();
            bytes[i] ^= 1;
            return Hash.of(bytes);
        });
    }

    /** The path with each of its bytes altered, each hash left out or doubled, one more at either end, two swapped. */
    private static List<List<Hash>> mutants(List<Hash> path) {
        List<List<Hash>> mutants = new ArrayList<>();
        for (int i = 0; i < path.size(); i++) {
            int at = i;
            altered(path.get(i)).forEach(hash -> {
                List<Hash> mutant = new ArrayList<>(path);
                mutant.set(at, hash);
                mutants.add(mutant);
            });
            List<Hash> shorter = new ArrayList<>(path);
            shorter.remove(i);
            mutants.add(shorter);
            List<Hash> doubled = new ArrayList<>(path);
            doubled.add(i, path.get(i));
            mutants.add(doubled);
            if (i > 0) {
                List<Hash> swapped = new ArrayList<>(path);
                swapped.set(i, path.get(i - 1));
                swapped.set(i - 1, path.get(i));
                mutants.add(swapped);
            }
        }
        for (int end : new int[] {0, path.size()}) {
            List<Hash> longer = new ArrayList<>(path);
            longer.add(end, Hash.EMPTY);
            mutants.add(longer);
        }
        return mutants;
    }

    @Test
    void inclusionHoldsForNoOtherPathLeafOrRoot() {
        for (int size = 1; size <= MOST; size++) {
            Hash root = TREE.root(size);
            for (int index = 0; index < size; index++) {
                InclusionProof proof = TREE.inclusion(index, size);
                Hash leaf = LEAVES.get(index);
                for (List<Hash> mutant : mutants(proof.path())) {
                    assertThat(new InclusionProof(index, size, mutant).verify(leaf, root))
                            .isFalse();
                }
                assertThat(altered(leaf)).noneMatch(other -> proof.verify(other, root));
                assertThat(altered(root)).noneMatch(other -> proof.verify(leaf, other));
            }
        }
    }

    @Test
    void inclusionHoldsForNoOtherIndex() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = TREE.inclusion(index, size).path();
                for (int other = 0; other < size; other++) {
                    assertThat(new InclusionProof(other, size, path).verify(LEAVES.get(index), TREE.root(size)))
                            .isEqualTo(other == index);
                }
            }
        }
    }

    /** A size that gives the same path to the leaf cannot be told by the path; the checkpoint binds size and root. */
    @Test
    void inclusionHoldsForNoSizeWithAnotherPathOrRoot() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> path = TREE.inclusion(index, size).path();
                for (int other = index + 1; other <= MOST; other++) {
                    InclusionProof wrong = new InclusionProof(index, other, path);
                    assertThat(wrong.verify(LEAVES.get(index), TREE.root(other)))
                            .isEqualTo(other == size);
                    if (TREE.inclusion(index, other).path().size() != path.size()) {
                        assertThat(wrong.verify(LEAVES.get(index), TREE.root(size)))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void consistencyHoldsForNoOtherPathOrRoots() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from <= to; from++) {
                ConsistencyProof proof = TREE.consistency(from, to);
                Hash fromRoot = TREE.root(from);
                Hash toRoot = TREE.root(to);
                for (List<Hash> mutant : mutants(proof.path())) {
                    assertThat(new ConsistencyProof(from, to, mutant).verify(fromRoot, toRoot))
                            .isFalse();
                }
                assertThat(altered(fromRoot)).noneMatch(other -> proof.verify(other, toRoot));
                assertThat(altered(toRoot)).noneMatch(other -> proof.verify(fromRoot, other));
            }
        }
    }

    @Test
    void consistencyHoldsForNoOtherSizes() {
        for (int to = 1; to <= MOST; to++) {
            for (int from = 1; from < to; from++) {
                List<Hash> path = TREE.consistency(from, to).path();
                for (int other = 0; other <= to; other++) {
                    assertThat(new ConsistencyProof(other, to, path).verify(TREE.root(other), TREE.root(to)))
                            .isEqualTo(other == from);
                    if (other != from && other > 0) {
                        assertThat(new ConsistencyProof(other, to, path).verify(TREE.root(from), TREE.root(to)))
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    void consistencyFromTheEmptyTreeAsksForItsRoot() {
        ConsistencyProof proof = TREE.consistency(0, 5);
        assertThat(proof.verify(Hash.EMPTY, TREE.root(5))).isTrue();
        assertThat(proof.verify(TREE.root(1), TREE.root(5))).isFalse();
        assertThat(new ConsistencyProof(0, 5, List.of(Hash.EMPTY)).verify(Hash.EMPTY, TREE.root(5)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verify(Hash.EMPTY, TREE.root(5)))
                .isFalse();
    }

    @Test
    void refusesSizesThatCannotBe() {
        assertThatThrownBy(() -> new InclusionProof(3, 3, List.of()))
                .isInstanceOf(MalformedProofException.class)
                .hasMessageContaining("index 3 is not below the tree size 3");
        assertThatThrownBy(() -> new InclusionProof(-1, 3, List.of())).isInstanceOf(MalformedProofException.class);
        assertThatThrownBy(() -> new ConsistencyProof(4, 3, List.of())).isInstanceOf(MalformedProofException.class);
    }
}
