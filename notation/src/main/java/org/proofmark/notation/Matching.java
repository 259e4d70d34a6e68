package org.proofmark.notation;

/**
 * Whether two readings can be of one mark.
 *
 * <p>Two readings are <em>compatible</em> when one string of characters and symbols fits both. Layout fits nothing and is passed
 * over; what was removed or restored is compared as inside. This is reachability in the product of two automata; as readings are
 * lines of steps without branches, one row of the product is held at a time: time grows with the product of the two lengths,
 * memory with their sum, whatever the input.
 */
public final class Matching {
    private Matching() {}

    /** Whether one string fits both readings. Symmetric; a reading is compatible with itself. Not transitive. */
    public static boolean compatible(Reading a, Reading b) {
        return meet(Step.of(a, false), Step.of(b, false));
    }

    /**
     * Whether one string fits both after {@link Folding}: case, script digits and look-alikes are levelled, and a separator that
     * was read may be missing on the other side. Whatever is compatible is compatible when folded. Proposes, decides nothing.
     */
    public static boolean compatibleFolded(Reading a, Reading b) {
        return meet(Step.of(a, true), Step.of(b, true));
    }

    /**
     * Whether both readings are certain and say the same characters and symbols. Separators count, layout does not. Readings with
     * anything unknown are never exactly equal, not even to themselves: two marks that read {@code *} are not the same number.
     */
    public static boolean exact(Reading a, Reading b) {
        return a.isCertain() && b.isCertain() && compatible(a, b);
    }

    static boolean meet(Step[] a, Step[] b) {
        Product product = new Product(a, b);
        for (int i = 0; i < a.length && product.isAlive(); i++) {
            product.advance(i);
        }
        return product.isAlive() && product.accepts();
    }

    /** One row of the product: {@code row[j]} says that some string leads past the first {@code i} and {@code j} steps. */
    private static final class Product {
        private final Step[] a;
        private final Step[] b;
        private boolean[] row;
        private boolean[] next;
        private int from;
        private int to;

        Product(Step[] a, Step[] b) {
            this.a = a;
            this.b = b;
            row = new boolean[b.length + 1];
            next = new boolean[b.length + 1];
            row[0] = true;
        }

        boolean isAlive() {
            return from <= to;
        }

        /** From the row before step {@code i} of {@code a} to the row after it. Only {@code from} to {@code to} can be reached. */
        void advance(int i) {
            int first = Integer.MAX_VALUE;
            int last = -1;
            for (int j = from; j <= to; j++) {
                if (row[j]) {
                    row[j] = false;
                    int furthest = leave(a[i], j);
                    first = Math.min(first, next[j] ? j : j + 1);
                    last = Math.max(last, furthest);
                }
            }
            boolean[] swap = row;
            row = next;
            next = swap;
            from = first;
            to = last;
        }

        /** All ways on from (i, j), whose step of {@code a} is {@code mine}; gives the furthest place reached in the next row. */
        private int leave(Step mine, int j) {
            int furthest = -1;
            if (mine.isSkippable()) {
                next[j] = true;
                furthest = j;
            }
            if (j == b.length) {
                return furthest;
            }
            Step theirs = b[j];
            boolean meets = mine.meets(theirs);
            if (theirs.isSkippable() || (mine.isGap() && meets)) {
                reach(j + 1);
            }
            if (theirs.isGap() && meets) {
                next[j] = true;
                furthest = j;
            }
            if (meets && !mine.isGap() && !theirs.isGap()) {
                next[j + 1] = true;
                furthest = j + 1;
            }
            return furthest;
        }

        private void reach(int j) {
            row[j] = true;
            to = Math.max(to, j);
        }

        /** Past all of {@code a}: the rest of {@code b} must be skippable. */
        boolean accepts() {
            for (int j = from; j <= to; j++) {
                if (row[j] && j < b.length && b[j].isSkippable()) {
                    reach(j + 1);
                }
            }
            return row[b.length];
        }
    }
}
