package org.proofmark.search;

import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Sorts the rests of rows: into buckets by their first two codes, then each bucket by as many codes as a key holds. */
final class SuffixSort {
    private static final int CODES = 256;
    private static final int KEY_BITS = 63;
    private static final int BUCKETS_A_TASK = 16;

    private final Rows rows;
    private final int bitsACode;
    private final int codesAKey;

    /** @param bitsACode 6 where all codes are below 64, else 8 */
    SuffixSort(Rows rows, int bitsACode) {
        this.rows = rows;
        this.bitsACode = bitsACode;
        this.codesAKey = KEY_BITS / bitsACode;
    }

    /** By how many codes the rests are sorted. */
    int depth() {
        return codesAKey + 2;
    }

    /**
     * Fills the suffix array, and counts how many rests begin with which two codes.
     *
     * @param memory gives room for so many entries
     */
    void fill(IntFunction<IntBuffer> memory, FloatBuffer frequencies) {
        int[] ends = new int[CODES * CODES];
        eachRest((entry, bucket) -> ends[bucket]++);
        countLast(frequencies);
        int sum = 0;
        for (int bucket = 0; bucket < ends.length; bucket++) {
            int index = Frequencies.index(bucket / CODES, bucket % CODES);
            frequencies.put(index, frequencies.get(index) + ends[bucket]);
            int begin = sum;
            sum += ends[bucket];
            ends[bucket] = begin;
        }
        IntBuffer entries = memory.apply(sum);
        eachRest((entry, bucket) -> entries.put(ends[bucket]++, entry));
        IntStream.range(0, ends.length / BUCKETS_A_TASK).parallel().forEach(task -> sort(entries, ends, task));
    }

    private void sort(IntBuffer entries, int[] ends, int task) {
        RadixSort sort = new RadixSort();
        for (int bucket = task * BUCKETS_A_TASK; bucket < (task + 1) * BUCKETS_A_TASK; bucket++) {
            int from = bucket == 0 ? 0 : ends[bucket - 1];
            int[] part = new int[ends[bucket] - from];
            if (part.length > 1) {
                entries.get(from, part);
                long[] keys = new long[part.length];
                for (int i = 0; i < part.length; i++) {
                    keys[i] = key(part[i]);
                }
                sort.sort(keys, part, part.length);
                entries.put(from, part);
            }
        }
    }

    private long key(int entry) {
        int row = Order.row(entry);
        int place = Order.inRow(entry) + 2;
        long key = 0;
        for (int i = 0; i < codesAKey; i++) {
            key = key << bitsACode | rows.code(row, place + i);
        }
        return key;
    }

    /** The last sign of a row is no rest of its own, but what follows it has to be known. */
    private void countLast(FloatBuffer frequencies) {
        for (int row = 0; row < rows.count(); row++) {
            int length = rows.length(row);
            if (length > 1) {
                int index = Frequencies.index(rows.code(row, length - 1), Codes.END);
                frequencies.put(index, frequencies.get(index) + 1);
            }
        }
    }

    private void eachRest(RestAction action) {
        for (int row = 0; row < rows.count(); row++) {
            int first = rows.code(row, 1);
            int second = rows.code(row, 2);
            for (int place = 1; second != Codes.END; place++) {
                action.accept(Order.packed(row, place), first * CODES + second);
                first = second;
                second = rows.code(row, place + 2);
            }
        }
    }

    @FunctionalInterface
    private interface RestAction {
        void accept(int entry, int bucket);
    }
}
