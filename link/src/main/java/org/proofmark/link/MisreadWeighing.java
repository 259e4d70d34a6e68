package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/**
 * Weighs two numbers of which one may be misread: how much likelier they are if they are of one item than if another comparable
 * item happens to bear such a number.
 *
 * <p>With A the bits of the one number among comparable numbers that hold the other ({@link Beginnings}), B those of the other, and
 * c what reading it otherwise costs, the sum is c + log2((2^A + 2^B) / 2): whichever of the two is rarer will be the misread one. c is
 * log2 of P(a, b | one mark) over √(P(a, a | one mark) P(b, b | one mark)) by the misread model, in which how common marks are
 * cancels out. It is never positive, so that no misread number tells more than it would if it fitted.
 */
final class MisreadWeighing {
    /** So many figures at the end of a block are those in which neighbours differ. */
    private static final int LAST = 2;

    /** Bits that differ by less differ by how they were added up. */
    private static final double EQUAL = 1e-9;

    private MisreadWeighing() {}

    /** Whether what both read is a number: with a figure, and not one sign over and over. */
    static boolean isNumber(ItemNumber a, ItemNumber b, OneMisread how) {
        ItemNumber longer = a.text().length() >= b.text().length() ? a : b;
        int[] signs = longer.text().codePoints().toArray();
        List<Integer> both = new ArrayList<>();
        for (int i = 0; i < signs.length; i++) {
            if (!how.isAt(i, true)) {
                both.add(signs[i]);
            }
        }
        return both.stream().anyMatch(Character::isDigit)
                && both.stream().distinct().count() > 1;
    }

    /** Whether only the last two figures of a block differ: as likely as not two neighbours of a run. */
    static boolean areNeighbours(ItemNumber a, ItemNumber b, OneMisread how) {
        int[] one = a.text().codePoints().toArray();
        int[] other = b.text().codePoints().toArray();
        int end = how.at();
        while (end < Math.min(one.length, other.length)
                && Character.isDigit(one[end])
                && Character.isDigit(other[end])) {
            end++;
        }
        return one.length == other.length && end > how.at() && end <= how.at() + LAST;
    }

    /**
     * How two numbers are weighed.
     *
     * @param group among which items
     */
    static Weighing of(MisreadPair pair, CommonGroups.Group group) {
        ItemNumber a = pair.x().number();
        ItemNumber b = pair.y().number();
        double[] ofA = group.beginnings().bits(a.text());
        double[] ofB = group.beginnings().bits(b.text());
        double ahead = sum(ofA) - sum(ofB);
        boolean equal = Math.abs(ahead) < EQUAL;
        boolean first = equal ? a.text().compareTo(b.text()) <= 0 : ahead > 0;
        ItemNumber rarer = first ? a : b;
        double[] bits = first ? ofA : ofB;
        List<Weight> weights = steps(rarer, bits, pair.how(), bits.length >= Math.max(ofA.length, ofB.length));
        double both = sum(bits) + log2((1 + Math.pow(2, -Math.abs(ahead))) / 2);
        double misread = both
                + cost(a.cells(), b.cells())
                - weights.stream().mapToDouble(Weight::bits).sum();
        int alike = equal ? Math.max(pair.alikeToX(), pair.alikeToY()) : first ? pair.alikeToX() : pair.alikeToY();
        if (pair.bearers() > 2 && pair.bearers() > alike) {
            weights.add(new Weight(Weight.What.BEARERS, -log2(pair.bearers() - 1), pair.bearers()));
        } else if (alike > 1) {
            weights.add(new Weight(Weight.What.ALIKE, -log2(alike), alike));
        }
        weights.add(new Weight(Weight.What.MISREAD, misread, 0));
        return new Weighing(weights, (double) group.size() * (group.size() - 1) / 2);
    }

    /** What the signs that both read tell. */
    private static List<Weight> steps(ItemNumber told, double[] bits, OneMisread how, boolean longer) {
        int[] signs = told.text().codePoints().toArray();
        double series = 0;
        double rest = 0;
        double alike = 0;
        for (int i = 0; i < signs.length; i++) {
            if (how.isAt(i, longer)) {
                continue;
            }
            if (i < told.prefix()) {
                series += bits[i];
            } else {
                rest += Sign.alphabet(signs[i]);
                alike += bits[i] - Sign.alphabet(signs[i]);
            }
        }
        List<Weight> weights = new ArrayList<>();
        if (series > 0) {
            weights.add(new Weight(Weight.What.SERIES, series, 0));
        }
        weights.add(new Weight(Weight.What.NUMBER, rest, 0));
        if (alike < 0) {
            weights.add(new Weight(Weight.What.NEIGHBOURS, alike, 0));
        }
        return weights;
    }

    private static double cost(Reading a, Reading b) {
        MisreadModel model = MisreadModel.general();
        double alike = (model.against(a).score(a) + model.against(b).score(b)) / 2;
        return Math.min(0, model.against(a).score(b) - alike);
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }

    private static double sum(double[] bits) {
        double sum = 0;
        for (double each : bits) {
            sum += each;
        }
        return sum;
    }
}
