package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * How probable it is that two rows of a table of items are of one weapon, by the exact law of the table. States of the table (which rows are first
 * ones, and of which first row each other one is a second) are drawn in turn by Gibbs sampling: one row after the other is taken out and
 * put back by its probability given all others, and of rows of one weapon another becomes the first. The walk starts from the truth,
 * which is itself drawn from the law; so it has not to find its way there, and where it moves too little, it errs for the truth.
 */
final class ItemPosterior {
    /** What is less probable by this beside the truth is not asked. */
    private static final double NEVER = 1e-6;

    /** To what power probabilities are taken to leave the truth. */
    private static final double FLAT = 0.25;

    /** Pairs less probable than this are not listed. */
    private static final double UNLISTED = 1e-5;

    private final List<String[]> rows;
    /** For each row the first row of its weapon, as it is taken now. */
    private final int[] first;
    /** The others of a weapon, by its first row. */
    private final Map<Integer, List<Integer>> seconds = new HashMap<>();

    private final ItemSecondLaw law;
    private final ItemLooks looks;
    private final ItemOriginals originals;
    private final SplittableRandom random;
    /** How many seconds a first row has in the mean. */
    private final double again;
    /** For each row of which rows it may be a second, and how often such a second is to be expected. */
    private final List<Map<Integer, Double>> options = new ArrayList<>();
    /** For each row how often such a first row is to be expected. */
    private final double[] alone;

    private final double[] best;
    /** The rows that are taken out and put back. */
    private final int[] open;

    private final boolean[] isOpen;
    /** For the lower row of a pair, the other: how often both were of one weapon. */
    private final Map<Integer, Map<Integer, Double>> together = new HashMap<>();

    private final Map<Integer, Map<Integer, Double>> known = new HashMap<>();
    private final Set<Long> found = new HashSet<>();
    private double power = 1;
    private int recorded;
    private int impossible;

    /**
     * @param truth for each row the first row of its weapon
     * @param seed that of the table
     */
    ItemPosterior(List<String[]> rows, int[] truth, long seed) {
        this.rows = rows;
        first = truth.clone();
        law = new ItemSecondLaw(seed);
        random = new SplittableRandom(seed);
        boolean[] isFirst = new boolean[truth.length];
        for (int row = 0; row < truth.length; row++) {
            isFirst[row] = isFirst(row);
            options.add(Map.of());
            if (!isFirst[row]) {
                seconds.computeIfAbsent(truth[row], key -> new ArrayList<>(1)).add(row);
            }
        }
        looks = new ItemLooks(rows, isFirst);
        originals = new ItemOriginals(looks);
        int[] firsts = IntStream.range(0, truth.length).filter(this::isFirst).toArray();
        Arrays.stream(firsts).filter(this::possible).forEach(originals::add);
        again = (double) (truth.length - firsts.length) / firsts.length;
        alone = IntStream.range(0, truth.length).mapToDouble(this::alone).toArray();
        best = new double[truth.length];
        propose();
        isOpen = new boolean[truth.length];
        open = open();
    }

    private boolean isFirst(int row) {
        return first[row] == row;
    }

    private boolean possible(int row) {
        return looks.of(row).possible();
    }

    /** Whether it was told what the row is: more than one series fits, and this is not followed up. */
    private boolean told(int row) {
        return looks.of(row).fitting() > 1;
    }

    /** How often the row is to be expected as a first one, beside all others as they are. */
    private double alone(int row) {
        if (!possible(row)) {
            return isFirst(row) ? 1 : 0;
        }
        if (isFirst(row)) {
            originals.remove(row);
        }
        double intensity = Math.exp(originals.logIntensity(row));
        if (isFirst(row)) {
            originals.add(row);
        }
        return intensity;
    }

    private void propose() {
        ItemCandidates.of(rows, pair -> {
            int one = PairList.first(pair);
            int other = PairList.second(pair);
            if (first[one] == first[other]) {
                found.add(pair);
            }
            propose(one, other);
            propose(other, one);
        });
        for (int row = 0; row < first.length; row++) {
            if (!isFirst(row)) {
                propose(first[row], row);
            }
            double least = least(row);
            options.get(row).values().removeIf(p -> p < least);
        }
    }

    private void propose(int one, int second) {
        boolean closed = told(second) && isFirst(second);
        if (closed || (!possible(one) && !(isFirst(one) && told(one)))) {
            return;
        }
        double p = again * law.probability(rows.get(one), rows.get(second), least(second) / again);
        if (p > 0 && p >= least(second)) {
            if (options.get(second).isEmpty()) {
                options.set(second, new HashMap<>());
            }
            options.get(second).put(one, p);
            best[second] = Math.max(best[second], p);
        }
    }

    /** Who must be the first row of its weapon may yet have been written again with equal right; so that says nothing here. */
    private double least(int row) {
        return NEVER * Math.max(best[row], Math.min(1, alone[row]));
    }

    /** The rows of weapons any row of which may belong elsewhere. */
    private int[] open() {
        for (int row = 0; row < first.length; row++) {
            double all = alone[row]
                    + options.get(row).values().stream().mapToDouble(p -> p).sum();
            double here = isFirst(row) ? alone[row] : options.get(row).getOrDefault(first[row], 0.0);
            impossible += here == 0 ? 1 : 0;
            if (here > 0 && here < (1 - NEVER) * all && !told(first[row])) {
                isOpen[first[row]] = true;
                seconds.getOrDefault(first[row], List.of()).forEach(second -> isOpen[second] = true);
            }
        }
        return IntStream.range(0, first.length).filter(row -> isOpen[row]).toArray();
    }

