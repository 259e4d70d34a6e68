package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/** Draws the pairs from which the model is estimated. */
final class Sampling {
    private static final int RANDOM_PAIRS = 1_000_000;
    private static final int PIECES = 16;

    private Sampling() {}

    /** Candidates, each with the given chance, the same ones in every run. */
    static PairSample candidates(Rows rows, List<FieldLevels> levels, Blocks blocks, double chance) {
        Map<Integer, PairSample.Builder> parts = new ConcurrentSkipListMap<>();
        long limit = (long) (chance * 0x1p62);
        blocks.forEach(piece -> {
            PairComparison comparison = new PairComparison(rows, levels);
            PairSample.Builder part = new PairSample.Builder(rows.fields());
            parts.put(piece, part);
            return new Blocks.Taker() {
                @Override
                public boolean wants(int first, int second) {
                    return chance >= 1 || Hash.mix(((long) first << 32) | second) >>> 2 < limit;
                }

                @Override
                public void take(int first, int second) {
                    part.add(first, second, comparison);
                }
            };
        });
        PairSample sample = PairSample.join(new ArrayList<>(parts.values()), rows.fields());
        IntStream.range(0, sample.size())
                .parallel()
                .forEach(pair -> sample.reach()[pair] = blocks.reach(sample.first()[pair], sample.second()[pair]));
        return rows.spec().oneToOne() ? sample : sample.folded();
    }

    /** Pairs drawn at random from all that may be linked; all of them where they are few. */
    static PairSample random(Rows rows, List<FieldLevels> levels) {
        PairSample.Builder[] parts = new PairSample.Builder[PIECES];
        IntStream.range(0, PIECES).parallel().forEach(piece -> {
            PairComparison comparison = new PairComparison(rows, levels);
            PairSample.Builder part = new PairSample.Builder(rows.fields());
            parts[piece] = part;
            if (rows.pairs() <= RANDOM_PAIRS) {
                every(rows, piece, part, comparison);
            } else {
                draw(rows, piece, part, comparison);
            }
        });
        return PairSample.join(Arrays.asList(parts), rows.fields()).folded();
    }

    private static void every(Rows rows, int piece, PairSample.Builder part, PairComparison comparison) {
        for (int first = piece; first < rows.count(); first += PIECES) {
            for (int second = first + 1; second < rows.count(); second++) {
                if (rows.mayPair(first, second)) {
                    part.add(first, second, comparison);
                }
            }
        }
    }

    private static void draw(Rows rows, int piece, PairSample.Builder part, PairComparison comparison) {
        SplittableRandom random = new SplittableRandom(7_000 + piece);
        while (part.size() < RANDOM_PAIRS / PIECES) {
            int first = random.nextInt(rows.count());
            int second = random.nextInt(rows.count());
            if (first != second && rows.mayPair(first, second)) {
                part.add(Math.min(first, second), Math.max(first, second), comparison);
            }
        }
    }
}
