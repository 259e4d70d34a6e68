package org.proofmark.match;

import java.util.List;

/**
 * A blocking rule: rows that share its one or two keys are candidates. Two keys of exchangeable fields count in either order; a
 * key of words that stands twice asks for two equal words.
 *
 * @param first the place of the first key among all keys
 * @param second the place of the second key, or -1
 * @param eitherOrder only where both keys are the same, or each has one code
 * @param most how many blocks a row is in at most
 * @param fields the fields it asks about, as bits
 */
record Rule(String name, int first, int second, boolean eitherOrder, int most, long fields) {
    static Rule of(List<BlockKey> keys, int first, int second, boolean eitherOrder) {
        BlockKey a = keys.get(first);
        if (second < 0) {
            return new Rule(a.name(), first, -1, false, a.slots(), 1L << a.field());
        }
        BlockKey b = keys.get(second);
        boolean twice = first == second;
        return new Rule(
                twice ? "two " + a.name() : a.name() + " and " + b.name(),
                first,
                second,
                eitherOrder || twice,
                a.slots() * b.slots(),
                1L << a.field() | 1L << b.field());
    }

    boolean single() {
        return most == 1;
    }

    /** The block of two codes; 0 where there is none. */
    int block(int a, int b) {
        if (a == 0 || b == 0) {
            return 0;
        }
        int code = eitherOrder && a > b ? Hash.of(b, a) : Hash.of(a, b);
        return code == 0 ? 1 : code;
    }
}
