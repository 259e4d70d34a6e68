package org.proofmark.notation;

/**
 * Whether two readings can be of one mark.
 *
 * <p>Two readings are <em>compatible</em> when one string of characters and symbols fits both. Layout fits nothing and is passed
 * over; what was removed or restored is compared as inside. This is reachability in the product of two automata; as readings are
 * lines of steps without branches, one row of the product is held at a time ({@link Product}): time grows with the product of the
 * two lengths, memory with their sum, whatever the input.
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
        Product product = new Product(b);
        for (Step step : a) {
            if (!product.advance(step)) {
                return false;
            }
        }
        return product.accepts();
    }
}
