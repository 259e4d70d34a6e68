package org.proofmark.notation;

import org.jspecify.annotations.Nullable;

/**
 * Goes along a reading and says of each cell how much rarer it is in its place, after what stands before, than at large. What
 * stands before may itself be uncertain: then it is the forward algorithm over all signs (Rabiner 1989).
 */
final class Context {
    private final MarkBackground background;
    /** The row of the last certain sign, or of what else is behind us. */
    private int before = MarkBackground.START;
    /** How many unreadable cells came after it. */
    private int unread;
    /** What the sign before may be, where it was read, but not for certain. */
    private double @Nullable [] mayBe;

    Context(MarkBackground background) {
        this.background = background;
    }

    /** The square root of the rarity, as one of two readings bears it. */
    double certain(int sign) {
        double rarity = mayBe != null
                ? fromMany(sign, mayBe)
                : unread == 0
                        ? background.rarity(before, sign)
                        : Math.sqrt(SignTable.common(sign) / background.next(before, unread, sign));
        before = sign;
        unread = 0;
        mayBe = null;
        return rarity;
    }

    double uncertain(CellOdds cell) {
        if (cell == CellOdds.NOTHING && mayBe == null) {
            unread++;
            return 1;
        }
        double[] after = new double[SignTable.ALL];
        double all = 0;
        for (int sign = 0; sign < after.length; sign++) {
            after[sign] = expected(sign) * cell.of(sign);
            all += after[sign];
        }
        for (int sign = 0; sign < after.length; sign++) {
            after[sign] /= all;
        }
        mayBe = after;
        return Math.sqrt(1 / all);
    }

    void gap() {
        before = MarkBackground.AFTER_GAP;
        unread = 0;
        mayBe = null;
    }

    private double fromMany(int sign, double[] many) {
        double expected = 0;
        for (int one = 0; one < many.length; one++) {
            expected += many[one] * background.next(one, sign);
        }
        return Math.sqrt(SignTable.common(sign) / expected);
    }

    private double expected(int sign) {
        if (mayBe == null) {
            return background.next(before, unread, sign);
        }
        double expected = 0;
        for (int one = 0; one < mayBe.length; one++) {
            expected += mayBe[one] * background.next(one, sign);
        }
        return expected;
    }
}
