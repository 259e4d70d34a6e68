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

        /** Says which rows the pairs are of that are asked about next: the first {@code count}. */
        default void enter(int[] members, int count) {}

        /** Whether it wants a pair, by the places of its rows among the members; asked before it is known whether it is a new one. */
        default boolean wants(int first, int second) {
            return true;
        }
    }

    /** Makes the takers. */
    interface Takers {
        /** For a piece of work on a rule; pieces are counted through all rules and are the same in every run. */
        Taker make(int piece, Rule rule);
    }

    private static final int PIECES = 64;

    private final RowKeys keys;
    private final List<BlockRule> rules;

    Blocks(RowKeys keys, List<Rule> rules) {
        this.keys = keys;
        this.rules = rules.stream().map(rule -> new BlockRule(keys, rule)).toList();
    }

    List<Rule> rules() {
        return rules.stream().map(BlockRule::rule).toList();
    }

    /** What two rows share, for a thread to ask about. */
    SharedBlocks shared() {
        return new SharedBlocks(keys);
    }

    /** The fields without which the two rows would share a block still, as bits. */
    long reach(SharedBlocks shared) {
        long reach = 0;
        for (BlockRule each : rules) {
            if (shared.share(each)) {
                reach |= ~each.rule().fields();
            }
        }
        return reach;
    }

    /** Gives every candidate pair to a taker. */
    void forEach(Takers takers) {
        RadixSort sort = new RadixSort();
        for (int number = 0; number < rules.size(); number++) {
            int rule = number;
            int count = rules.get(rule).sort(sort);
            long[] sorted = sort.room(count);
            int[] bounds = sort.pieces(count, PIECES);
            IntStream.range(0, PIECES).parallel().forEach(piece -> {
                if (bounds[piece] < bounds[piece + 1]) {
                    Taker taker =
                            takers.make(rule * PIECES + piece, rules.get(rule).rule());
                    new Walk(rule, taker).go(sorted, bounds[piece], bounds[piece + 1]);
                }
            });
        }
    }

    /** One thread's way through the blocks of a rule. */
    private final class Walk {
        private final int rule;
        private final Taker taker;
        private final SharedBlocks shared = shared();
        private final int[] members = new int[RuleChoice.LARGEST_BLOCK];

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
                    for (int i = from; i < to; i++) {
                        members[i - from] = (int) sorted[i];
                    }
                    block((int) (sorted[from] >> 32), to - from);
                }
                from = to;
            }
        }

        private void block(int block, int count) {
            taker.enter(members, count);
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    int first = members[i];
                    int second = members[j];
                    if (first != second
                            && keys.rows().mayPair(first, second)
                            && taker.wants(i, j)
                            && isNew(block, first, second)) {
                        taker.take(first, second);
                    }
                }
            }
        }

        /** Whether neither an earlier rule nor another block of this one has brought the pair. */
        private boolean isNew(int block, int first, int second) {
            shared.of(first, second);
            BlockRule own = rules.get(rule);
            if (!own.rule().single() && shared.least(own) != block) {
                return false;
            }
            for (int earlier = 0; earlier < rule; earlier++) {
                if (shared.share(rules.get(earlier))) {
                    return false;
                }
            }
            return true;
        }
    }
}
