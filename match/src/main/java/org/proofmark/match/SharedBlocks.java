package org.proofmark.match;

import java.util.Arrays;

/** Which blocks two rows share. One for each thread. */
final class SharedBlocks {
    private static final byte AGREES = 1;
    private static final byte DIFFERS = 2;

    private final RowKeys keys;
    /** For each key what is known of the two rows, 0 where it was not asked yet. */
    private final byte[] known;

    private final int[] ofFirst;
    private final int[] ofSecond;
    private int one;
    private int other;

    SharedBlocks(RowKeys keys) {
        this.keys = keys;
        this.known = new byte[keys.keys().length];
        int slots = Arrays.stream(keys.keys()).mapToInt(BlockKey::slots).max().orElse(1);
        this.ofFirst = new int[slots];
        this.ofSecond = new int[slots];
    }

    /** The rows that are asked about from now on. */
    SharedBlocks of(int first, int second) {
        Arrays.fill(known, (byte) 0);
        one = first;
        other = second;
        return this;
    }

    /** Whether they share a block of the rule that is not too large. */
    boolean share(BlockRule rule) {
        return least(rule) != 0;
    }

    /** The lowest of the blocks of a rule that they share, without those that are too large; 0 where there is none. */
    int least(BlockRule blockRule) {
        Rule rule = blockRule.rule();
        if (rule.single() && rule.eitherOrder()) {
            return eitherOrder(blockRule);
        }
        if (!agree(rule.first()) || (rule.second() >= 0 && !agree(rule.second()))) {
            return 0;
        }
        if (rule.single()) {
            int block = keys.block(one, rule);
            return blockRule.isTooLarge(block) ? 0 : block;
        }
        return leastOfSeveral(blockRule);
    }

    /** What one row has for the first key the other may have for the second. */
    private int eitherOrder(BlockRule rule) {
        int a = keys.code(one, rule.rule().first());
        int b = keys.code(one, rule.rule().second());
        int c = keys.code(other, rule.rule().first());
        int d = keys.code(other, rule.rule().second());
        boolean equal = (a == c && b == d) || (a == d && b == c);
        int block = equal ? rule.rule().block(a, b) : 0;
        return rule.isTooLarge(block) ? 0 : block;
    }

    private int leastOfSeveral(BlockRule blockRule) {
        Rule rule = blockRule.rule();
        int[] first = ofFirst;
        int[] second = ofSecond;
        int n = common(rule.first(), first);
        boolean twice = rule.first() == rule.second();
        int m = rule.second() < 0 ? 1 : twice ? n : common(rule.second(), second);
        int least = 0;
        for (int i = 0; i < n; i++) {
            for (int j = twice ? i + 1 : 0; j < m; j++) {
                int block = rule.second() < 0 ? first[i] : rule.block(first[i], twice ? first[j] : second[j]);
                if ((least == 0 || block < least) && !blockRule.isTooLarge(block)) {
                    least = block;
                }
            }
        }
        return least;
    }

    /** Whether the rows have a code of a key in common. */
    private boolean agree(int key) {
        if (known[key] == 0) {
            boolean exact = keys.keys()[key].exact();
            int value = keys.start(one, key);
            boolean agrees = exact ? value != 0 && value == keys.start(other, key) : common(key, ofFirst) > 0;
            known[key] = agrees ? AGREES : DIFFERS;
        }
        return known[key] == AGREES;
    }

    /** Writes the codes of a key that both rows have, and says how many there are. */
    private int common(int key, int[] out) {
        int[] codes = keys.keys()[key].codes();
        int slots = keys.keys()[key].slots();
        int a = keys.start(one, key);
        int b = keys.start(other, key);
        int count = 0;
        for (int i = a; i < a + slots && codes[i] != 0; i++) {
            for (int j = b; j < b + slots; j++) {
                if (codes[j] == codes[i]) {
                    out[count++] = codes[i];
                    break;
                }
            }
        }
        return count;
    }
}
