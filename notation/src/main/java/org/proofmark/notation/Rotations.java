package org.proofmark.notation;

/** Two headstamps laid over each other in twelve ways; each pair of entries is compared once. */
final class Rotations {
    private static final int HOURS = Headstamp.HOURS;

    private final EntrySides.Fit[][] fits = new EntrySides.Fit[HOURS][HOURS];

    Rotations(Headstamp a, Headstamp b) {
        EntrySides[] ones = clock(a);
        EntrySides[] others = clock(b);
        for (int i = 0; i < HOURS; i++) {
            for (int j = 0; j < HOURS; j++) {
                fits[i][j] = ones[i].fromEitherSide(others[j]);
            }
        }
    }

    /** Whether all entries fit so well in one of the rotations. */
    boolean anyFits(EntrySides.Fit least) {
        for (int turn = 0; turn < HOURS; turn++) {
            if (fitsAt(turn, least)) {
                return true;
            }
        }
        return false;
    }

    private boolean fitsAt(int turn, EntrySides.Fit least) {
        for (int hour = 0; hour < HOURS; hour++) {
            if (fits[hour][(hour + turn) % HOURS].compareTo(least) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Entries by hour, twelve o'clock first. */
    private static EntrySides[] clock(Headstamp headstamp) {
        EntrySides[] clock = new EntrySides[HOURS];
        for (int hour = 0; hour < HOURS; hour++) {
            clock[hour] = EntrySides.NOTHING;
        }
        for (HeadstampPart.Entry entry : headstamp.entries()) {
            clock[entry.hour() % HOURS] = EntrySides.of(entry.reading());
        }
        return clock;
    }
}
