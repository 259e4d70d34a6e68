package org.proofmark.search;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart;
import org.proofmark.notation.MisreadModel;

/**
 * The index of headstamps: finds, among millions, all that can be of the headstamp that is asked about, in any rotation, each
 * entry read from either side, and ranks them by {@link MisreadModel}, summed over the entries.
 *
 * <p>Readers and writers are to be kept apart by the owner; several may read at once. Marks are numbered by the owner.
 */
public final class HeadstampIndex {
    private final MisreadModel model;
    private final EntryList entries = new EntryList();
    private final HeadstampGroups groups = new HeadstampGroups();

    /** An empty index that ranks by a model. */
    public HeadstampIndex(MisreadModel model) {
        this.model = model;
    }

    /** Adds a headstamp; it is found from now on. */
    public void add(int mark, Headstamp headstamp) {
        int[] clock = new int[HeadstampGroups.HOURS];
        for (HeadstampPart.Entry entry : headstamp.entries()) {
            clock[entry.hour() % HeadstampGroups.HOURS] = entries.give(entry.reading());
        }
        groups.add(mark, clock);
    }

    /** Removes marks: they are no longer found. Takes a pass over all. */
    public void remove(BitSet marks) {
        groups.remove(marks);
    }

    /** How many headstamps there are that do not differ by a rotation alone. */
    public int different() {
        return groups.count();
    }

    /**
     * Searches.
     *
     * @throws IllegalArgumentException where misreads are allowed and an entry has more than 60 places
     */
    public HeadstampHits search(HeadstampQuestion question) {
        return search(question, mark -> true);
    }

    /** Searches among some marks: of these it counts and names. */
    public HeadstampHits search(HeadstampQuestion question, IntPredicate wanted) {
        return new HeadstampSearch(question, entries, groups, model).hits(wanted);
    }
}
