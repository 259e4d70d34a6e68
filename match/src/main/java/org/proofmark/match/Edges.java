package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

/**
 * Pairs of rows with their scores, in no arrays but these.
 *
 * @param bits the score of each pair: log2 of the odds that it is of one thing
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied: they are large
record Edges(int count, int[] first, int[] second, float[] bits) {
    /** Scores all candidates and keeps those from {@code least} bits on. */
    static Edges score(Rows rows, List<FieldLevels> levels, Blocks blocks, Model model, double least) {
        List<SignBounds> bounds = SignBounds.of(levels, new Evidence(model, rows, levels));
        RowLooks looks = RowLooks.of(rows, levels, bounds);
        Map<Integer, Part> parts = new ConcurrentSkipListMap<>();
        blocks.forEach((piece, rule) -> {
            Part part = new Part(new Scorer(rows, levels, model, bounds, looks), least);
            parts.put(piece, part);
            return part;
        });
        return join(new ArrayList<>(parts.values()));
    }

    /** The same where the sample holds all candidates: they are compared already. */
    static Edges of(PairSample all, Rows rows, List<FieldLevels> levels, Model model, double least) {
        Evidence evidence = new Evidence(model, rows, levels);
        float[] scores = new float[all.size()];
        boolean[] kept = new boolean[all.size()];
        for (int pattern = 0; pattern < scores.length; pattern++) {
            double score = evidence.score(all.levels(), pattern * all.fields());
            kept[pattern] = score >= least;
            scores[pattern] = (float) score;
        }
        int[] edges = IntStream.range(0, all.pairs())
                .filter(pair -> kept[all.pattern()[pair]])
                .toArray();
        Edges made = new Edges(edges.length, new int[edges.length], new int[edges.length], new float[edges.length]);
        for (int edge = 0; edge < edges.length; edge++) {
            made.first[edge] = all.first()[edges[edge]];
            made.second[edge] = all.second()[edges[edge]];
            made.bits[edge] = scores[all.pattern()[edges[edge]]];
        }
        return made;
    }

    /** How probable each pair is; where rows have one partner at most, pairs that share a row compete. */
    double[] probabilities(int rows, boolean oneToOne) {
        double[] odds = new double[count];
        Arrays.setAll(odds, edge -> Math.pow(2, Math.min(200, bits[edge])));
        return oneToOne ? Posteriors.competing(odds, rows, first, second) : Posteriors.single(odds);
    }

    private static Edges join(List<Part> parts) {
        int size = parts.stream().mapToInt(part -> part.size).sum();
        Edges all = new Edges(size, new int[size], new int[size], new float[size]);
        int at = 0;
        for (Part part : parts) {
            System.arraycopy(part.first, 0, all.first, at, part.size);
            System.arraycopy(part.second, 0, all.second, at, part.size);
            System.arraycopy(part.bits, 0, all.bits, at, part.size);
            at += part.size;
        }
        return all;
    }

    private static final class Part implements Blocks.Taker {
        private final Scorer scorer;
        private final double least;
        private int[] first = new int[64];
        private int[] second = new int[64];
        private float[] bits = new float[64];
        private double score;
        private int size;

        Part(Scorer scorer, double least) {
            this.scorer = scorer;
            this.least = least;
        }

        /** Most pairs are not worth keeping, and that is known sooner than whether an earlier rule has brought them. */
        @Override
        public boolean wants(int one, int other) {
            score = scorer.score(one, other, least);
            return score >= least;
        }

        @Override
        public void enter(int[] members, int count) {
            scorer.gather(members, count);
        }

        @Override
        public void take(int one, int other) {
            if (size == first.length) {
                first = Arrays.copyOf(first, size * 2);
                second = Arrays.copyOf(second, size * 2);
                bits = Arrays.copyOf(bits, size * 2);
            }
            first[size] = one;
            second[size] = other;
            bits[size++] = (float) score;
        }
    }
}
