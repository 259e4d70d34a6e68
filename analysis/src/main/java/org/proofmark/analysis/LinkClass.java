package org.proofmark.analysis;

import java.util.Set;

/**
 * One class of link that joins all the groups a statement speaks of.
 *
 * @param kind its name, such as {@code rare model} or {@code component serial}
 * @param decisive statistical: family-wise p at most 0.01 in every group; physical: at least one verified link. A class
 *     that is not decisive is still a link: family-wise p at most 0.05, or physical and not yet verified
 * @param items the items that carry it
 * @param breakingItems items whose loss alone leaves the class no longer decisive (or, where it is not decisive, no longer
 *     a link)
 */
public record LinkClass(String kind, boolean decisive, Set<String> items, Set<String> breakingItems) {
    /** The family-wise p up to which a statistical class is decisive. */
    public static final double DECISIVE = 0.01;

    public LinkClass {
        items = Set.copyOf(items);
        breakingItems = Set.copyOf(breakingItems);
    }

    /**
     * Two classes are independent when they are of different kinds and each is carried by an item that does not carry the
     * other: the same weapons seen twice are one observation.
     */
    boolean independentOf(LinkClass other) {
        return !kind.equals(other.kind) && !items.containsAll(other.items) && !other.items.containsAll(items);
    }
}
