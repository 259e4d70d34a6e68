package org.proofmark.bench;

import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.RandomAccess;

/**
 * Many short ASCII texts, end to end in one array: some 14 bytes for a serial number, where a list of strings takes 60. Together
 * at most 2 GiB.
 */
final class Texts extends AbstractList<String> implements RandomAccess {
    private byte[] bytes = new byte[1024];
    private int[] ends = new int[64];
    private int size;

    @Override
    public boolean add(String text) {
        addBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return true;
    }

    /** Adds a text of so many characters of a byte each. */
    void addBytes(byte[] more) {
        int start = start(size);
        if (start + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, start + more.length + bytes.length / 2);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + size / 2);
        }
        System.arraycopy(more, 0, bytes, start, more.length);
        ends[size++] = start + more.length;
    }

    @Override
    public String get(int index) {
        int start = start(index);
        return new String(bytes, start, ends[index] - start, StandardCharsets.ISO_8859_1);
    }

    @Override
    public int size() {
        return size;
    }

    /** All texts one after the other; {@link #start} says where each begins. Not a copy. */
    byte[] bytes() {
        return bytes;
    }

    /** Where a text begins; that of the first after the last is where the last ends. */
    int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** What the arrays take. */
    long heapBytes() {
        return bytes.length + (long) Integer.BYTES * ends.length;
    }
}
