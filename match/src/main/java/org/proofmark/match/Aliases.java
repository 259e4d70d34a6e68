package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which values of a field are names of the same: makers, models and calibres go by several. Learnt from pairs of rows that are of one
 * thing for sure, whatever the field says.
 *
 * @param pairs of values in order, the lower number of each in the upper half
 */
@SuppressWarnings("ArrayRecordComponent") // shared, not copied
record Aliases(long[] pairs) {
    /** So probable a pair is of one thing without the field, at least. */
    private static final double SURE = 0.999;
    /** Two names are met so often in sure pairs, at least. */
    private static final int LEAST_TIMES = 3;
    /** And in such a part of the sure pairs in which the rarer of both is met beside another. */
    private static final double LEAST_PART = 0.01;

    static Aliases none() {
        return new Aliases(new long[0]);
    }

    private static long pair(int x, int y) {
        return (long) Math.min(x, y) << 32 | Math.max(x, y);
    }

    boolean isEmpty() {
        return pairs.length == 0;
    }

    boolean holds(int x, int y) {
        return Arrays.binarySearch(pairs, pair(x, y)) >= 0;
    }

    /** The fields with such names as they know. What is sure is asked of pairs that have something rare in common, under a model. */
    static List<FieldLevels> in(Rows rows, List<FieldLevels> levels, Model model) {
        boolean isNamed = IntStream.range(0, rows.fields())
                .anyMatch(field -> rows.kind(field).isNamed());
        if (rows.spec().oneToOne() || !isNamed) {
            return levels;
        }
        int serial = model.delivery().serial();
        PairSample pairs = serial >= 0
                ? RarePairs.of(rows, levels, serial)
                : RarePairs.of(rows, levels, IntStream.range(0, rows.fields()).toArray());
        List<FieldLevels> named = new ArrayList<>();
        for (int field = 0; field < rows.fields(); field++) {
            Aliases found = rows.kind(field).isNamed() ? of(rows, levels, pairs, model, field) : none();
            named.add(found.isEmpty() ? levels.get(field) : levels.get(field).with(found));
        }
        return named;
    }

    private static Aliases of(Rows rows, List<FieldLevels> levels, PairSample pairs, Model model, int field) {
        boolean[] sure = sure(rows, levels, pairs, model, field);
        Map<Long, Integer> times = new HashMap<>();
        Map<Integer, Integer> beside = new HashMap<>();
        for (int pair = 0; pair < pairs.pairs(); pair++) {
            if (sure[pairs.pattern()[pair]]) {
                int x = rows.value(pairs.first()[pair], field);
                int y = rows.value(pairs.second()[pair], field);
                times.merge(pair(x, y), 1, Integer::sum);
                beside.merge(x, 1, Integer::sum);
                beside.merge(y, 1, Integer::sum);
            }
        }
        return new Aliases(times.entrySet().stream()
                .filter(entry -> {
                    int x = (int) (entry.getKey() >> 32);
                    int y = entry.getKey().intValue();
                    int rarer = Math.min(beside.getOrDefault(x, 0), beside.getOrDefault(y, 0));
                    return entry.getValue() >= Math.max(LEAST_TIMES, LEAST_PART * rarer);
                })
                .mapToLong(Map.Entry::getKey)
                .sorted()
                .toArray());
    }

    /** Which patterns have two different values in the field, and are of one thing for sure: numbers, where there are any, are equal. */
    private static boolean[] sure(Rows rows, List<FieldLevels> levels, PairSample pairs, Model model, int field) {
        Evidence evidence = new Evidence(model, rows, levels);
        boolean[] sure = new boolean[pairs.size()];
        byte[] without = new byte[pairs.fields()];
        double least = Model.log2(SURE / (1 - SURE));
        for (int pattern = 0; pattern < sure.length; pattern++) {
            int level = pairs.level(pattern, field);
            boolean differs = level != FieldLevels.MISSING && !FieldLevels.isEqual(level);
            if (differs && (evidence.serial() < 0 || FieldLevels.isEqual(pairs.level(pattern, evidence.serial())))) {
                System.arraycopy(pairs.levels(), pattern * without.length, without, 0, without.length);
                without[field] = FieldLevels.MISSING;
                sure[pattern] = evidence.score(without, 0) > least;
            }
        }
        return sure;
    }
}
