package org.proofmark.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The Merkle tree of RFC 6962 over the leaf hashes of a log, for roots and proofs at any size up to its own.
 *
 * <p>Making it hashes every leaf once. It keeps only complete subtrees of 256 leaves and up (a hash per 128 leaves), and
 * asks for leaves again, at most 512 of them, for each proof.
 */
public final class MerkleTree {
    /** Complete subtrees of 2^8 leaves are the smallest that are kept. */
    private static final int KEPT_LEVEL = 8;

    private final IntFunction<Hash> leaves;
    private final int size;
    private final List<Hash[]> kept = new ArrayList<>();

    private MerkleTree(IntFunction<Hash> leaves, int size) {
        this.leaves = leaves;
        this.size = size;
        for (int level = KEPT_LEVEL; size >> level > 0; level++) {
            Hash[] subtrees = new Hash[size >> level];
            for (int i = 0; i < subtrees.length; i++) {
                subtrees[i] = level == KEPT_LEVEL ? computed(level, i) : joined(level, i);
            }
            kept.add(subtrees);
        }
    }

    /** A tree over leaf hashes in the order of the log; later changes to the list are not seen. */
    public static MerkleTree over(List<Hash> leaves) {
        return over(leaves.toArray(new Hash[0]));
    }

    /** A tree over leaf hashes in the order of the log. */
    public static MerkleTree over(Hash... leaves) {
        Hash[] copy = leaves.clone();
        return over(i -> copy[i], copy.length);
    }

    /**
     * A tree over leaf hashes that are fetched as needed, in order at first, then where a proof needs them.
     *
     * @param leaves gives the same hash each time for an index from 0 to {@code size - 1}
     */
    public static MerkleTree over(IntFunction<Hash> leaves, int size) {
        if (size < 0) {
            throw new LedgerException("A tree cannot have " + size + " leaves. Pass 0 or more.");
        }
        return new MerkleTree(leaves, size);
    }

    /** Number of leaves. */
    public int size() {
        return size;
    }

    /** Root over all leaves. */
    public Hash root() {
        return root(size);
    }

    /** Root over the first {@code size} leaves: the root of the log when it was that long. */
    public Hash root(long size) {
        int n = checked(size, this.size, "size");
        return n == 0 ? Hash.EMPTY : range(0, n);
    }

    /**
     * Proof that leaf {@code index} is in the tree of the first {@code size} leaves (RFC 6962 section 2.1.1).
     *
     * @throws LedgerException unless {@code index < size <= size()}
     */
    public InclusionProof inclusion(long index, long size) {
        int n = checked(size, this.size, "size");
        int leaf = checked(index, n - 1L, "index");
        List<Hash> path = new ArrayList<>();
        inclusion(leaf, 0, n, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * Proof that the tree of the first {@code from} leaves is the beginning of that of the first {@code to}
     * (RFC 6962 section 2.1.2).
     *
     * @throws LedgerException unless {@code from <= to <= size()}
     */
    public ConsistencyProof consistency(long from, long to) {
        int n = checked(to, size, "size");
        int m = checked(from, n, "earlier size");
        List<Hash> path = new ArrayList<>();
        if (m > 0) {
            consistency(m, 0, n, true, path);
        }
        return new ConsistencyProof(from, to, path);
    }

    private static int checked(long value, long most, String name) {
        if (value < 0 || value > most) {
            throw new LedgerException("The " + name + " " + value + " is not from 0 to " + most
                    + ". Ask for what the log held at that size.");
        }
        return (int) value;
    }

    private void inclusion(int index, int from, int to, List<Hash> path) {
        if (to - from == 1) {
            return;
        }
        int middle = from + leftWidth(to - from);
        if (index < middle) {
            inclusion(index, from, middle, path);
            path.add(range(middle, to));
        } else {
            inclusion(index, middle, to, path);
            path.add(range(from, middle));
        }
    }

    /** SUBPROOF of the RFC for the first {@code m} leaves in {@code [from, to)}; the verifier knows the whole root. */
    private void consistency(int m, int from, int to, boolean whole, List<Hash> path) {
        if (m == to - from) {
            if (!whole) {
                path.add(range(from, to));
            }
            return;
        }
        int left = leftWidth(to - from);
        if (m <= left) {
            consistency(m, from, from + left, whole, path);
            path.add(range(from + left, to));
        } else {
            consistency(m - left, from + left, to, false, path);
            path.add(range(from, from + left));
        }
    }

    /** Root over leaves {@code [from, to)}, where {@code from} is a multiple of the largest power of two within. */
    private Hash range(int from, int to) {
        int width = to - from;
        if (Integer.bitCount(width) == 1) {
            return subtree(Integer.numberOfTrailingZeros(width), from / width);
        }
        int middle = from + leftWidth(width);
        return Hash.node(range(from, middle), range(middle, to));
    }

    /** The largest power of two below {@code width}. */
    private static int leftWidth(int width) {
        return Integer.highestOneBit(width - 1);
    }

    /** Root of complete subtree number {@code index} of those with {@code 2^level} leaves. */
    private Hash subtree(int level, int index) {
        return level >= KEPT_LEVEL ? kept.get(level - KEPT_LEVEL)[index] : computed(level, index);
    }

    private Hash computed(int level, int index) {
        if (level == 0) {
            return leaves.apply(index);
        }
        return Hash.node(computed(level - 1, 2 * index), computed(level - 1, 2 * index + 1));
    }

    private Hash joined(int level, int index) {
        return Hash.node(subtree(level - 1, 2 * index), subtree(level - 1, 2 * index + 1));
    }
}
