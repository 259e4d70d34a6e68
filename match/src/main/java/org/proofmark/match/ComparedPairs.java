package org.proofmark.match;

import java.util.Arrays;
import java.util.List;

/** Pairs of rows with the level of each field, as they come, and with what they reach. */
final class ComparedPairs {
    private final int fields;
    private final long reached;
    private int[] first;
    private int[] second;
    private byte[] levels;
    private long[] reach;
    private int size;

    /** All of these pairs are candidates without the fields {@code reached}, at least. */
    ComparedPairs(int fields, long reached) {
        this(fields, reached, 64);
    }

    private ComparedPairs(int fields, long reached, int room) {
        this.fields = fields;
        this.reached = reached;
        this.first = new int[room];
        this.second = new int[room];
        this.levels = new byte[room * fields];
        this.reach = new long[room];
    }

    void add(int one, int other, PairComparison comparison) {
        if (size == first.length) {
            first = Arrays.copyOf(first, size * 2);
            second = Arrays.copyOf(second, size * 2);
            levels = Arrays.copyOf(levels, size * 2 * fields);
            reach = Arrays.copyOf(reach, size * 2);
        }
        comparison.compare(one, other, levels, size * fields);
        reach[size] = reached;
        first[size] = one;
        second[size++] = other;
    }

    /** Adds a pair that reaches this. */
    void add(int one, int other, PairComparison comparison, long reaches) {
        add(one, other, comparison);
        reach[size - 1] = reaches;
    }

    int size() {
        return size;
    }

    /** Asks for each pair without which fields it would be a candidate still. */
    void reach(Blocks blocks) {
        SharedBlocks shared = blocks.shared();
        for (int pair = 0; pair < size; pair++) {
            reach[pair] |= blocks.reach(shared.of(first[pair], second[pair]));
        }
    }

    /** The pairs of all parts, in their order. */
    static PairSample sample(List<ComparedPairs> parts, int fields) {
        int size = parts.stream().mapToInt(ComparedPairs::size).sum();
        ComparedPairs all = new ComparedPairs(fields, 0, size);
        for (ComparedPairs part : parts) {
            System.arraycopy(part.first, 0, all.first, all.size, part.size);
            System.arraycopy(part.second, 0, all.second, all.size, part.size);
            System.arraycopy(part.levels, 0, all.levels, all.size * fields, part.size * fields);
            System.arraycopy(part.reach, 0, all.reach, all.size, part.size);
            all.size += part.size;
        }
        return PairSample.of(fields, all.first, all.second, all.levels, all.reach);
    }
}
