package org.proofmark.analysis;

import java.util.List;
import java.util.Set;

/**
 * The smallest sets whose removal leaves the groups unconnected.
 *
 * @param size how many must go
 * @param sets the smallest sets; at least one
 * @param complete whether these are all of them
 */
public record Cut(int size, List<Set<Removable>> sets, boolean complete) {
    /** What is removed. */
    public enum What {
        /** An item, with all evidence it carries. */
        ITEM,
        /** One piece of evidence. */
        EVIDENCE,
        /** All evidence of one class. */
        KIND
    }

    /** One thing to remove, by its id or the name of its class. */
    public record Removable(What what, String id) {}

    public Cut {
        sets = List.copyOf(sets);
    }
}
