package org.proofmark.search;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Headstamps in groups of those that differ by a rotation alone: few, for few codes and years are on most cartridges. A group has
 * one clock: by hour, twelve o'clock first, the number of the entry there in an {@link EntryList}.
 */
final class HeadstampGroups {
    static final int HOURS = 12;

    private final Map<IntBuffer, Integer> byClock = new HashMap<>();
    private final List<IntList> marks = new ArrayList<>();
    /** By group and mark: by how many hours its headstamp is turned clockwise against the group's clock. */
    private final List<IntList> turns = new ArrayList<>();

    private final List<IntList> byEntry = new ArrayList<>();
    private int[] clocks = new int[64 * HOURS];

    void add(int mark, int[] clock) {
        int first = firstHour(clock);
        int group = byClock.computeIfAbsent(IntBuffer.wrap(from(clock, first)), key -> make(key.array()));
        marks.get(group).add(mark);
        turns.get(group).add(first);
    }

    void remove(BitSet gone) {
        for (int group = 0; group < count(); group++) {
            IntList all = marks.get(group);
            int left = 0;
            for (int place = 0; place < all.count(); place++) {
                if (!gone.get(all.get(place))) {
                    all.set(left, all.get(place));
                    turns.get(group).set(left++, turns.get(group).get(place));
                }
            }
            all.cut(left);
            turns.get(group).cut(left);
        }
    }

    int count() {
        return marks.size();
    }

    /** The entry at an hour of a group's clock; hours go round. */
    int at(int group, int hour) {
        return clocks[group * HOURS + hour % HOURS];
    }

    /** The marks of a group. */
    IntList marks(int group) {
        return marks.get(group);
    }

    /** How many marks of a group are wanted. */
    int count(int group, IntPredicate wanted) {
        IntList all = marks.get(group);
        int count = 0;
        for (int place = 0; place < all.count(); place++) {
            count += wanted.test(all.get(place)) ? 1 : 0;
        }
        return count;
    }

    /** By how many hours the headstamp of a mark is turned clockwise against its group's clock. */
    int turn(int group, int place) {
        return turns.get(group).get(place);
    }

    /** The groups that have an entry. */
    IntList with(int entry) {
        return byEntry.get(entry);
    }

    private int make(int[] clock) {
        int group = count();
        if (clocks.length < (group + 1) * HOURS) {
            clocks = Arrays.copyOf(clocks, clocks.length * 2);
        }
        System.arraycopy(clock, 0, clocks, group * HOURS, HOURS);
        for (int entry : clock) {
            while (byEntry.size() <= entry) {
                byEntry.add(new IntList());
            }
            if (byEntry.get(entry).count() == 0 || byEntry.get(entry).last() != group) {
                byEntry.get(entry).add(group);
            }
        }
        marks.add(new IntList());
        turns.add(new IntList());
        return group;
    }

    /** The hour from which on a clock comes first in the order of its entries' numbers: the same place for all its rotations. */
    private static int firstHour(int[] clock) {
        int first = 0;
        for (int hour = 1; hour < HOURS; hour++) {
            if (comparedFrom(clock, hour, first) < 0) {
                first = hour;
            }
        }
        return first;
    }

    private static int comparedFrom(int[] clock, int one, int other) {
        for (int i = 0; i < HOURS; i++) {
            int order = Integer.compare(clock[(one + i) % HOURS], clock[(other + i) % HOURS]);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int[] from(int[] clock, int first) {
        int[] from = new int[HOURS];
        System.arraycopy(clock, first, from, 0, HOURS - first);
        System.arraycopy(clock, 0, from, HOURS - first, first);
        return from;
    }
}
