package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against every subset of edges, by a spread of connection written separately. */
class MulticutTest {
    private static final int NODES = 6;

    private final List<int[]> ends = new ArrayList<>();
    private final List<Long> costs = new ArrayList<>();
    private final List<int[]> pairs = new ArrayList<>();

    @Test
    void aThousandSmallGraphsAreCutAsCheaplyAsAnySubsetWould() {
        int several = 0;
        for (int seed = 0; seed < 1000; seed++) {
            draw(new Random(seed));
            if (pairs.isEmpty()) {
                continue;
            }
            several += pairs.size() > 2 ? 1 : 0;
            Multicut.Cut cut = new Multicut(graph(), pairs, 200_000).find();
            assertThat(cut.exact()).as("seed " + seed).isTrue();
            assertThat(parts(cut.edges())).as("seed " + seed).isTrue();
            assertThat(cost(cut.edges())).as("seed " + seed).isEqualTo(cheapest());
        }
        assertThat(several).as("graphs with three pairs and more").isGreaterThan(100);
    }

    @Test
    void minimumCutsAreAsCheapAsAnySubset() {
        for (int seed = 0; seed < 1000; seed++) {
            draw(new Random(seed));
            if (!pairs.isEmpty()) {
                pairs.subList(1, pairs.size()).clear();
                BitSet cut = graph().minimumCut(pairs.getFirst()[0], pairs.getFirst()[1], new BitSet());
                assertThat(parts(cut)).as("seed " + seed).isTrue();
                assertThat(cost(cut)).as("seed " + seed).isEqualTo(cheapest());
            }
        }
    }

    @Test
    void withoutEffortItPartsAllTheSameSparesWhatItCanAndSaysSo() {
        int dearer = 0;
        for (int seed = 0; seed < 1000; seed++) {
            draw(new Random(seed));
            if (pairs.size() > 1) {
                Multicut.Cut cut = new Multicut(graph(), pairs, 1).find();
                assertThat(cut.exact()).isFalse();
                assertThat(parts(cut.edges())).as("seed " + seed).isTrue();
                for (int edge : cut.edges().stream().toArray()) {
                    BitSet less = (BitSet) cut.edges().clone();
                    less.clear(edge);
                    assertThat(parts(less)).as("seed " + seed + " less " + edge).isFalse();
                }
                dearer += cost(cut.edges()) > cheapest() ? 1 : 0;
            }
        }
        assertThat(dearer).as("graphs where that is not the cheapest").isPositive();
    }

    private void draw(Random random) {
        ends.clear();
        costs.clear();
        pairs.clear();
        for (int a = 0; a < NODES; a++) {
            for (int b = a + 1; b < NODES; b++) {
                if (ends.size() < 10 && random.nextInt(10) < 5) {
                    ends.add(new int[] {a, b});
                    costs.add(random.nextLong(1, 4));
                }
            }
        }
        for (int a = 0; a < NODES; a++) {
            for (int b = a + 1; b < NODES; b++) {
                if (random.nextInt(10) < 2 && connected(a, b, new BitSet())) {
                    pairs.add(new int[] {a, b});
                }
            }
        }
    }

    private EdgeGraph graph() {
        return new EdgeGraph(
                NODES,
                ends.stream().mapToInt(e -> e[0]).toArray(),
                ends.stream().mapToInt(e -> e[1]).toArray(),
                costs.stream().mapToLong(c -> c).toArray());
    }

    private long cheapest() {
        long least = Long.MAX_VALUE;
        for (long subset = 0; subset < 1L << ends.size(); subset++) {
            BitSet chosen = BitSet.valueOf(new long[] {subset});
            if (cost(chosen) < least && parts(chosen)) {
                least = cost(chosen);
            }
        }
        return least;
    }

    private long cost(BitSet chosen) {
        return chosen.stream().mapToLong(costs::get).sum();
    }

    private boolean parts(BitSet chosen) {
        return pairs.stream().noneMatch(p -> connected(p[0], p[1], chosen));
    }

    private boolean connected(int a, int b, BitSet without) {
        boolean[] reached = new boolean[NODES];
        reached[a] = true;
        for (int round = 0; round < NODES; round++) {
            for (int e = 0; e < ends.size(); e++) {
                int[] edge = ends.get(e);
                if (!without.get(e) && (reached[edge[0]] || reached[edge[1]])) {
                    reached[edge[0]] = true;
                    reached[edge[1]] = true;
                }
            }
        }
        return reached[b];
    }
}
