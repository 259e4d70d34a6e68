package org.proofmark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final List<Hash> LEAVES = MerkleTreeTest.leaves(300);

    @Test
    void goesOnFromWhatWasKept() {
        Frontier whole = new Frontier();
        for (Hash leaf : LEAVES) {
            Frontier kept = Frontier.of(whole.size(), whole.hashes());
            assertThat(kept.root()).isEqualTo(whole.root());
            whole.append(leaf);
            kept.append(leaf);
            assertThat(kept.hashes()).isEqualTo(whole.hashes()).hasSize(Long.bitCount(whole.size()));
            assertThat(kept.size()).isEqualTo(whole.size());
        }
        assertThat(whole.root()).isEqualTo(MerkleTree.over(LEAVES).root());
    }

    @Test
    void copiesAreIndependent() {
        Frontier frontier = new Frontier();
        LEAVES.subList(0, 7).forEach(frontier::append);
        Hash before = frontier.root();
        List<Hash> hashes = frontier.hashes();
        Frontier copy = frontier.copy();
        copy.append(LEAVES.get(7));
        assertThat(frontier.root()).isEqualTo(before).isNotEqualTo(copy.root());
        assertThat(frontier.hashes()).isEqualTo(hashes);
    }

    @Test
    void continuesVeryLongLogs() {
        long size = (1L << 62) - 1;
        Frontier frontier = Frontier.of(size, LEAVES.subList(0, 62));
        frontier.append(LEAVES.getFirst());
        assertThat(frontier.size()).isEqualTo(1L << 62);
        assertThat(frontier.hashes()).containsExactly(frontier.root());
    }

    @Test
    void refusesHashesThatDoNotFitTheSize() {
        assertThatThrownBy(() -> Frontier.of(6, LEAVES.subList(0, 3)))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("6 leaves has 2 hashes, not 3");
        assertThatThrownBy(() -> Frontier.of(-1, List.of())).isInstanceOf(LedgerException.class);
    }
}
