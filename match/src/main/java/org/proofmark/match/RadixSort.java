package org.proofmark.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Sorts numbers by their upper halves; equal ones keep their order, and those whose upper half is 0 are left out. The numbers go into
 * 256 parts by the highest bits in which any two differ, and then each part is sorted by itself: a part fits into the processor's
 * cache where all of them do not. It can be used again and keeps its memory.
 */
final class RadixSort {
    private static final int BITS = 8;
    private static final int WAYS = 1 << BITS;
    private static final int CHUNKS = 16;
    /** So few numbers are sorted by insertion. */
    private static final int FEW = 40;

    private long[] numbers = new long[0];
    private long[] spare = new long[0];

    /** Room for so many numbers; what it holds is arbitrary, and after {@link #sort} what was sorted. */
    long[] room(int size) {
        if (numbers.length < size) {
            numbers = new long[size];
            spare = new long[size];
        }
        return numbers;
    }

    /** Sorts the first {@code size} numbers in the room, and says how many are left; the room may be another array then. */
    int sort(int size) {
        int shift = Math.max(0, Integer.SIZE - Integer.numberOfLeadingZeros(differing(size)) - BITS);
        int[] starts = part(size, shift);
        int passes = (shift + BITS - 1) / BITS;
        IntStream.range(0, WAYS).parallel().forEach(way -> sortPart(starts[way], starts[way + 1], passes));
        if (passes % 2 == 0) {
            long[] unsorted = numbers;
            numbers = spare;
            spare = unsorted;
        }
        return starts[WAYS];
    }

    /** Where pieces of about one size begin in {@code count} sorted numbers, and end: none parts equal upper halves. */
    int[] pieces(int count, int pieces) {
        int[] bounds = new int[pieces + 1];
        for (int piece = 1; piece <= pieces; piece++) {
            int at = Math.max(bounds[piece - 1], (int) ((long) count * piece / pieces));
            while (at > 0 && at < count && code(numbers[at]) == code(numbers[at - 1])) {
                at++;
            }
            bounds[piece] = at;
        }
        return bounds;
    }

    private static int start(int chunk, int size) {
        return (int) ((long) size * chunk / CHUNKS);
    }

    private static int code(long number) {
        return (int) (number >>> Integer.SIZE);
    }

    /** The place of a number by the bits from {@code shift} on; the lowest number comes first, and it is negative. */
    private static int way(long number, int shift) {
        return ((code(number) ^ Integer.MIN_VALUE) >>> shift) & (WAYS - 1);
    }

    /** The bits in which any two of the upper halves differ. */
    private int differing(int size) {
        int[] inAny = new int[CHUNKS];
        int[] inAll = new int[CHUNKS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            int any = 0;
            int all = -1;
            for (int at = start(chunk, size); at < start(chunk + 1, size); at++) {
                int code = code(numbers[at]);
                any |= code;
                all &= code == 0 ? -1 : code;
            }
            inAny[chunk] = any;
            inAll[chunk] = all;
        });
        return IntStream.of(inAny).reduce(0, (a, b) -> a | b)
                & ~IntStream.of(inAll).reduce(-1, (a, b) -> a & b);
    }

    /** Puts the numbers into their parts, in the spare room, and says where each part starts. */
    private int[] part(int size, int shift) {
        int[][] counts = new int[CHUNKS][WAYS];
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            for (int at = start(chunk, size); at < start(chunk + 1, size); at++) {
                counts[chunk][way(numbers[at], shift)] += code(numbers[at]) == 0 ? 0 : 1;
            }
        });
        int[] starts = new int[WAYS + 1];
        int next = 0;
        for (int way = 0; way < WAYS; way++) {
            starts[way] = next;
            for (int[] count : counts) {
                int here = count[way];
                count[way] = next;
                next += here;
            }
        }
        starts[WAYS] = next;
        IntStream.range(0, CHUNKS).parallel().forEach(chunk -> {
            int[] to = counts[chunk];
            for (int at = start(chunk, size); at < start(chunk + 1, size); at++) {
                if (code(numbers[at]) != 0) {
                    spare[to[way(numbers[at], shift)]++] = numbers[at];
                }
            }
        });
        return starts;
    }

    /** Sorts a part from its lowest bits to its highest. */
    private void sortPart(int from, int to, int passes) {
        if (to - from <= FEW) {
            insert(from, to);
            if (passes % 2 != 0) {
                System.arraycopy(spare, from, numbers, from, to - from);
            }
            return;
        }
        int[] places = new int[WAYS];
        for (int pass = 0; pass < passes; pass++) {
            boolean back = pass % 2 != 0;
            pass(back ? numbers : spare, back ? spare : numbers, from, to, pass * BITS, places);
        }
    }

    private static void pass(long[] source, long[] target, int from, int to, int shift, int[] places) {
        Arrays.fill(places, 0);
        for (int at = from; at < to; at++) {
            places[way(source[at], shift)]++;
        }
        int next = from;
        for (int way = 0; way < WAYS; way++) {
            int here = places[way];
            places[way] = next;
            next += here;
        }
        for (int at = from; at < to; at++) {
            target[places[way(source[at], shift)]++] = source[at];
        }
    }

    private void insert(int from, int to) {
        for (int at = from + 1; at < to; at++) {
            long number = spare[at];
            int place = at;
            while (place > from && code(spare[place - 1]) > code(number)) {
                spare[place] = spare[place - 1];
                place--;
            }
            spare[place] = number;
        }
    }
}
