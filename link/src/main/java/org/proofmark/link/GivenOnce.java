package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.NumberIndex.Entry;

/**
 * Weighs equal numbers of items whose numbers are seen to be hardly given twice ({@link RepeatedNumbers}).
 *
 * <p>The sum is what the number tells among comparable ones ({@link Beginnings}), less the pairs that might agree by chance, and more for
 * how seldom a number is given twice and for how many pairs do agree. So it says how many agreements by chance there are for each that
 * there is.
 */
final class GivenOnce {
    /** How much more seldom than by chance numbers must be seen to be given twice before anything follows from it. */
    private static final double SELDOM = 0.1;

    /** For each agreement that there is, so many at most may be of two items. */
    private static final double WRONG = 0.01;

    /** A number on more items than that is rather no whole number. */
    private static final int MOST_BEARERS = 3;

    private final Dossier dossier;
    private final Scenes scenes;
    private final RepeatedNumbers repeated;

    GivenOnce(Dossier dossier, Scenes scenes, RepeatedNumbers repeated) {
        this.dossier = dossier;
        this.scenes = scenes;
        this.repeated = repeated;
    }

    /**
     * Two items of equal numbers, where such numbers are known to be hardly given twice and chance explains the agreement no better
     * than {@link #WRONG}; null otherwise. They are weighed among all of the maker and model, and where that is not enough among
     * those that have the same in common as the two.
     *
     * @param bearing how many items of the maker and model bear the number
     */
    @Nullable
    SameItem match(Entry x, Entry y, Identity identity, int bearing) {
        ItemFacts item = dossier.item(x.item());
        ItemNumber number = x.number();
        Level level = identity.level();
        RepeatedNumbers.Usual all = repeated.usual(level);
        Peers some = repeated.of(level, item);
        boolean equal = number.isCertain() && number.text().equals(y.number().text());
        if (all == null || some == null || !equal || bearing > MOST_BEARERS || !Peers.isOpen(level, identity)) {
            return null;
        }
        double twice = repeated.twice(some, all);
        if (some.agreeing() == 0 || some.isDoubtful(number.text()) || twice > SELDOM) {
            return null;
        }
        SameItem match = match(
                x,
                y,
                identity,
                some.size(),
                List.of(),
                new Weighing(
                        shared(number, some.bits(number.text())),
                        some.pairs(),
                        learnt(twice, some.size(), some.agreeing(), all.agreeing())));
        if (match.weighing().byChance() > WRONG) {
            match = among(match, x, y, some, twice, all.inCommon());
        }
        return match.weighing().byChance() > WRONG ? null : match;
    }

    /**
     * The same two among those that have the same in common, where chance explains them less well there. Not where one misreading would
     * make the number of a neighbour's: what two of one delivery have in common does not tell them apart.
     */
    private SameItem among(SameItem match, Entry x, Entry y, Peers some, double twice, double usual) {
        SameItem best = match;
        for (Common each : repeated.common(x, y)) {
            CommonGroups.Group group = some.group(dossier.item(x.item()), each, dossier, scenes);
            if (group.isOneMisreadingAway(x.number().text())) {
                continue;
            }
            double size = group.size();
            Weighing weighing = new Weighing(
                    shared(x.number(), group.beginnings().bits(x.number().text())),
                    size * (size - 1) / 2,
                    learnt(twice, size, some.agreeing(each), usual));
            if (weighing.byChance() < best.weighing().byChance()) {
                List<Common> both = each.asBothState(Common.of(dossier, scenes, y.item()));
                best = match(x, y, match.identity(), group.size(), both, weighing);
            }
        }
        return best;
    }

    private SameItem match(Entry x, Entry y, Identity identity, long size, List<Common> common, Weighing weighing) {
        ItemMark further = FurtherMark.shared(dossier.item(x.item()), dossier.item(y.item()));
        return new SameItem(x.number(), y.number(), identity, further, size, weighing, common, null);
    }

    /** @param usual agreeing pairs by number, in all of the dossier */
    private static List<Weight> learnt(double twice, double size, int agreeing, double usual) {
        return List.of(
                new Weight(Weight.What.GIVEN_ONCE, -log2(twice), 0),
                new Weight(Weight.What.AGREEING, log2(size * agreeing / (size + 1 / usual)), agreeing));
    }

    private static List<Weight> shared(ItemNumber number, double[] bits) {
        int[] signs = number.text().codePoints().toArray();
        double series = 0;
        double rest = 0;
        double alike = 0;
        for (int i = 0; i < signs.length; i++) {
            if (i < number.prefix()) {
                series += bits[i];
            } else {
                rest += Sign.alphabet(signs[i]);
                alike += bits[i] - Sign.alphabet(signs[i]);
            }
        }
        List<Weight> weights = new ArrayList<>(3);
        if (series > 0) {
            weights.add(new Weight(Weight.What.SERIES, series, 0));
        }
        weights.add(new Weight(Weight.What.NUMBER, rest, 0));
        if (alike < 0) {
            weights.add(new Weight(Weight.What.NEIGHBOURS, alike, 0));
        }
        return weights;
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
