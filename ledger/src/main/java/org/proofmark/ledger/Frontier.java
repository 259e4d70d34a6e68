package org.proofmark.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of a growing tree: the roots of its largest complete subtrees, from left to right, one for each bit set
 * in the size. That is all it takes to append a leaf and to compute the root, so that a store keeps at most 63 hashes
 * per log and never reads old leaves to go on. (Also known as a compact range, or Merkle mountain range.)
 *
 * <p>Mutable, and not for several threads at once; {@link #copy()} before a transaction that may be rolled back.
 */
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    /** The frontier of the empty tree. */
    public Frontier() {
        this(0, List.of());
    }

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /**
     * A frontier as it was kept.
     *
     * @param size number of leaves
     * @param hashes as {@link #hashes()} gave them
     * @throws LedgerException where their number does not fit the size
     */
    public static Frontier of(long size, List<Hash> hashes) {
        if (size < 0 || Long.bitCount(size) != hashes.size()) {
            throw new LedgerException("A frontier of " + size + " leaves has " + Long.bitCount(Math.max(size, 0))
                    + " hashes, not " + hashes.size() + ". Rebuild it by appending all leaf hashes of the log.");
        }
        return new Frontier(size, hashes);
    }

    /** Appends one leaf by its hash: one node hash on average, as many as the size has trailing one-bits at most. */
    public void append(Hash leaf) {
        Hash carried = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            carried = Hash.node(peaks.removeLast(), carried);
        }
        peaks.add(carried);
        size++;
    }

    /** Number of leaves. */
    public long size() {
        return size;
    }

    /** Root of the tree over all leaves so far; {@link Hash#EMPTY} where there are none. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.EMPTY;
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }

    /** The roots of the complete subtrees, largest and leftmost first: what a store keeps, with the size. */
    public List<Hash> hashes() {
        return List.copyOf(peaks);
    }

    /** An independent frontier of the same tree. */
    public Frontier copy() {
        return new Frontier(size, peaks);
    }
}
