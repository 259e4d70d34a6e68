package org.proofmark.match;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Distinct texts, each with a number from 1; 0 is no text. All characters lie in one array: no object per text. Not safe for
 * threads while texts are added.
 */
final class Texts {
    private char[] pool = new char[1 << 12];
    private int[] starts = new int[1 << 8];
    /** The hash and the number of a text in the upper and the lower half, or 0. */
    private long[] slots = new long[1 << 9];

    private long[] signs = new long[0];
    private int anySign;
    private int size;

    Texts() {
        starts[1] = 0;
    }

    /** How many texts there are; their numbers are 1 to this. */
    int size() {
        return size;
    }

    int length(int text) {
        return starts[text + 1] - starts[text];
    }

    int start(int text) {
        return starts[text];
    }

    /** All characters; of one text, from {@link #start} on. */
    char[] pool() {
        return pool;
    }

    String text(int text) {
        return text == 0 ? "" : new String(pool, starts[text], length(text));
    }

    /** Whether all characters are below U+0080. */
    boolean isAscii() {
        return anySign < 128;
    }

    /** Says that no text is added any more, and prepares for comparisons. */
    void close() {
        slots = new long[0];
        signs = new long[size + 1];
        IntStream.rangeClosed(1, size)
                .parallel()
                .forEach(text -> signs[text] = Signs.of(pool, starts[text], starts[text + 1]));
    }

    /** The {@link Signs} of a text; after {@link #close}. */
    long signs(int text) {
        return signs[text];
    }

    /** Two texts are at least so many edits apart, which is known without a look at them; after {@link #close}. */
    int apart(int first, int second) {
        return Math.max(Math.abs(length(first) - length(second)), Signs.apart(signs[first], signs[second]));
    }

    int add(String text) {
        return add(text.toCharArray(), text.length());
    }

    /** The number of the text in the first {@code length} characters, a new one if it is new. */
    int add(char[] chars, int length) {
        if (length == 0) {
            return 0;
        }
        int hash = hash(chars, length);
        int mask = slots.length - 1;
        int slot = hash & mask;
        while (slots[slot] != 0) {
            int text = (int) slots[slot];
            if ((int) (slots[slot] >>> 32) == hash && isEqual(text, chars, length)) {
                return text;
            }
            slot = (slot + 1) & mask;
        }
        append(chars, length);
        slots[slot] = ((long) hash << 32) | size;
        if (size * 2L > slots.length) {
            widen();
        }
        return size;
    }

    private boolean isEqual(int text, char[] chars, int length) {
        return length(text) == length && Arrays.equals(pool, starts[text], starts[text] + length, chars, 0, length);
    }

    private void append(char[] chars, int length) {
        size++;
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length + (starts.length >> 1));
        }
        int start = starts[size];
        if (start + length > pool.length) {
            pool = Arrays.copyOf(
                    pool, Math.max(start + length, (int) Math.min(Integer.MAX_VALUE - 8L, pool.length * 3L / 2)));
        }
        System.arraycopy(chars, 0, pool, start, length);
        for (int i = 0; i < length; i++) {
            anySign |= chars[i];
        }
        starts[size + 1] = start + length;
    }

    private void widen() {
        long[] wider = new long[slots.length * 2];
        int mask = wider.length - 1;
        for (long entry : slots) {
            if (entry != 0) {
                int slot = (int) (entry >>> 32) & mask;
                while (wider[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                wider[slot] = entry;
            }
        }
        slots = wider;
    }

    private static int hash(char[] chars, int length) {
        int hash = 0;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + chars[i];
        }
        return Hash.spread(hash);
    }
}
