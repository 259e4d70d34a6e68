package org.proofmark.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectView;

/** What is said of every item that a search finds, whatever it searched for. */
public final class FoundItem {
    private FoundItem() {}

    /** {@code A-017, Model R-1, Recovery A  0b6e…}. */
    public static String words(SubjectView item, Snapshot snapshot) {
        String model = item.value("model");
        SubjectView recovery = recovery(item, snapshot);
        return item.label()
                + (model == null ? "" : ", " + model)
                + (recovery == null ? "" : ", " + recovery.label())
                + "  " + item.id();
    }

    /**
     * For other programs, as docs/api.md describes it.
     *
     * @param mark the mark that was found; null where an item was looked for
     */
    public static Map<String, Object> tree(SubjectView item, @Nullable MarkView mark, Snapshot snapshot) {
        return tree(item, mark, recovery(item, snapshot));
    }

    static Map<String, Object> tree(SubjectView item, @Nullable MarkView mark, @Nullable SubjectView recovery) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("item", item.id().toString());
        tree.put("label", item.label());
        tree.put("synthetic", item.synthetic());
        tree.put("handling", item.handling().term());
        put(tree, "model", item.value("model"));
        put(tree, "recovery", recovery == null ? null : recovery.label());
        if (mark != null) {
            put(tree, "reading", mark.reading());
            put(tree, "state", mark.state().term());
            put(tree, "type", mark.type().term());
            put(tree, "place", mark.place());
            tree.put("record", mark.record().toString());
        }
        return tree;
    }

    /** The recovery that an item came from; null where none is stated or this reader may not see it. */
    public static @Nullable SubjectView recovery(SubjectView item, Snapshot snapshot) {
        return item.recovery() == null ? null : snapshot.recoveries().get(item.recovery());
    }

    private static void put(Map<String, Object> tree, String name, @Nullable String value) {
        if (value != null) {
            tree.put(name, value);
        }
    }
}