    /** Draws so many states with differences of probability flattened, so that the truth is left behind. */
    void spoil(int sweeps) {
        power = FLAT;
        walk(sweeps, 0);
        power = 1;
    }

    /** Draws so many states, and adds those after the first few up. */
    void walk(int before, int sweeps) {
        for (int sweep = -before; sweep < sweeps; sweep++) {
            recorded += sweep >= 0 ? 1 : 0;
            for (int row : shuffled()) {
                if (seconds.getOrDefault(row, List.of()).isEmpty()) {
                    move(row, sweep >= 0);
                } else {
                    lead(row, sweep >= 0);
                }
            }
        }
    }

    private int[] shuffled() {
        for (int i = open.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int spare = open[i];
            open[i] = open[j];
            open[j] = spare;
        }
        return open;
    }

    /** A row without seconds goes where it may, or back. */
    private void move(int row, boolean record) {
        takeOut(row);
        Set<Integer> may = new TreeSet<>(options.get(row).keySet());
        may.add(first[row]);
        may.removeIf(one -> one == row || !isFirst(one));
        List<Integer> to = new ArrayList<>(List.of(row));
        to.addAll(may);
        double[] weights = to.stream()
                .mapToDouble(one -> Math.pow(one == row ? stay(row) : known(one, row), power))
                .toArray();
        double all = Arrays.stream(weights).sum();
        for (int i = 1; i < weights.length && record; i++) {
            double share = weights[i] / all;
            int one = to.get(i);
            note(row, one, share);
            seconds.getOrDefault(one, List.of()).forEach(other -> note(row, other, share));
        }
        putIn(row, to.get(drawn(weights, all)));
    }

    private double stay(int row) {
        return possible(row) ? Math.exp(originals.logIntensity(row)) : 0;
    }

    /** Of the rows of one weapon any may be the first. */
    private void lead(int row, boolean record) {
        List<Integer> all = new ArrayList<>(List.of(row));
        all.addAll(seconds.getOrDefault(row, List.of()));
        if (record) {
            all.subList(1, all.size()).forEach(other -> note(row, other, 1));
        }
        if (!possible(row)) {
            return;
        }
        originals.remove(row);
        double[] logs = all.stream().mapToDouble(one -> lead(one, all)).toArray();
        double most = Arrays.stream(logs).max().orElseThrow();
        double[] weights = Arrays.stream(logs).map(log -> Math.exp(log - most)).toArray();
        int chosen = all.get(drawn(weights, Arrays.stream(weights).sum()));
        seconds.remove(row);
        originals.add(chosen);
        first[chosen] = chosen;
        all.stream().filter(one -> one != chosen).forEach(one -> second(one, chosen));
    }

    private double lead(int one, List<Integer> all) {
        if (!possible(one)) {
            return Double.NEGATIVE_INFINITY;
        }
        return originals.logIntensity(one)
                + all.stream()
                        .filter(other -> other != one)
                        .mapToDouble(other -> Math.log(known(one, other)))
                        .sum();
    }

    /** How often the other row is to be expected as a second of the one. */
    private double known(int one, int other) {
        return known.computeIfAbsent(one, key -> new HashMap<>())
                .computeIfAbsent(other, key -> again * law.probability(rows.get(one), rows.get(other)));
    }

    private void takeOut(int row) {
        if (!isFirst(row)) {
            Objects.requireNonNull(seconds.get(first[row])).removeIf(second -> second == row);
        } else if (possible(row)) {
            originals.remove(row);
        }
    }

    private void putIn(int row, int one) {
        first[row] = one;
        if (one != row) {
            second(row, one);
        } else {
            originals.add(row);
        }
    }

    private void second(int row, int one) {
        first[row] = one;
        seconds.computeIfAbsent(one, key -> new ArrayList<>(1)).add(row);
    }

    private int drawn(double[] weights, double all) {
        double left = random.nextDouble() * all;
        int i = 0;
        while (i + 1 < weights.length && left >= weights[i]) {
            left -= weights[i++];
        }
        return i;
    }

    /** Each of two rows says it with half the weight, where the other speaks, too. */
    private void note(int row, int other, double share) {
        if (share > UNLISTED) {
            together.computeIfAbsent(Math.min(row, other), key -> new HashMap<>(2))
                    .merge(Math.max(row, other), isOpen[other] ? share / 2 : share, Double::sum);
        }
    }

    private static long pair(int row, int other) {
        return (long) Math.min(row, other) << 32 | Math.max(row, other);
    }

    /** Tells of all pairs that may be of one weapon, with their probability. */
    void pairs(BiConsumer<Long, Double> consumer) {
        together.forEach(
                (one, others) -> others.forEach((other, sum) -> consumer.accept(pair(one, other), sum / recorded)));
        seconds.forEach((one, others) -> {
            List<Integer> closed = new ArrayList<>(others);
            closed.add(one);
            closed.removeIf(row -> isOpen[row]);
            for (int i = 0; i < closed.size(); i++) {
                for (int j = 0; j < i; j++) {
                    consumer.accept(pair(closed.get(i), closed.get(j)), 1.0);
                }
            }
        });
    }

    /** True pairs that were found without the truth. */
    int found() {
        return found.size();
    }

    /** Rows that cannot be what they are, were the law as it is taken here; they are let alone. */
    int impossible() {
        return impossible;
    }
}
