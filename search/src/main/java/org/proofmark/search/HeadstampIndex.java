package org.proofmark.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<IntBuffer, HeadstampGroup> byClock = new HashMap<>();
    private final List<HeadstampGroup> groups = new ArrayList<>();

    /** An empty index that ranks by a model. */
    public HeadstampIndex(MisreadModel model) {
        this.model = model;
    }

    /** Adds a headstamp; it is found from now on. */
    public void add(int mark, Headstamp headstamp) {
        int[] clock = new int[HeadstampGroup.HOURS];
        for (HeadstampPart.Entry entry : headstamp.entries()) {
            clock[entry.hour() % HeadstampGroup.HOURS] = entries.give(entry.reading());
        }
        int first = firstHour(clock);
        HeadstampGroup group = byClock.computeIfAbsent(IntBuffer.wrap(turned(clock, first)), key -> {
            HeadstampGroup made = new HeadstampGroup(key.array());
            groups.add(made);
            return made;
        });
        group.add(mark, first);
    }

    /** Removes marks: they are no longer found. Takes a pass over all. */
    public void remove(BitSet marks) {
        groups.forEach(group -> group.remove(marks));
    }

    /** How many headstamps there are that do not differ by a rotation alone. */
    public int different() {
        return groups.size();
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

    /** The hour from which on a clock comes first in the order of its entries' numbers: the same for all its rotations. */
    private static int firstHour(int[] clock) {
        int first = 0;
        for (int hour = 1; hour < clock.length; hour++) {
            if (IntBuffer.wrap(turned(clock, hour)).compareTo(IntBuffer.wrap(turned(clock, first))) < 0) {
                first = hour;
            }
        }
        return first;
    }

    private static int[] turned(int[] clock, int first) {
        int[] turned = new int[clock.length];
        System.arraycopy(clock, first, turned, 0, clock.length - first);
        System.arraycopy(clock, 0, turned, clock.length - first, first);
        return turned;
    }
}
