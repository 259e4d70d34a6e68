package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Secondary marks and symbols that items of several recoveries share: put on after manufacture, they may show a holder, a depot, a
 * collection point. How common the mark is decides what it is worth: its share of the class's items of which any mark is recorded.
 * Marks above the stated share are shown, and flagged.
 */
final class SecondaryMarks {
    /** Evidence is spelt out for so many items of a group; the rest are in the link by their ids. */
    private static final int SPELT_OUT = 1000;

    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;

    private record Key(String itemClass, String text) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int order = itemClass.compareTo(other.itemClass);
            return order != 0 ? order : text.compareTo(other.text);
        }
    }

    private record Bearer(int item, ItemMark mark) {}

    SecondaryMarks(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        Map<Key, List<Bearer>> marks = new TreeMap<>();
        Map<String, Long> marked = new TreeMap<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            if (!item.own().isEmpty()
                    || !item.parts().isEmpty()
                    || !item.marks().isEmpty()) {
                marked.merge(item.itemClass(), 1L, Long::sum);
            }
            Set<String> seen = new HashSet<>();
            for (ItemMark mark : item.marks()) {
                if (mark.secondary() && seen.add(mark.text())) {
                    marks.computeIfAbsent(new Key(item.itemClass(), mark.text()), k -> new ArrayList<>(2))
                            .add(new Bearer(i, mark));
                }
            }
        }
        marks.forEach((key, bearers) -> {
            tick.run();
            List<Integer> items = bearers.stream().map(Bearer::item).toList();
            if (GroupWords.recoveries(dossier, items) > 1) {
                findings.add(link(bearers, items, marked.getOrDefault(key.itemClass(), 1L)));
            }
        });
    }

    private Link link(List<Bearer> bearers, List<Integer> items, long marked) {
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.EQUAL_SECONDARY_MARK, items);
        bearers.stream()
                .limit(SPELT_OUT)
                .forEach(b -> link.because(
                        Stream.of(b.mark().record()).filter(Objects::nonNull).toList(),
                        List.of(b.mark().field()),
                        "Reads ‘" + b.mark().reading() + "’."));
        double share = (double) items.size() / marked;
        boolean common = share > options.commonShare();
        String frequency = String.format(
                Locale.ROOT,
                "%,d of %,d comparable items with recorded marks (%.2g %%)",
                items.size(),
                marked,
                100 * share);
        link.because(List.of(), List.of("frequency"), "Borne by " + frequency + ".");
        return link.common(common)
                .state("One secondary mark on "
                        + GroupWords.extent(dossier, items, GroupWords.recoveries(dossier, items)) + "; borne by "
                        + frequency
                        + (common ? ": too common to mean anything." : "."));
    }
}
