package org.proofmark.match;

import java.util.List;

/**
 * A blocking rule: rows that share its one or two keys are candidates. Two keys of exchangeable fields count in either order; a
 * key of words that stands twice asks for two equal words.
 *
 * @param first where the first key's codes begin in a row of the {@link KeyTable}
 * @param slots how many there are
 * @param second where the second key's begin, or -1
 * @param slotsOfSecond how many there are
 * @param fields the fields it asks about, as bits
 */
record Rule(String name, int first, int slots, int second, int slotsOfSecond, boolean eitherOrder, long fields) {
    static Rule of(List<BlockKey> keys, int first, int second, boolean eitherOrder) {
        BlockKey a = keys.get(first);
        if (second < 0) {
            return new Rule(a.name(), start(keys, first), a.slots(), -1, 0, false, 1L << a.field());
        }
        BlockKey b = keys.get(second);
        String name = first == second ? "two " + a.name() : a.name() + " and " + b.name();
        return new Rule(
                name,
                start(keys, first),
                a.slots(),
                start(keys, second),
                b.slots(),
                eitherOrder || first == second,
                1L << a.field() | 1L << b.field());
    }

    private static int start(List<BlockKey> keys, int key) {
        return keys.subList(0, key).stream().mapToInt(BlockKey::slots).sum();
    }

    /** How many blocks a row is in at most. */
    int most() {
        return second < 0 ? slots : slots * slotsOfSecond;
    }

    boolean single() {
        return most() == 1;
    }

    /** The block of a row, of a rule that has one; 0 where it is in none. */
    int code(int[] codes, int at) {
        int a = codes[at + first];
        return second < 0 || a == 0 ? a : code(a, codes[at + second]);
    }

    private int code(int a, int b) {
        if (b == 0) {
            return 0;
        }
        int code = eitherOrder && a > b ? Hash.of(b, a) : Hash.of(a, b);
        return code == 0 ? 1 : code;
    }

    /** Writes the blocks of a row and says how many there are. */
    int codes(int[] codes, int at, int[] out) {
        int count = 0;
        for (int i = 0; i < slots; i++) {
            int a = codes[at + first + i];
            if (a != 0 && second < 0) {
                out[count++] = a;
            }
            for (int j = first == second ? i + 1 : 0; a != 0 && j < slotsOfSecond; j++) {
                int code = code(a, codes[at + second + j]);
                if (code != 0) {
                    out[count++] = code;
                }
            }
        }
        return count;
    }
}
