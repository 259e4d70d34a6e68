package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.proofmark.link.NumberIndex.Entry;

/** The numbers of one maker or model by what else their items have in common: among which a pair is weighed. */
final class CommonGroups {
    private final Map<Key, List<Entry>> entries = new HashMap<>();
    private final Map<Key, Group> groups = new HashMap<>();

    private record Key(long code, String common) {}

    /**
     * Comparable items.
     *
     * @param texts their numbers, folded by value
     * @param size how many there are
     */
    record Group(List<String> texts, Beginnings beginnings, int size) {
        /** Whether one misreading could make a number of another of these. */
        boolean isOneMisreadingAway(String text) {
            int[] signs = text.codePoints().toArray();
            return texts.stream().anyMatch(t -> OneMisread.of(t.codePoints().toArray(), signs) != null);
        }
    }

    /**
     * @param bucket fully read numbers of one maker or model
     * @param levels how closely pairs of them may agree
     */
    CommonGroups(List<Entry> bucket, List<Level> levels, Dossier dossier, Scenes scenes) {
        for (Entry entry : bucket) {
            ItemFacts item = dossier.item(entry.item());
            List<Common> common = Common.of(dossier, scenes, entry.item());
            for (Level level : levels) {
                if (level.isStatedOf(item)) {
                    long code = level.codeOf(item);
                    add(new Key(code, ""), entry);
                    common.forEach(c -> add(new Key(code, c.key()), entry));
                }
            }
        }
    }

    private void add(Key key, Entry entry) {
        entries.computeIfAbsent(key, k -> new ArrayList<>(2)).add(entry);
    }

    /** The items comparable to one at a level that have something in common; all of the level where {@code common} is empty. */
    Group of(Level level, ItemFacts item, String common) {
        return groups.computeIfAbsent(new Key(level.codeOf(item), common), key -> {
            List<Entry> some = entries.getOrDefault(key, List.of());
            HashSet<Integer> items = new HashSet<>();
            some.forEach(e -> items.add(e.item()));
            List<String> texts = some.stream().map(e -> e.number().text()).toList();
            return new Group(texts, new Beginnings(texts), items.size());
        });
    }
}
