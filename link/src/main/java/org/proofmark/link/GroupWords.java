package org.proofmark.link;

import java.util.List;
import java.util.Objects;

/** How far a group of items reaches. */
final class GroupWords {
    private GroupWords() {}

    /** From how many recoveries the items came, as far as stated. */
    static long recoveries(Dossier dossier, List<Integer> items) {
        return items.stream()
                .map(dossier::recoveryOf)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    static String extent(Dossier dossier, List<Integer> items, long recoveries) {
        long quantity =
                items.stream().mapToLong(i -> dossier.item(i).quantity()).sum();
        long unplaced =
                items.stream().filter(i -> dossier.recoveryOf(i) == null).count();
        return Words.count(items.size(), "item", "items") + " (quantity " + quantity + ") from "
                + Words.count(recoveries, "recovery", "recoveries")
                + (unplaced == 0 ? "" : "; of " + unplaced + " the recovery is not stated");
    }
}
