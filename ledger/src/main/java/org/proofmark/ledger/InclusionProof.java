package org.proofmark.ledger;

import java.util.Iterator;
import java.util.List;

/**
 * Proof that a leaf is in a tree (RFC 6962 section 2.1.1).
 *
 * @param index number of the leaf, from 0
 * @param size number of leaves in the tree, more than {@code index}
 * @param path hashes of the siblings, from the leaf's up to that below the root
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /**
     * A proof of checked form.
     *
     * @throws MalformedProofException unless {@code 0 <= index < size}
     */
    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new MalformedProofException("The leaf index " + index + " is not below the tree size " + size
                    + ". Ask the log for a proof at a size that holds the leaf.");
        }
        path = List.copyOf(path);
    }

    /**
     * Whether the path leads from the leaf to the root, after RFC 9162 section 2.1.3.2.
     *
     * @param leaf {@link Hash#leaf} of the envelope's bytes
     * @param root of the tree with {@code size} leaves, from a checkpoint that the caller trusts
     */
    public boolean verify(Hash leaf, Hash root) {
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Iterator<Hash> siblings = path.iterator(); siblings.hasNext(); node >>= 1, last >>= 1) {
            if (last == 0) {
                return false;
            }
            Hash sibling = siblings.next();
            if ((node & 1) == 1) {
                hash = Hash.node(sibling, hash);
            } else if (node < last) {
                hash = Hash.node(hash, sibling);
            } else {
                // A last node without a sibling rises unhashed until it is a right child.
                int rise = Long.numberOfTrailingZeros(node);
                node >>= rise;
                last >>= rise;
                hash = Hash.node(sibling, hash);
            }
        }
        return last == 0 && hash.equals(root);
    }
}
