package org.proofmark.link;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.NumberIndex.Entry;

/**
 * How often one number is on two items of a maker and model, learnt from the dossier: what a number has to be measured against where
 * numbers are so dense that no number is rare.
 *
 * <p>Who numbers weapons one after another gives no number twice. Whether a maker does so is not known beforehand; others begin anew
 * each year, and numbers are misread into others. But two items that bear one number by such an accident contradict each other as often
 * as any two of that maker and model: in the year, say. So how many contradict beside how many would, if every item had drawn its
 * number from those at hand, tells how much more seldom than by chance a number is given twice ({@code twice}, at most 1). What recurs
 * oftener is documented twice.
 */
final class RepeatedNumbers {
    /** So many agreements by chance, of which the usual share is clearly of two items, are imagined of each maker and model. */
    private static final double IMAGINED = 10;

    /** Of so many agreements by chance that would clearly be of two items, hardly ever none is there. */
    private static final double TESTED = 3;

    private static final List<Level> LEVELS = List.of(Level.MAKER_AND_MODEL, Level.MAKER, Level.MODEL);

    private final Dossier dossier;
    private final Scenes scenes;
    private final Map<Level, Map<Long, Peers>> peers = new EnumMap<>(Level.class);
    private final Map<Level, Usual> usual = new EnumMap<>(Level.class);

    /**
     * What holds of all makers and models together.
     *
     * @param twice how often a number is on two items, beside how often chance would have it
     * @param otherwise the share of those who number by chance, as if every item drew its number, among those of whom it can be told
     * @param agreeing pairs that may be one item, by number
     * @param inCommon such pairs that have something more in common, by number
     */
    record Usual(double twice, double otherwise, double agreeing, double inCommon) {}

    RepeatedNumbers(Dossier dossier, Scenes scenes, NumberIndex index, LinkOptions options) {
        this.dossier = dossier;
        this.scenes = scenes;
        LEVELS.forEach(level -> peers.put(level, new HashMap<>()));
        for (Entry entry : index.certain()) {
            ItemFacts item = dossier.item(entry.item());
            if (isTelling(entry.number(), options)) {
                LEVELS.stream().filter(level -> level.isStatedOf(item)).forEach(level -> all(level)
                        .computeIfAbsent(level.codeOf(item), c -> new Peers(level))
                        .add(entry, item));
            }
        }
        index.runs(run -> {
            if (run.size() <= options.largestBlock() && isTelling(run.getFirst().number(), options)) {
                count(run);
            }
        });
        LEVELS.forEach(level -> usual.put(level, usual(all(level))));
    }

    private Map<Long, Peers> all(Level level) {
        return peers.getOrDefault(level, Map.of());
    }

    private static boolean isTelling(ItemNumber number, LinkOptions options) {
        return Information.most(number) >= options.shortBits()
                && number.text().chars().distinct().count() > 1;
    }

    private void count(List<Entry> run) {
        for (int i = 0; i < run.size(); i++) {
            for (int j = i + 1; j < run.size(); j++) {
                count(run.get(i), run.get(j));
            }
        }
    }

    private void count(Entry x, Entry y) {
        ItemFacts a = dossier.item(x.item());
        ItemFacts b = dossier.item(y.item());
        if (x.item() == y.item() || !a.itemClass().equals(b.itemClass())) {
            return;
        }
        Identity identity = Identity.of(a, b);
        if (!identity.isSupported()
                || SameItems.areTwoParts(dossier, x.item(), y.item())
                || !x.number().fits(y.number())) {
            return;
        }
        boolean contradicts = identity.contradicts() || SameItems.numbersContradict(a, b, x.number(), y.number());
        List<Common> common = contradicts ? List.of() : common(x, y);
        for (Level level : LEVELS) {
            Peers both = level.agrees(identity) ? of(level, a) : null;
            if (both != null && contradicts) {
                both.dispute(x.number().text(), identity.isClearlyTwo(a, b));
            } else if (both != null && Peers.isOpen(level, identity)) {
                both.agree(common);
            }
        }
    }

    /** What the items of two numbers have in common beside maker, model and number. */
    List<Common> common(Entry x, Entry y) {
        return Common.shared(Common.of(dossier, scenes, x.item()), Common.of(dossier, scenes, y.item())).stream()
                .sorted(Comparator.comparing(Common::key))
                .toList();
    }

    /** The numbers that an item's are compared with; null where none of these tells anything. */
    @Nullable
    Peers of(Level level, ItemFacts item) {
        return all(level).get(level.codeOf(item));
    }

    /** What holds of all makers, models or both together; null for the class. */
    @Nullable
    Usual usual(Level level) {
        return usual.get(level);
    }

    private Usual usual(Map<Long, Peers> all) {
        double apart = 1;
        double expected = 1;
        double agreeing = 0;
        double inCommon = 0;
        double numbers = 1;
        double tested = 1;
        double otherwise = 1;
        for (Peers each : all.values()) {
            double would = each.expected(dossier);
            tested += would >= TESTED ? 1 : 0;
            otherwise += would >= TESTED && each.apart() >= would / 2 ? 1 : 0;
            apart += each.apart();
            expected += would;
            agreeing += each.agreeing();
            inCommon += each.somethingInCommon();
            numbers += each.size();
        }
        return new Usual(Math.min(1, apart / expected), otherwise / tested, agreeing / numbers, inCommon / numbers);
    }

    /**
     * How often one of these numbers is on two items, beside how often chance would have it: by what they show alone, or by what is usual
     * where they do not show otherwise, and as far as they could show it if theirs were given by chance.
     */
    double twice(Peers some, Usual all) {
        double expected = some.expected(dossier);
        double alone = (some.apart() + 1) / (expected + 1);
        double drawn = (some.apart() + IMAGINED * all.twice()) / (expected + IMAGINED);
        double untold = all.otherwise() * Math.exp(-expected);
        return Math.min(alone, Math.max(all.twice(), drawn) + untold);
    }
}
