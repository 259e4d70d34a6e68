package org.proofmark.notation;

import org.jspecify.annotations.Nullable;

/** Two headstamps laid over each other in twelve ways; each pair of entries is compared once. */
final class Rotations {
    private static final int HOURS = 12;

    private final boolean[][] fits = new boolean[HOURS][HOURS];

    Rotations(Headstamp a, Headstamp b) {
        Step[][] ones = clock(a);
        Step[][] others = clock(b);
        for (int i = 0; i < HOURS; i++) {
            for (int j = 0; j < HOURS; j++) {
                fits[i][j] = meetEitherWay(ones[i], others[j]);
            }
        }
    }

    boolean anyFits() {
        for (int turn = 0; turn < HOURS; turn++) {
            if (fitsAt(turn)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAt(int turn) {
        for (int hour = 0; hour < HOURS; hour++) {
            if (!fits[hour][(hour + turn) % HOURS]) {
                return false;
            }
        }
        return true;
    }

    /** Steps by hour, twelve o'clock first; none where there is no entry. */
    private static Step[][] clock(Headstamp headstamp) {
        Step[][] clock = new Step[HOURS][0];
        for (HeadstampPart.Entry entry : headstamp.entries()) {
            clock[entry.hour() % HOURS] = Step.of(entry.reading(), false);
        }
        return clock;
    }

    /** The same way round, or one of the two read from the other side. */
    private static boolean meetEitherWay(Step[] a, Step[] b) {
        return Matching.meet(a, b) || meetTurned(a, b) || meetTurned(b, a);
    }

    private static boolean meetTurned(Step[] a, Step[] b) {
        Step[] turned = turned(b);
        return turned != null && Matching.meet(a, turned);
    }

    private static Step @Nullable [] turned(Step[] steps) {
        Step[] turned = new Step[steps.length];
        for (int i = 0; i < steps.length; i++) {
            Step step = steps[i].turned();
            if (step == null) {
                return null;
            }
            turned[steps.length - 1 - i] = step;
        }
        return turned;
    }
}
