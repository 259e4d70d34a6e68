package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Goes through the candidate pairs: those that share a block of any rule, each once. Under each rule the rows are sorted by
 * block; a pair that an earlier rule has brought already is left out. No pair is stored.
 */
final class Blocks {
    /** Takes pairs; one for each piece of work. */
    interface Taker {
        /** Takes a pair of rows that it wants. */
        void take(int first, int second);

        /** Whether it wants a pair, asked just before it may be given it, and perhaps more than once. */
        default boolean wants(int first, int second) {
            return true;
        }
    }

    /** Makes the takers. */
    interface Takers {
        /** For a piece of work; pieces are counted through all rules and are the same in every run. */
        Taker make(int piece);
    }

    private static final int PIECES = 64;

    private final Rows rows;
    private final List<BlockRule> rules;

    Blocks(Rows rows, KeyTable keys, List<Rule> rules) {
        this.rows = rows;
        this.rules = rules.stream().map(rule -> new BlockRule(keys, rule)).toList();
    }

    List<Rule> rules() {
        return rules.stream().map(BlockRule::rule).toList();
    }

    /** Whether the two rows share a block of a rule that does not ask about the field. */
    long reach(int first, int second) {
        long reach = 0;
        int[] buffer = new int[BlockRule.BUFFER];
        for (BlockRule each : rules) {
            if (each.share(first, second, buffer)) {
                reach |= ~each.rule().fields();
            }
        }
        return reach;
    }

    /** Gives every candidate pair to a taker. */
    void forEach(Takers takers) {
        for (int number = 0; number < rules.size(); number++) {
            int rule = number;
            long[] sorted = rules.get(rule).sorted(rows.count());
            int[] bounds = bounds(sorted);
            IntStream.range(0, PIECES).parallel().forEach(piece -> {
                if (bounds[piece] < bounds[piece + 1]) {
                    new Walk(rule, takers.make(rule * PIECES + piece)).go(sorted, bounds[piece], bounds[piece + 1]);
                }
            });
        }
    }

    /** Where the pieces begin: at the start of a block each. */
    private static int[] bounds(long[] sorted) {
        int[] bounds = new int[PIECES + 1];
        for (int piece = 1; piece <= PIECES; piece++) {
            int at = Math.max(bounds[piece - 1], (int) ((long) sorted.length * piece / PIECES));
            while (at > 0 && at < sorted.length && sorted[at] >> 32 == sorted[at - 1] >> 32) {
                at++;
            }
            bounds[piece] = at;
        }
        return bounds;
    }

    /** One thread's way through the blocks of a rule. */
    private final class Walk {
        private final int rule;
        private final Taker taker;
        private final int[] buffer = new int[BlockRule.BUFFER];

        Walk(int rule, Taker taker) {
            this.rule = rule;
            this.taker = taker;
        }

        void go(long[] sorted, int begin, int end) {
            int from = begin;
            while (from < end) {
                int to = from + 1;
                while (to < end && sorted[to] >> 32 == sorted[from] >> 32) {
                    to++;
                }
                if (to - from > 1 && to - from <= RuleChoice.LARGEST_BLOCK) {
                    block(sorted, from, to);
                }
                from = to;
            }
        }

        private void block(long[] sorted, int from, int to) {
            int code = (int) (sorted[from] >> 32);
            for (int i = from; i < to; i++) {
                int first = (int) sorted[i];
                for (int j = i + 1; j < to; j++) {
                    int second = (int) sorted[j];
                    if (first != second
                            && rows.mayPair(first, second)
                            && taker.wants(first, second)
                            && rules.get(rule).firstShared(first, second, code, buffer)
                            && !broughtBefore(first, second)) {
                        taker.take(first, second);
                    }
                }
            }
        }

        private boolean broughtBefore(int first, int second) {
            for (int earlier = 0; earlier < rule; earlier++) {
                if (rules.get(earlier).share(first, second, buffer)) {
                    return true;
                }
            }
            return false;
        }
    }
}
