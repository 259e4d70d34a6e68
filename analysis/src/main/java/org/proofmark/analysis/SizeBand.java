package org.proofmark.analysis;

/** Bands of recovery size, each four times as wide as the one before. */
public final class SizeBand {
    private SizeBand() {}

    /**
     * The band of a recovery.
     *
     * @param items number of documented items of the class compared
     * @return the band's name: {@code 0–4}, {@code 5–19}, {@code 20–79}, {@code 80–319}, {@code 320–1279}…
     */
    public static String of(int items) {
        long low = 0;
        long next = 5;
        while (items >= next) {
            low = next;
            next *= 4;
        }
        return low + "–" + (next - 1);
    }
}
