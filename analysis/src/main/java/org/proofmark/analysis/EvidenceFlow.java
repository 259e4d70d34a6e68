package org.proofmark.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Cut.Removable;

/**
 * The bipartite graph of groups, items and evidence as a flow network: every node is an entrance and an exit joined by an
 * arc, of capacity 1 where the node can be removed. By Menger's theorem the largest flow between two groups is the
 * smallest number of removals that separates them.
 */
final class EvidenceFlow {
    /** Sets listed at most. */
    static final int MOST_SETS = 20;
    /** Beyond this size one smallest set is given, not all. */
    static final int LARGEST_LISTED = 4;

    private static final int UNLIMITED = Integer.MAX_VALUE / 2;

    private final List<@Nullable Removable> nodes = new ArrayList<>();
    private final List<Integer> target = new ArrayList<>();
    private final List<Integer> capacity = new ArrayList<>();
    private final List<List<Integer>> arcs = new ArrayList<>();

    /** Adds a node that stays. */
    int fixed() {
        return add(null);
    }

    /** Adds a node that can be removed. */
    int removable(Removable what) {
        return add(what);
    }

    /** Joins two nodes. */
    void join(int a, int b) {
        arc(2 * a + 1, 2 * b, UNLIMITED);
        arc(2 * b + 1, 2 * a, UNLIMITED);
    }

    /** The smallest sets of removable nodes that part any two of the terminals. */
    Cut smallestCuts(List<Integer> terminals) {
        BitSet gone = new BitSet();
        int size = new Flow(gone).smallest(terminals).size;
        List<Set<Removable>> sets = new ArrayList<>();
        if (size > LARGEST_LISTED) {
            sets.add(oneOf(terminals, size));
            return new Cut(size, sets, false);
        }
        boolean complete = list(terminals, gone, -1, size, sets);
        return new Cut(size, sets, complete);
    }

    private Set<Removable> oneOf(List<Integer> terminals, int size) {
        BitSet gone = new BitSet();
        for (int left = size; left > 0; left--) {
            gone.set(new Flow(gone).smallest(terminals).candidates.nextSetBit(0));
        }
        return named(gone);
    }

    /** Adds all sets that extend {@code gone} by later nodes; says whether the list stayed below its limit. */
    private boolean list(List<Integer> terminals, BitSet gone, int last, int left, List<Set<Removable>> sets) {
        if (left == 0) {
            sets.add(named(gone));
            return true;
        }
        BitSet candidates = new Flow(gone).smallest(terminals).candidates;
        for (int node = candidates.nextSetBit(last + 1); node >= 0; node = candidates.nextSetBit(node + 1)) {
            if (sets.size() == MOST_SETS) {
                return false;
            }
            BitSet more = (BitSet) gone.clone();
            more.set(node);
            if (!list(terminals, more, node, left - 1, sets)) {
                return false;
            }
        }
        return true;
    }

    private Set<Removable> named(BitSet gone) {
        Set<Removable> set = new LinkedHashSet<>();
        for (int node = gone.nextSetBit(0); node >= 0; node = gone.nextSetBit(node + 1)) {
            Removable what = nodes.get(node);
            if (what != null) {
                set.add(what);
            }
        }
        return set;
    }

    private int add(@Nullable Removable what) {
        int node = nodes.size();
        nodes.add(what);
        arcs.add(new ArrayList<>());
        arcs.add(new ArrayList<>());
        arc(2 * node, 2 * node + 1, what == null ? UNLIMITED : 1);
        return node;
    }

    private void arc(int from, int to, int room) {
        arcs.get(from).add(target.size());
        target.add(to);
        capacity.add(room);
        arcs.get(to).add(target.size());
        target.add(from);
        capacity.add(0);
    }

    /** Size of the smallest cut, and the nodes that stand in at least one smallest cut. */
    private record Smallest(int size, BitSet candidates) {}

    /** Flows in the network without some nodes. */
    private final class Flow {
        private final BitSet gone;
        private int[] room = new int[0];

        Flow(BitSet gone) {
            this.gone = gone;
        }

        Smallest smallest(List<Integer> terminals) {
            int size = UNLIMITED;
            BitSet candidates = new BitSet();
            for (int sink : terminals.subList(1, terminals.size())) {
                int value = run(2 * terminals.get(0) + 1, 2 * sink);
                if (value < size) {
                    size = value;
                    candidates.clear();
                }
                if (value == size) {
                    candidates.or(cuttable());
                }
            }
            return new Smallest(size, candidates);
        }

        private int run(int source, int sink) {
            room = capacity.stream().mapToInt(Integer::intValue).toArray();
            for (int node = gone.nextSetBit(0); node >= 0; node = gone.nextSetBit(node + 1)) {
                room[arcs.get(2 * node).get(0)] = 0;
            }
            int value = 0;
            while (true) {
                int[] by = search(source, sink);
                if (by[sink] < 0) {
                    return value;
                }
                for (int at = sink; at != source; at = target.get(by[at] ^ 1)) {
                    room[by[at]]--;
                    room[by[at] ^ 1]++;
                }
                value++;
            }
        }

        /** Breadth first; the arc by which each vertex was reached, -1 where it was not. */
        private int[] search(int source, int sink) {
            int[] by = new int[arcs.size()];
            Arrays.fill(by, -1);
            Deque<Integer> queue = new ArrayDeque<>(List.of(source));
            while (!queue.isEmpty() && by[sink] < 0) {
                int vertex = queue.remove();
                for (int arc : arcs.get(vertex)) {
                    int next = target.get(arc);
                    if (room[arc] > 0 && by[next] < 0 && next != source) {
                        by[next] = arc;
                        queue.add(next);
                    }
                }
            }
            return by;
        }

        /** A node is in a smallest cut exactly if it is full and no way with room leads around it. */
        private BitSet cuttable() {
            BitSet found = new BitSet();
            for (int node = 0; node < nodes.size(); node++) {
                int arc = arcs.get(2 * node).get(0);
                if (nodes.get(node) != null
                        && !gone.get(node)
                        && room[arc] == 0
                        && search(2 * node, 2 * node + 1)[2 * node + 1] < 0) {
                    found.set(node);
                }
            }
            return found;
        }
    }
}
