package org.proofmark.ledger;

import java.util.List;

/**
 * Proof that one tree is the beginning of another: that a log was only appended to between two checkpoints
 * (RFC 6962 section 2.1.2).
 *
 * @param from number of leaves of the earlier tree
 * @param to number of leaves of the later tree, at least {@code from}
 * @param path hashes in the order of the RFC; empty where {@code from} is 0 or equals {@code to}
 */
public record ConsistencyProof(long from, long to, List<Hash> path) {
    /**
     * A proof of checked form.
     *
     * @throws MalformedProofException unless {@code 0 <= from <= to}
     */
    public ConsistencyProof {
        if (from < 0 || from > to) {
            throw new MalformedProofException("The earlier size " + from + " is not from 0 to the later size " + to
                    + ". Give the older checkpoint first.");
        }
        path = List.copyOf(path);
    }

    /**
     * Whether both roots belong to one history, after RFC 9162 section 2.1.4.2. Everything is consistent with the empty
     * tree, but its root must be {@link Hash#EMPTY}.
     *
     * @param fromRoot root of the tree with {@code from} leaves
     * @param toRoot root of the tree with {@code to} leaves
     */
    public boolean verify(Hash fromRoot, Hash toRoot) {
        if (from == 0) {
            return path.isEmpty() && fromRoot.equals(Hash.EMPTY) && (to > 0 || toRoot.equals(Hash.EMPTY));
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        return climb(fromRoot, toRoot);
    }

    private boolean climb(Hash fromRoot, Hash toRoot) {
        // The climb starts at the largest complete subtree that ends the earlier tree; where that is the whole of it,
        // its hash is the earlier root and is not in the path.
        int complete = Long.numberOfTrailingZeros(from);
        long node = (from >> complete) - 1;
        long last = (to - 1) >> complete;
        boolean startsAtRoot = Long.bitCount(from) == 1;
        if (!startsAtRoot && path.isEmpty()) {
            return false;
        }
        Hash start = startsAtRoot ? fromRoot : path.getFirst();
        Hash earlier = start;
        Hash later = start;
        for (Hash sibling : path.subList(startsAtRoot ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                earlier = Hash.node(sibling, earlier);
                later = Hash.node(sibling, later);
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
            } else {
                later = Hash.node(later, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && earlier.equals(fromRoot) && later.equals(toRoot);
    }
}
