package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How far the subjects of a link reach, items or not. */
final class LinkedWords {
    private LinkedWords() {}

    /** {@code 2 items (quantity 2) from 2 recoveries}; {@code 1 item (quantity 1) and 1 transfer; 2 recoveries in all}. */
    static String extent(List<Linked> subjects) {
        List<String> parts = new ArrayList<>(3);
        long items = count(subjects, "item");
        if (items > 0) {
            long quantity = subjects.stream().mapToLong(Linked::quantity).sum();
            parts.add(Words.count(items, "item", "items") + " (quantity " + quantity + ")");
        }
        long transfers = count(subjects, "transfer");
        if (transfers > 0) {
            parts.add(Words.count(transfers, "transfer", "transfers"));
        }
        long recoveries = count(subjects, "recovery");
        if (recoveries > 0) {
            parts.add(Words.count(recoveries, "recovery", "recoveries"));
        }
        long others = subjects.size() - items - transfers - recoveries;
        if (others > 0) {
            parts.add(Words.count(others, "other subject", "other subjects"));
        }
        long from = subjects.stream()
                .map(Linked::recovery)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        long unplaced = subjects.stream().filter(s -> s.recovery() == null).count();
        String reach = Words.count(from, "recovery", "recoveries");
        return Words.list(parts)
                + (items == subjects.size() ? " from " + reach : "; " + reach + " in all")
                + (unplaced == 0 ? "" : "; of " + unplaced + " the recovery is not stated");
    }

    private static long count(List<Linked> subjects, String kind) {
        return subjects.stream().filter(s -> s.kind().equals(kind)).count();
    }
}
