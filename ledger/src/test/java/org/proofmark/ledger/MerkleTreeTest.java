package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {
    private static final int MOST = 70;
    private static final List<Hash> LEAVES = leaves(MOST);
    private static final MerkleTree TREE = MerkleTree.over(LEAVES);

    static List<Hash> leaves(int n) {
        return IntStream.range(0, n)
                .mapToObj(i -> Hash.leaf(("leaf " + i).getBytes(US_ASCII)))
                .toList();
    }

    /** MTH of RFC 6962 section 2.1, word for word. */
    private static Hash mth(List<Hash> d) {
        int n = d.size();
        if (n == 0) {
            return Hash.EMPTY;
        }
        if (n == 1) {
            return d.getFirst();
        }
        int k = k(n);
        return Hash.node(mth(d.subList(0, k)), mth(d.subList(k, n)));
    }

    /** PATH of section 2.1.1. */
    private static List<Hash> path(int m, List<Hash> d) {
        int n = d.size();
        if (n == 1) {
            return List.of();
        }
        int k = k(n);
        return m < k
                ? plus(path(m, d.subList(0, k)), mth(d.subList(k, n)))
                : plus(path(m - k, d.subList(k, n)), mth(d.subList(0, k)));
    }

    /** SUBPROOF of section 2.1.2. */
    private static List<Hash> subproof(int m, List<Hash> d, boolean b) {
        int n = d.size();
        if (m == n) {
            return b ? List.of() : List.of(mth(d));
        }
        int k = k(n);
        return m <= k
                ? plus(subproof(m, d.subList(0, k), b), mth(d.subList(k, n)))
                : plus(subproof(m - k, d.subList(k, n), false), mth(d.subList(0, k)));
    }

    private static int k(int n) {
        int k = 1;
        while (2 * k < n) {
            k *= 2;
        }
        return k;
    }

    private static List<Hash> plus(List<Hash> list, Hash last) {
        List<Hash> longer = new ArrayList<>(list);
        longer.add(last);
        return longer;
    }

    @Test
    void agreesWithTheDefinitionOnEveryRoot() {
        Frontier frontier = new Frontier();
        for (int n = 0; n <= MOST; n++) {
            Hash expected = mth(LEAVES.subList(0, n));
            assertThat(TREE.root(n)).isEqualTo(expected);
            assertThat(MerkleTree.over(LEAVES.subList(0, n)).root()).isEqualTo(expected);
            assertThat(frontier.root()).isEqualTo(expected);
            assertThat(frontier.size()).isEqualTo(n);
            if (n < MOST) {
                frontier.append(LEAVES.get(n));
            }
        }
    }

    @Test
    void agreesWithTheDefinitionOnEveryInclusionProof() {
        for (int n = 1; n <= MOST; n++) {
            for (int m = 0; m < n; m++) {
                InclusionProof proof = TREE.inclusion(m, n);
                assertThat(proof.path()).isEqualTo(path(m, LEAVES.subList(0, n)));
                assertThat(proof.verify(LEAVES.get(m), TREE.root(n))).isTrue();
            }
        }
    }

    @Test
    void agreesWithTheDefinitionOnEveryConsistencyProof() {
        for (int n = 0; n <= MOST; n++) {
            for (int m = 0; m <= n; m++) {
                ConsistencyProof proof = TREE.consistency(m, n);
                List<Hash> expected = m == 0 ? List.of() : subproof(m, LEAVES.subList(0, n), true);
                assertThat(proof.path()).isEqualTo(expected);
                assertThat(proof.verify(TREE.root(m), TREE.root(n))).isTrue();
            }
        }
    }

    /** Larger than the smallest subtree that is kept, and on both sides of its multiples. */
    @Test
    void agreesWithTheFrontierWhereSubtreesAreKept() {
        int most = 1_100;
        List<Hash> leaves = leaves(most);
        MerkleTree tree = MerkleTree.over(leaves::get, most);
        Frontier frontier = new Frontier();
        for (int n = 1; n <= most; n++) {
            frontier.append(leaves.get(n - 1));
            Hash root = frontier.root();
            assertThat(tree.root(n)).isEqualTo(root);
            int index = (n * 37) % n == 0 ? n / 2 : (n * 37) % n;
            assertThat(tree.inclusion(index, n).verify(leaves.get(index), root)).isTrue();
            assertThat(tree.consistency(n, most).verify(root, tree.root())).isTrue();
        }
    }

    @Test
    void refusesWhatTheLogDoesNotHold() {
        assertThatThrownBy(() -> TREE.inclusion(5, 5))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("index 5 is not from 0 to 4");
        assertThatThrownBy(() -> TREE.inclusion(0, MOST + 1)).hasMessageContaining("size 71");
        assertThatThrownBy(() -> TREE.inclusion(0, 0)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> TREE.inclusion(-1, 3)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> TREE.consistency(6, 5)).hasMessageContaining("earlier size 6");
        assertThatThrownBy(() -> TREE.root(-1)).isInstanceOf(LedgerException.class);
        assertThatThrownBy(() -> MerkleTree.over(LEAVES::get, -1)).isInstanceOf(LedgerException.class);
    }
}
