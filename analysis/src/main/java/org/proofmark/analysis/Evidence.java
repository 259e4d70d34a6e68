package org.proofmark.analysis;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One piece of evidence that links groups: a component whose serial belongs to another weapon, a lot, a run of serials, a
 * secondary mark, a technique, a document.
 *
 * @param id the evidence's id
 * @param kind its class, such as {@code component serial} or {@code lot}
 * @param itemsByGroup the groups it links, each with the items that carry it there; it holds in a group as long as one of
 *     them is left. An empty set says that the evidence ties the group by itself (a document that names it)
 */
public record Evidence(String id, String kind, Map<String, Set<String>> itemsByGroup) {
    public Evidence {
        Map<String, Set<String>> copy = new TreeMap<>();
        itemsByGroup.forEach((group, items) -> copy.put(group, Set.copyOf(items)));
        itemsByGroup = Collections.unmodifiableMap(copy);
        if (itemsByGroup.size() < 2) {
            throw new IllegalArgumentException("The evidence " + id + " links " + itemsByGroup.keySet()
                    + ". Evidence links two groups or more; leave it out.");
        }
    }

    /** Whether it ties a group without an item, so that it can be removed only as a whole. */
    boolean direct() {
        return itemsByGroup.values().stream().anyMatch(Set::isEmpty);
    }
}
