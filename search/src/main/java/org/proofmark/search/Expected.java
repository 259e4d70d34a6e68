package org.proofmark.search;

/** How many places are expected to begin with a growing window, and what it costs to find them: {@link Walk}, foreseen. */
final class Expected {
    private final Frequencies frequencies;
    private final Pattern pattern;
    private final double look;

    /** By last code, how many places begin with the window. */
    private final double[] byLast = new double[Frequencies.CODES];

    /** The codes of which {@link #byLast} holds anything, as a set. */
    private long lasts;

    private double places;

    private final long present;
    private double nodes = 1;
    private double walking;
    private boolean looking;
    private boolean begun;

    Expected(Segment segment, Frequencies frequencies, Pattern pattern) {
        this.frequencies = frequencies;
        this.pattern = pattern;
        this.present = segment.slices().present();
        this.places = frequencies.all();
        this.look = segment.isStraight() ? Cost.SIEVE : Cost.LOOK;
    }

    /** Takes one more place into the window. */
    void extend(int place) {
        double[] next = new double[Frequencies.CODES];
        double sum = 0;
        long reached = 0;
        long codes = (pattern.accepted[place] | 1L << Codes.ANY | 1L << Codes.ANY_OR_NONE) & present;
        for (long left = codes; left != 0; left &= left - 1) {
            int code = Long.numberOfTrailingZeros(left);
            double followed = begun ? followedBy(code) : frequencies.first(code);
            next[code] = followed;
            sum += followed;
            reached |= followed > 0 ? 1L << code : 0;
        }
        int branches = Long.bitCount(reached);
        if (!looking) {
            walk(branches);
        }
        System.arraycopy(next, 0, byLast, 0, next.length);
        lasts = reached;
        begun = true;
        places = sum;
        nodes = Math.min(nodes * Math.max(1, branches), Math.max(1, sum));
    }

    private void walk(int branches) {
        double dividing = nodes * Cost.dividing((int) (places / nodes) + 1, branches);
        looking = places * look <= dividing;
        walking += Math.min(dividing, places * look);
    }

    /** How many places the window is found at; {@code toEnd}: with rows that end behind it. */
    double found(boolean toEnd) {
        return toEnd ? followedBy(Codes.END) : places;
    }

    /** What finding where they are costs, in nanoseconds. */
    double walking() {
        return walking;
    }

    /** What going through them costs where they lie together: at the beginning of rows. */
    double lookingTogether(boolean toEnd, int misreads) {
        return Cost.looking(found(toEnd), pattern.places(), misreads);
    }

    private double followedBy(int code) {
        double sum = 0;
        for (long left = lasts; left != 0; left &= left - 1) {
            int last = Long.numberOfTrailingZeros(left);
            sum += byLast[last] * frequencies.pair(last, code) / frequencies.first(last);
        }
        return sum;
    }
}
