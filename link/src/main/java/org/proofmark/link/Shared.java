package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;

/**
 * What two readings of one number both read, sign by sign. Readings without gaps stand beside each other from the left; where
 * there is a gap, what stands before the first gap is compared from the left and what stands after the last from the right. What
 * stands between two gaps counts against a whole reading only, less the choice of its place.
 */
final class Shared {
    private final List<Sign> known = new ArrayList<>();
    private double seriesBits;
    private double restBits;

    private Shared() {}

    /**
     * @param prefix how many signs from the left are the series
     */
    static Shared of(List<Sign> a, List<Sign> b, int prefix) {
        Shared shared = new Shared();
        int head = Math.min(head(a), head(b));
        for (int i = 0; i < head; i++) {
            shared.add(a.get(i), b.get(i), i < prefix);
        }
        boolean gaps = hasGap(a) || hasGap(b);
        if (gaps) {
            int room = Math.min(hasGap(a) ? Integer.MAX_VALUE : a.size(), hasGap(b) ? Integer.MAX_VALUE : b.size());
            int tail = Math.min(Math.min(tail(a), tail(b)), room == Integer.MAX_VALUE ? room : room - head);
            for (int i = 1; i <= tail; i++) {
                shared.add(a.get(a.size() - i), b.get(b.size() - i), room != Integer.MAX_VALUE && room - i < prefix);
            }
            shared.addMiddle(a, b);
        }
        return shared;
    }

    private void add(Sign a, Sign b, boolean series) {
        double bits = a.bitsShared(b);
        if (bits > 0) {
            known.add(a.text().length() <= b.text().length() ? a : b);
            if (series) {
                seriesBits += bits;
            } else {
                restBits += bits;
            }
        }
    }

    private void addMiddle(List<Sign> a, List<Sign> b) {
        if (hasGap(a) == hasGap(b)) {
            return;
        }
        List<Sign> gapped = hasGap(a) ? a : b;
        int places = Math.max(1, (hasGap(a) ? b : a).size());
        double segment = 0;
        for (int i = head(gapped); i < gapped.size() - tail(gapped); i++) {
            Sign sign = gapped.get(i);
            if (sign.gap()) {
                restBits += Math.max(0, segment - Math.log(places) / Math.log(2));
                segment = 0;
            } else if (sign.isCertain()) {
                segment += sign.bits();
                known.add(sign);
            }
        }
    }

    double seriesBits() {
        return seriesBits;
    }

    double restBits() {
        return restBits;
    }

    /** At least one figure, and not one sign over and over. */
    boolean isNumber() {
        return known.stream().anyMatch(Sign::isDigit)
                && (known.size() < 3
                        || known.stream().map(Sign::text).distinct().count() > 1);
    }

    private static boolean hasGap(List<Sign> signs) {
        return signs.stream().anyMatch(Sign::gap);
    }

    private static int head(List<Sign> signs) {
        return (int) signs.stream().takeWhile(s -> !s.gap()).count();
    }

    private static int tail(List<Sign> signs) {
        int tail = 0;
        while (tail < signs.size() && !signs.get(signs.size() - 1 - tail).gap()) {
            tail++;
        }
        return tail;
    }
}
