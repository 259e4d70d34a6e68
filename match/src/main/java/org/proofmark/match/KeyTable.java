package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/** The codes of the keys of some rows, side by side. */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record KeyTable(int width, int[] codes) {
    static KeyTable of(Rows rows, List<BlockKey> keys) {
        return of(rows, keys, IntStream.range(0, rows.count()).toArray());
    }

    /** Of some rows only; the number of a row is its place among them. */
    static KeyTable of(Rows rows, List<BlockKey> keys, int[] chosen) {
        int width = keys.stream().mapToInt(BlockKey::slots).sum();
        int[] codes = new int[chosen.length * width];
        IntStream.range(0, chosen.length).parallel().forEach(row -> {
            int at = row * width;
            for (BlockKey key : keys) {
                int value = rows.value(chosen[row], key.field());
                System.arraycopy(key.codes(), value * key.slots(), codes, at, key.slots());
                at += key.slots();
            }
        });
        return new KeyTable(width, codes);
    }

    /** The block of a row under a rule that has one; 0 where it is in none. */
    int block(int row, Rule rule) {
        return rule.code(codes, row * width);
    }

    /** Writes the blocks of a row under a rule and says how many there are. */
    int blocks(int row, Rule rule, int[] out) {
        return rule.codes(codes, row * width, out);
    }
}
