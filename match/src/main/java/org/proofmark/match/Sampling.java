package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Draws the pairs from which the model is estimated. */
final class Sampling {
    /** So many pairs are drawn for each row, but no fewer and no more than these. */
    private static final int PAIRS_A_ROW = 25;

    private static final int FEWEST_PAIRS = 250_000;
    private static final int MOST_PAIRS = 400_000;
    /** Where there are no more than these, all are taken. */
    private static final int ALL_PAIRS = 1_000_000;

    private static final int PIECES = 16;

    private Sampling() {}

    /** Candidates, each with the given chance, the same ones in every run. */
    static PairSample candidates(Rows rows, List<FieldLevels> levels, Blocks blocks, double chance) {
        Map<Integer, ComparedPairs> parts = new ConcurrentSkipListMap<>();
        blocks.forEach((piece, rule) -> {
            ComparedPairs part = new ComparedPairs(rows.fields(), ~rule.fields());
            parts.put(piece, part);
            return new CandidateTaker(part, new PairComparison(rows, levels), chance);
        });
        parts.values().parallelStream().forEach(part -> part.reach(blocks));
        return ComparedPairs.sample(List.copyOf(parts.values()), rows.fields());
    }

    /** All pairs that have something rare in common: what so few rows have in common that pairs that do are no more than the rows. */
    static PairSample sharing(Rows rows, List<FieldLevels> levels) {
        PairComparison comparison = new PairComparison(rows, levels);
        ComparedPairs shared = new ComparedPairs(rows.fields(), 0);
        for (int field = 0; field < rows.fields(); field++) {
            Frequencies frequencies = levels.get(field).frequencies();
            double all = 0;
            for (int c = 0; c < Frequencies.CLASSES; c++) {
                all += frequencies.agreeing(c);
            }
            if (all < rows.count()) {
                int[] last = new int[rows.texts().get(field).size() + 1];
                int[] before = new int[rows.count()];
                for (int row = 0; row < rows.count(); row++) {
                    int value = rows.value(row, field);
                    if (value != 0) {
                        before[row] = last[value];
                        last[value] = row + 1;
                        for (int other = before[row]; other > 0; other = before[other - 1]) {
                            if (rows.mayPair(other - 1, row)) {
                                shared.add(other - 1, row, comparison);
                            }
                        }
                    }
                }
            }
        }
        return ComparedPairs.sample(List.of(shared), rows.fields());
    }

    /** Whether there are so few pairs that {@link #random} takes all. */
    static boolean isAll(Rows rows) {
        return rows.pairs() <= ALL_PAIRS;
    }

    /** Pairs drawn at random from all that may be linked; all of them where they are few. Reach: the fields of which a pair shares a coarse key. */
    static PairSample random(Rows rows, List<FieldLevels> levels, List<BlockKey> keys) {
        List<List<BlockKey>> coarse = IntStream.range(0, rows.fields())
                .mapToObj(field -> AlikePairs.coarse(keys, field))
                .toList();
        ComparedPairs[] parts = new ComparedPairs[PIECES];
        int pairs = Math.clamp((long) rows.count() * PAIRS_A_ROW, FEWEST_PAIRS, MOST_PAIRS);
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            PairComparison comparison = new PairComparison(rows, levels);
            ComparedPairs part = new ComparedPairs(rows.fields(), 0);
            parts[piece] = part;
            if (isAll(rows)) {
                every(rows, piece, part, comparison);
            } else {
                draw(rows, piece, pairs / PIECES, part, comparison, coarse);
            }
        });
        return ComparedPairs.sample(Arrays.asList(parts), rows.fields());
    }

    private static void every(Rows rows, int piece, ComparedPairs part, PairComparison comparison) {
        for (int first = piece; first < rows.count(); first += PIECES) {
            for (int second = first + 1; second < rows.count(); second++) {
                if (rows.mayPair(first, second)) {
                    part.add(first, second, comparison);
                }
            }
        }
    }

    private static void draw(
            Rows rows,
            int piece,
            int pairs,
            ComparedPairs part,
            PairComparison comparison,
            List<List<BlockKey>> coarse) {
        SplittableRandom random = new SplittableRandom(7_000 + piece);
        while (part.size() < pairs) {
            int first = random.nextInt(rows.count());
            int second = random.nextInt(rows.count());
            if (first != second && rows.mayPair(first, second)) {
                part.add(
                        Math.min(first, second),
                        Math.max(first, second),
                        comparison,
                        shared(rows, first, second, coarse));
            }
        }
    }

    /** The fields of which two rows share a coarse key, as bits. */
    private static long shared(Rows rows, int first, int second, List<List<BlockKey>> coarse) {
        long shared = 0;
        for (int field = 0; field < coarse.size(); field++) {
            int keys = AlikePairs.shared(coarse.get(field), rows.value(first, field), rows.value(second, field));
            shared |= keys == 0 ? 0 : 1L << field;
        }
        return shared;
    }

    /** Chooses candidates by a hash of their rows. */
    private static final class CandidateTaker implements Blocks.Taker {
        private final ComparedPairs part;
        private final PairComparison comparison;
        private final boolean all;
        private final long limit;
        private int[] members = new int[0];

        CandidateTaker(ComparedPairs part, PairComparison comparison, double chance) {
            this.part = part;
            this.comparison = comparison;
            this.all = chance >= 1;
            this.limit = (long) (chance * 0x1p62);
        }

        @Override
        public void enter(int[] rows, int count) {
            members = rows;
        }

        @Override
        public boolean wants(int first, int second) {
            return all || Hash.mix(((long) members[first] << 32) | members[second]) >>> 2 < limit;
        }

        @Override
        public void take(int first, int second) {
            part.add(first, second, comparison);
        }
    }
}
