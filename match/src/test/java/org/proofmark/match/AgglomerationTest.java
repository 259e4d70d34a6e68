package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AgglomerationTest {
    @Test
    void aChainOfWeakEdgesDoesNotHold() {
        Clusters clusters =
                Agglomeration.of(6, edges(new int[][] {{0, 1, 1}, {1, 2, 1}, {2, 3, 1}, {3, 4, 1}, {4, 5, 1}}));
        assertThat(clusters.of(5)).isNotEqualTo(clusters.of(0));
        assertThat(clusters.of(3)).isNotEqualTo(clusters.of(0));
    }

    @Test
    void oneWeakBridgeDoesNotJoinTwoGroups() {
        Clusters clusters = Agglomeration.of(
                6, edges(new int[][] {{0, 1, 7}, {0, 2, 7}, {1, 2, 7}, {3, 4, 7}, {3, 5, 7}, {4, 5, 7}, {2, 3, 3}}));
        assertThat(clusters.of(1)).isEqualTo(clusters.of(0));
        assertThat(clusters.of(2)).isEqualTo(clusters.of(0));
        assertThat(clusters.of(5)).isEqualTo(clusters.of(3));
        assertThat(clusters.of(3)).isNotEqualTo(clusters.of(0));
    }

    @Test
    void aRowJoinsByWhatSpeaksForItOnTheWhole() {
        Clusters clusters = Agglomeration.of(3, edges(new int[][] {{0, 1, 7}, {0, 2, 5}, {1, 2, -1}}));
        assertThat(clusters.of(2)).isZero();
        clusters = Agglomeration.of(3, edges(new int[][] {{0, 1, 7}, {0, 2, 5}, {1, 2, -6}}));
        assertThat(clusters.of(2)).isEqualTo(2);
    }

    private static Edges edges(int[][] list) {
        Edges edges = new Edges(list.length, new int[list.length], new int[list.length], new float[list.length]);
        for (int i = 0; i < list.length; i++) {
            edges.first()[i] = list[i][0];
            edges.second()[i] = list[i][1];
            edges.bits()[i] = list[i][2];
        }
        return edges;
    }
}
