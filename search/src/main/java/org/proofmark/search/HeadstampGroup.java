package org.proofmark.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;

/** All marks whose headstamps differ by a rotation alone. */
final class HeadstampGroup {
    static final int HOURS = 12;

    private final int[] clock;
    private int[] marks = new int[1];
    private byte[] turns = new byte[1];
    private int count;

    /** @param clock by hour, twelve o'clock first, the number of the entry there; not to be changed */
    HeadstampGroup(int[] clock) {
        this.clock = clock;
    }

    /** @param turn by how many hours this mark's headstamp is turned clockwise against the group's clock */
    void add(int mark, int turn) {
        if (count == marks.length) {
            marks = Arrays.copyOf(marks, count * 2);
            turns = Arrays.copyOf(turns, count * 2);
        }
        marks[count] = mark;
        turns[count++] = (byte) turn;
    }

    void remove(BitSet gone) {
        int left = 0;
        for (int i = 0; i < count; i++) {
            if (!gone.get(marks[i])) {
                marks[left] = marks[i];
                turns[left++] = turns[i];
            }
        }
        count = left;
    }

    /** The number of the entry at an hour of the group's clock; hours go round. */
    int at(int hour) {
        return clock[hour % HOURS];
    }

    int count() {
        return count;
    }

    long count(IntPredicate wanted) {
        return Arrays.stream(marks, 0, count).filter(wanted).count();
    }

    /** Every place of a wanted mark, in the order in which they came. */
    void each(IntPredicate wanted, IntConsumer place) {
        for (int i = 0; i < count; i++) {
            if (wanted.test(marks[i])) {
                place.accept(i);
            }
        }
    }

    int mark(int place) {
        return marks[place];
    }

    int turn(int place) {
        return turns[place];
    }
}
