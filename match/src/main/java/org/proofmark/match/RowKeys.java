package org.proofmark.match;

import java.util.List;

/** The codes that rows have for keys, and the blocks that follow from them. */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied
record RowKeys(Rows rows, BlockKey[] keys) {
    static RowKeys of(Rows rows, List<BlockKey> keys) {
        return new RowKeys(rows, keys.toArray(BlockKey[]::new));
    }

    /** The code of a key for a row, of a key that has one at most. */
    int code(int row, int key) {
        return keys[key].codes()[rows.value(row, keys[key].field())];
    }

    /** Where the codes of a row for a key begin in those of the key. */
    int start(int row, int key) {
        return rows.value(row, keys[key].field()) * keys[key].slots();
    }

    /** The block of a row under a rule that has one; 0 where it is in none. */
    int block(int row, Rule rule) {
        int a = code(row, rule.first());
        return rule.second() < 0 || a == 0 ? a : rule.block(a, code(row, rule.second()));
    }

    /** Writes the blocks of a row under a rule and says how many there are. */
    int blocks(int row, Rule rule, int[] out) {
        int[] first = keys[rule.first()].codes();
        int from = start(row, rule.first());
        int slots = keys[rule.first()].slots();
        int count = 0;
        for (int i = 0; i < slots && first[from + i] != 0; i++) {
            if (rule.second() < 0) {
                out[count++] = first[from + i];
            } else {
                count = blocks(first[from + i], rule, row, rule.first() == rule.second() ? i + 1 : 0, out, count);
            }
        }
        return count;
    }

    private int blocks(int code, Rule rule, int row, int skipped, int[] out, int before) {
        BlockKey second = keys[rule.second()];
        int from = start(row, rule.second());
        int count = before;
        for (int j = skipped; j < second.slots() && second.codes()[from + j] != 0; j++) {
            out[count++] = rule.block(code, second.codes()[from + j]);
        }
        return count;
    }
}
