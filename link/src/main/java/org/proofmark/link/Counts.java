package org.proofmark.link;

/** How often 64-bit codes occur: open addressing, 12 bytes a slot. A dossier of a million items needs some millions of them. */
final class Counts {
    private long[] codes = new long[1 << 10];
    private int[] counts = new int[1 << 10];
    private int filled;

    void add(long code) {
        if (filled * 3L > codes.length * 2L) {
            grow();
        }
        int slot = slot(code);
        if (counts[slot]++ == 0) {
            codes[slot] = code;
            filled++;
        }
    }

    int of(long code) {
        return counts[slot(code)];
    }

    private int slot(long code) {
        int mask = codes.length - 1;
        int slot = (int) finish(code) & mask;
        while (counts[slot] != 0 && codes[slot] != code) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldCodes = codes;
        int[] oldCounts = counts;
        codes = new long[oldCodes.length * 2];
        counts = new int[codes.length];
        for (int i = 0; i < oldCodes.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldCodes[i]);
                codes[slot] = oldCodes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }

    /** The code of what came before and a text. */
    static long mix(long code, String text) {
        long mixed = finish(code + 0x9E3779B97F4A7C15L);
        for (int i = 0; i < text.length(); i++) {
            mixed = (mixed ^ text.charAt(i)) * 0x100000001B3L;
        }
        return finish(mixed ^ text.length());
    }

    /** The code of what came before and a sign. */
    static long mix(long code, int sign) {
        return finish(code + 0x9E3779B97F4A7C15L * (sign + 1));
    }

    /** Finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long finish(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
