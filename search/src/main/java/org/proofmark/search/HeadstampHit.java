package org.proofmark.search;

import java.util.List;
import org.proofmark.notation.Headstamp;

/**
 * A headstamp that was found, in the rotation in which it fits best: with the fewest misreads, then the least levelled, then the
 * likeliest.
 *
 * @param mark its number, as given to {@link HeadstampIndex#add}
 * @param headstamp as it is stored, its entries by the clock
 * @param hours by how many hours it has to be turned clockwise to lie on the question, 0 to 11
 * @param score how much likelier the two headstamps are if they are one than if not, in bits: the sum over its entries
 * @param pairs the entries that lie on one another, by the question's clock
 */
public record HeadstampHit(int mark, Headstamp headstamp, int hours, double score, List<EntryPair> pairs) {
    public HeadstampHit {
        pairs = List.copyOf(pairs);
    }

    /** How many misreads lie between it and the question. */
    public int misreads() {
        return (int) pairs.stream()
                .filter(pair -> pair.fit() == EntryPair.Fit.MISREAD)
                .count();
    }

    /** Whether it fits the question as both are written, as {@link Headstamp#compatible} has it. */
    public boolean asWritten() {
        return pairs.stream().allMatch(pair -> pair.fit() == EntryPair.Fit.AS_WRITTEN);
    }
}
