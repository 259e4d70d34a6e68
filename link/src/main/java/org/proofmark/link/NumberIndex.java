package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Numbers by the key under which readings of one number meet. Partial readings stand apart: they have no key. */
final class NumberIndex {
    private final List<Entry> certain = new ArrayList<>();
    private final List<Entry> partial = new ArrayList<>();

    /** A number of an item (by its place in the dossier). */
    record Entry(int item, ItemNumber number) {}

    static NumberIndex of(List<Entry> entries) {
        NumberIndex index = new NumberIndex();
        entries.forEach(e -> (e.number().isCertain() ? index.certain : index.partial).add(e));
        index.certain.sort(NumberIndex::compare);
        index.partial.sort(Comparator.comparingInt(Entry::item));
        return index;
    }

    private static int compare(Entry a, Entry b) {
        int order = a.number().key().compareTo(b.number().key());
        if (order == 0) {
            order = a.number().text().compareTo(b.number().text());
        }
        return order == 0 ? Integer.compare(a.item(), b.item()) : order;
    }

    /** The part of it that a condition holds of, in the same order. */
    NumberIndex only(Predicate<Entry> holds) {
        NumberIndex some = new NumberIndex();
        certain.stream().filter(holds).forEach(some.certain::add);
        partial.stream().filter(holds).forEach(some.partial::add);
        return some;
    }

    /** Fully read numbers, by key, text and item. */
    List<Entry> certain() {
        return certain;
    }

    /** Partial readings, by item. */
    List<Entry> partial() {
        return partial;
    }

    /** Numbers of one text, each run of them in order of item. */
    void runs(Consumer<List<Entry>> each) {
        int start = 0;
        for (int i = 1; i <= certain.size(); i++) {
            if (i == certain.size()
                    || !certain.get(i)
                            .number()
                            .text()
                            .equals(certain.get(start).number().text())) {
                each.accept(certain.subList(start, i));
                start = i;
            }
        }
    }

    /** Fully read numbers that fit a fully read one. */
    List<Entry> fitting(ItemNumber number) {
        List<Entry> found = new ArrayList<>(2);
        boolean plain = number.isPlain();
        for (String key : number.keys()) {
            for (int i = first(key);
                    i < certain.size() && certain.get(i).number().key().equals(key);
                    i++) {
                ItemNumber other = certain.get(i).number();
                boolean apart = plain && other.isPlain() && !other.text().equals(number.text());
                if (!apart && number.fits(other)) {
                    found.add(certain.get(i));
                }
            }
        }
        return found;
    }

    private int first(String key) {
        int low = 0;
        int high = certain.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (certain.get(middle).number().key().compareTo(key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
