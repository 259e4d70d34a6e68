package org.proofmark.link;

import org.jspecify.annotations.Nullable;

/**
 * How one misreading makes one number of two.
 *
 * @param at the place in the longer text where they part, in signs from 0
 */
record OneMisread(Kind kind, int at) {
    /** What went wrong, with what a link says of it. */
    enum Kind {
        OTHER_SIGN("one sign differs, as where one was taken for another"),
        SWAPPED("two neighbouring signs stand the other way round"),
        DOUBLED("one has a sign twice that the other has once"),
        LEFT_OUT("one has a sign more than the other");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /**
     * Null where the two are alike, or more than one misreading apart.
     *
     * @param a folded by value, in code points
     */
    static @Nullable OneMisread of(int[] a, int[] b) {
        if (a.length == b.length) {
            return inPlace(a, b);
        }
        int[] longer = a.length > b.length ? a : b;
        int[] shorter = a.length > b.length ? b : a;
        int at = parting(longer, shorter);
        if (longer.length != shorter.length + 1 || !alike(longer, at + 1, shorter, at)) {
            return null;
        }
        boolean twin =
                (at > 0 && longer[at] == longer[at - 1]) || (at + 1 < longer.length && longer[at] == longer[at + 1]);
        return new OneMisread(twin ? Kind.DOUBLED : Kind.LEFT_OUT, at);
    }

    private static @Nullable OneMisread inPlace(int[] a, int[] b) {
        int at = parting(a, b);
        if (at == a.length) {
            return null;
        }
        if (alike(a, at + 1, b, at + 1)) {
            return new OneMisread(Kind.OTHER_SIGN, at);
        }
        boolean swapped = a[at] == b[at + 1] && a[at + 1] == b[at] && alike(a, at + 2, b, at + 2);
        return swapped ? new OneMisread(Kind.SWAPPED, at) : null;
    }

    /** The first place where they differ; the length of the shorter where it is the beginning of the other. */
    private static int parting(int[] a, int[] b) {
        int at = 0;
        while (at < Math.min(a.length, b.length) && a[at] == b[at]) {
            at++;
        }
        return at;
    }

    private static boolean alike(int[] a, int from, int[] b, int start) {
        if (a.length - from != b.length - start) {
            return false;
        }
        for (int i = 0; from + i < a.length; i++) {
            if (a[from + i] != b[start + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether the sign there is one that the two do not share.
     *
     * @param place a place in one of the two texts
     * @param longer whether that text is the longer of the two; of equally long ones both are
     */
    boolean isAt(int place, boolean longer) {
        return switch (kind) {
            case OTHER_SIGN -> place == at;
            case SWAPPED -> place == at || place == at + 1;
            case DOUBLED, LEFT_OUT -> longer && place == at;
        };
    }
}
