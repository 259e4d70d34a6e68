package org.proofmark.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proofmark.model.Strength;

/**
 * Chooses the word for the strength of a statement (METHODS.md, words for strength): one class of link is consistent with it; a
 * decisive one indicates it; two independent ones that still indicate it without any one item strongly do.
 */
public final class StrengthRule {
    private StrengthRule() {}

    /** The word for a statement that rests on these classes of link, each of which joins all groups. */
    public static Strength of(List<LinkClass> classes) {
        if (classes.isEmpty()) {
            return Strength.OBSERVED;
        }
        if (!indicates(classes)) {
            return Strength.CONSISTENT_WITH;
        }
        return twoIndependent(classes) && survivesAnyItem(classes) ? Strength.STRONGLY_INDICATES : Strength.INDICATES;
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
