package org.proofmark.match;

import java.util.Arrays;

/**
 * Distinct texts, each with a number from 1; 0 is no text. All characters lie in one array: no object per text. Not safe for
 * threads while texts are added.
 */
final class Texts {
    private char[] pool = new char[1 << 12];
    private int[] starts = new int[1 << 8];
    private int[] slots = new int[1 << 9];
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

    int add(String text) {
        return add(text.toCharArray(), text.length());
    }

    /** The number of the text in the first {@code length} characters, a new one if it is new. */
    int add(char[] chars, int length) {
        if (length == 0) {
            return 0;
        }
        int mask = slots.length - 1;
        int slot = hash(chars, 0, length) & mask;
        while (slots[slot] != 0) {
            int text = slots[slot];
            if (length(text) == length && Arrays.equals(pool, starts[text], starts[text] + length, chars, 0, length)) {
                return text;
            }
            slot = (slot + 1) & mask;
        }
        append(chars, length);
        slots[slot] = size;
        if (size * 2L > slots.length) {
            rehash();
        }
        return size;
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
        starts[size + 1] = start + length;
    }

    private void rehash() {
        int[] wider = new int[slots.length * 2];
        int mask = wider.length - 1;
        for (int text = 1; text <= size; text++) {
            int slot = hash(pool, starts[text], starts[text + 1]) & mask;
            while (wider[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            wider[slot] = text;
        }
        slots = wider;
    }

    private static int hash(char[] chars, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = hash * 31 + chars[i];
        }
        return Hash.spread(hash);
    }
}
