package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.link.NumberIndex.Entry;

/**
 * Holds partial readings against the numbers of items of the same maker or the same model, those that begin or end alike. A scan,
 * bounded by a budget; where the budget runs out, what was left is counted, never passed over in silence.
 */
final class PartialScan {
    private final Dossier dossier;
    private final Map<Long, Bucket> buckets = new HashMap<>();
    private long budget;
    private long cutOff;

    /**
     * @param asking entries whose readings may be partial: only their makers and models are kept ready
     * @param numbers what they are held against; those fully read in order of key
     */
    PartialScan(Dossier dossier, List<ItemFacts> asking, List<Entry> numbers, long budget) {
        this.dossier = dossier;
        this.budget = budget;
        for (ItemFacts item : asking) {
            for (Level level : List.of(Level.MAKER, Level.MODEL)) {
                if (level.isStatedOf(item)) {
                    buckets.computeIfAbsent(level.codeOf("", item), c -> new Bucket());
                }
            }
        }
        numbers.forEach(this::add);
    }

    private void add(Entry entry) {
        ItemFacts item = dossier.item(entry.item());
        for (Level level : List.of(Level.MAKER, Level.MODEL)) {
            Bucket bucket = level.isStatedOf(item) ? buckets.get(level.codeOf("", item)) : null;
            if (bucket != null) {
                bucket.add(entry);
            }
        }
    }

    /** The numbers that fit a partial reading on an item, those of its maker first; empty once the budget has run out. */
    List<Entry> fitting(ItemFacts item, ItemNumber partial) {
        List<Entry> found = new ArrayList<>();
        PartialPattern pattern = new PartialPattern(partial);
        boolean cut = false;
        for (Level level : List.of(Level.MAKER, Level.MODEL)) {
            Bucket bucket = level.isStatedOf(item) ? buckets.get(level.codeOf("", item)) : null;
            if (bucket == null) {
                continue;
            }
            String maker = level == Level.MODEL ? item.maker() : null;
            long looked = bucket.candidates(pattern, budget, entry -> {
                boolean seen =
                        maker != null && maker.equals(dossier.item(entry.item()).maker());
                if (!seen && partial.fits(entry.number())) {
                    found.add(entry);
                }
            });
            cut |= looked > budget;
            budget -= looked > budget ? 0 : looked;
        }
        cutOff += cut ? 1 : 0;
        return found;
    }

    /** How many partial readings were not, or not wholly, compared. */
    long cutOff() {
        return cutOff;
    }
}
