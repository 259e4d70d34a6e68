package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.NumberIndex.Entry;

/**
 * The numbers of one maker, model or both, and how they recur: on items that are clearly two, and on items that may be one. Filled in
 * the order of the index.
 */
final class Peers {
    /** Up to so many numbers every pair is looked at; of more numbers so many pairs, spread evenly. */
    private static final int FEW = 30;

    private static final int PAIRS = 400;

    /** Of so many numbers, spread evenly, is the mean. */
    private static final int NUMBERS = 200;

    /** A prime, so that the second of a pair is anywhere. */
    private static final int STRIDE = 7919;

    private final Level level;
    private final List<Entry> entries = new ArrayList<>(2);
    private final Set<String> disputed = new HashSet<>(0);
    private final Map<String, Integer> inCommon = new HashMap<>(0);
    private int named;
    private int apart;
    private int agreeing;
    private int somethingInCommon;
    private @Nullable Beginnings beginnings;
    private @Nullable Set<String> pieces;
    private @Nullable Double expected;
    private @Nullable CommonGroups groups;

    Peers(Level level) {
        this.level = level;
    }

    void add(Entry entry, ItemFacts item) {
        entries.add(entry);
        named += Level.MAKER_AND_MODEL.isStatedOf(item) ? 1 : 0;
    }

    /** Two of them bear one number but contradict each other. */
    void dispute(String text, boolean clearlyTwo) {
        apart += clearlyTwo ? 1 : 0;
        disputed.add(text);
    }

    /** Two of them bear one number, may be one item, and have this in common. */
    void agree(List<Common> common) {
        agreeing++;
        somethingInCommon += common.isEmpty() ? 0 : 1;
        common.forEach(each -> inCommon.merge(each.key(), 1, Integer::sum));
    }

    /** Whether two items agree in what the level names, and the one thing it does not name is not stated of both. */
    static boolean isOpen(Level level, Identity identity) {
        boolean open =
                switch (level) {
                    case CLASS -> false;
                    case MAKER -> identity.model() == Agreement.UNSTATED;
                    case MODEL -> identity.maker() == Agreement.UNSTATED;
                    case MAKER_AND_MODEL -> true;
                };
        return open && level.agrees(identity);
    }

    int size() {
        return entries.size();
    }

    /** How many pairs of one number are clearly two items. */
    int apart() {
        return apart;
    }

    /** How many pairs of one number may be one item, as far as is stated. */
    int agreeing() {
        return agreeing;
    }

    /** How many of these have something more in common. */
    int somethingInCommon() {
        return somethingInCommon;
    }

    /** How many of these have this in common. */
    int agreeing(Common common) {
        return inCommon.getOrDefault(common.key(), 0);
    }

    /** Those that have something in common with an item of these. */
    CommonGroups.Group group(ItemFacts item, Common common, Dossier dossier, Scenes scenes) {
        CommonGroups made = groups;
        if (made == null) {
            made = new CommonGroups(entries, List.of(level), dossier, scenes);
            groups = made;
        }
        return made.of(level, item, common.key());
    }

    /** How many pairs {@link #agreeing} might be among. */
    double pairs() {
        return pairs(size()) - (level == Level.MAKER_AND_MODEL ? 0 : pairs(named));
    }

    private static double pairs(double count) {
        return count * (count - 1) / 2;
    }

    /** Whether the number is borne by items that contradict each other, or may be a piece of another's. */
    boolean isDoubtful(String text) {
        return disputed.contains(text) || pieces().contains(text);
    }

    /** What stands before and behind the first break of any number: all that is left where a number was cut there. */
    private Set<String> pieces() {
        Set<String> made = pieces;
        if (made == null) {
            made = new HashSet<>();
            for (Entry entry : entries) {
                String series = entry.number().prefixText();
                if (!series.isEmpty()) {
                    made.add(series);
                    made.add(entry.number().text().substring(series.length()));
                }
            }
            pieces = made;
        }
        return made;
    }

    /** By sign, how rare a number is among these. */
    double[] bits(String text) {
        Beginnings made = beginnings;
        if (made == null) {
            made = new Beginnings(entries.stream().map(e -> e.number().text()).toList());
            beginnings = made;
        }
        return made.bits(text);
    }

    /**
     * How many pairs of one number would be clearly two items if every item had drawn its number from those at hand: the mean
     * chance of a number, times the pairs, times the share of them that are clearly two.
     */
    double expected(Dossier dossier) {
        Double made = expected;
        if (made == null) {
            made = chance() * pairs(size()) * clearlyTwo(dossier);
            expected = made;
        }
        return made;
    }

    /** The mean chance of a number. */
    private double chance() {
        int sample = Math.min(size(), NUMBERS);
        double chance = 0;
        for (int i = 0; i < sample; i++) {
            double bits = 0;
            for (double sign : bits(number((long) i * size() / sample).text())) {
                bits += sign;
            }
            chance += Math.pow(2, -bits) / sample;
        }
        return chance;
    }

    private ItemNumber number(long at) {
        return entries.get((int) at).number();
    }

    /** The share of pairs, whatever their numbers, that are clearly two items. */
    private double clearlyTwo(Dossier dossier) {
        int seen = 0;
        int two = 0;
        int size = size();
        for (int i = 0; size <= FEW && i < size; i++) {
            for (int j = i + 1; j < size; j++, seen++) {
                two += areClearlyTwo(dossier, i, j) ? 1 : 0;
            }
        }
        for (int k = 0; size > FEW && k < PAIRS; k++, seen++) {
            int i = (int) ((long) k * size / PAIRS);
            int j = (int) ((i + 1 + (long) k * STRIDE % (size - 1)) % size);
            two += areClearlyTwo(dossier, i, j) ? 1 : 0;
        }
        return seen == 0 ? 0 : (double) two / seen;
    }

    private boolean areClearlyTwo(Dossier dossier, int i, int j) {
        ItemFacts a = dossier.item(entries.get(i).item());
        ItemFacts b = dossier.item(entries.get(j).item());
        return Identity.of(a, b).isClearlyTwo(a, b);
    }
}
