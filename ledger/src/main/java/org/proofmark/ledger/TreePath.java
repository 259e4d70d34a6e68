package org.proofmark.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where in a tree a container lies, for messages: {@code $.marks[2].reading}. Made per container, not per value, so that
 * a tree without faults pays next to nothing for it.
 */
record TreePath(@Nullable TreePath parent, @Nullable String key, int index, int depth) {
    static final TreePath ROOT = new TreePath(null, null, -1, 1);

    /** The place of a member, by its key, or of an element, by its index. */
    TreePath child(@Nullable String memberKey, int elementIndex) {
        return new TreePath(this, memberKey, elementIndex, depth + 1);
    }

    UnwritableTreeException refused(String problem, String remedy) {
        return new UnwritableTreeException("At " + this + ": " + problem + ". " + remedy);
    }

    @Override
    public String toString() {
        if (parent == null) {
            return "$";
        }
        return parent + (key == null ? "[" + index + "]" : "." + key);
    }
}
