package org.proofmark.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words for the strength of a statement, from weak to strong. There is no word for proof. */
public enum Strength {
    /** A fact without any link. */
    OBSERVED("observed"),
    /** One class of link, statistical or physical. */
    CONSISTENT_WITH("consistent with"),
    /** Family-wise p at most 0.01 in every group, or one verified physical link. */
    INDICATES("indicates"),
    /** Indicates, by two independent classes, and still indicates without any one item. */
    STRONGLY_INDICATES("strongly indicates");

    private final String word;

    Strength(String word) {
        this.word = word;
    }

    /** The word for print, in English. */
    public String word() {
        return word;
    }

    /** The word for a statement that rests on these classes of link, each of which joins all groups. */
    public static Strength of(List<LinkClass> classes) {
        if (classes.isEmpty()) {
            return OBSERVED;
        }
        if (!indicates(classes)) {
            return CONSISTENT_WITH;
        }
        return twoIndependent(classes) && survivesAnyItem(classes) ? STRONGLY_INDICATES : INDICATES;
    }

    private static boolean indicates(List<LinkClass> classes) {
        return classes.stream().anyMatch(LinkClass::decisive);
    }

    private static boolean twoIndependent(List<LinkClass> classes) {
        return classes.stream().anyMatch(one -> classes.stream().anyMatch(one::independentOf));
    }

    private static boolean survivesAnyItem(List<LinkClass> classes) {
        Set<String> items = new HashSet<>();
        classes.forEach(one -> items.addAll(one.breakingItems()));
        return items.stream()
                .allMatch(item -> indicates(classes.stream()
                        .filter(one -> !one.breakingItems().contains(item))
                        .toList()));
    }
}
