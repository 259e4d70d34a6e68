package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;

/**
 * How many bits two fitting readings of a number share.
 *
 * <p>A certain figure that both read tells log2 10 = 3.32 bits, a certain letter log2 26 = 4.70; a doubtful one half, one of k
 * signs log2 k less, an unreadable one nothing. The series at the beginning tells no more than its rarity in the crowd. A number
 * that n items bear tells log2(n - 1) less. A reading without any figure, or of one repeated figure, is no number: it is what
 * people write where there is none.
 */
final class Information {
    private final Crowd crowd;

    Information(Crowd crowd) {
        this.crowd = crowd;
    }

    /**
     * What two readings share of which the first fits the second, or is the end of it; nothing where they are no numbers.
     *
     * @param bearers how many items of the crowd bear a number that fits, both of the pair counted
     */
    List<Weight> shared(ItemNumber a, ItemNumber b, Level level, ItemFacts item, int bearers) {
        boolean knowsItsSeries = a.isCertain() && a.text().equals(b.text()) && a.prefix() > b.prefix();
        ItemNumber whole = knowsItsSeries || !b.isCertain() ? a : b;
        List<Sign> first = new ArrayList<>(a.signs());
        if (!a.fits(b)) {
            first.addFirst(Sign.GAP);
        }
        Shared shared = Shared.of(first, b.signs(), whole.prefix());
        if (!shared.isNumber()) {
            return List.of();
        }
        double series = Math.min(
                shared.seriesBits(),
                crowd.seriesBits(level, item, whole.prefixText(), shared.seriesBits(), Math.max(bearers, 2)));
        double crowding = Math.log(Math.max(1, bearers - 1)) / Math.log(2);
        List<Weight> weights = new ArrayList<>(3);
        if (series > 0) {
            weights.add(new Weight(Weight.What.SERIES, series, 0));
        }
        weights.add(new Weight(Weight.What.NUMBER, shared.restBits(), 0));
        if (crowding > 0) {
            weights.add(new Weight(Weight.What.BEARERS, -crowding, bearers));
        }
        return weights;
    }

    /** The most that a reading can share with any other: what its signs tell by themselves. */
    static double most(ItemNumber number) {
        List<Sign> signs = number.signs();
        boolean figure = signs.stream().anyMatch(s -> s.isDigit() && s.weight() > 0);
        return figure ? signs.stream().mapToDouble(Sign::bits).sum() : 0;
    }
}
