package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Chooses the blocking rules of a table. Pairs of one thing are imagined: a row, a second one with another row's gaps, and
 * slips at assumed rates. Rules are taken by how many of these pairs they catch that no rule has caught yet, or only one, for
 * what they cost, until the candidates would be more than the rows can bear.
 */
final class RuleChoice {
    /** Rows that share a block: a value that more share proves nothing by itself. */
    static final int LARGEST_BLOCK = 250;

    private static final int IMAGINED = 2000;
    private static final int MOST_RULES = 40;
    private static final int SAMPLE = 20_000;
    private static final double EQUAL = 0.72;
    private static final double SLIP = 0.16;
    /** What a pair caught for the first, second, third time is worth. */
    private static final double[] WORTH = {1, 0.25, 0.05};

    private final Rows rows;
    private final List<BlockKey> keys;
    private final List<int[]> sizes = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] sample;
    private final KeyTable sampleCodes;
    private final BitSet[] agree;
    private final int[] imagined = new int[IMAGINED];
    private final List<Rule> chosen = new ArrayList<>();
    private double candidates = 1;

    private RuleChoice(Rows rows, List<FieldLevels> levels, List<BlockKey> keys) {
        this.rows = rows;
        this.keys = keys;
        for (BlockKey key : keys) {
            sizes.add(BlockSizes.of(key, levels.get(key.field()).frequencies()));
        }
        int count = Math.min(rows.count(), SAMPLE);
        sample = new int[count];
        for (int i = 0; i < count; i++) {
            sample[i] = (int) ((long) i * rows.count() / count);
        }
        sampleCodes = KeyTable.of(rows, keys, sample);
        agree = imagine();
    }

    static RuleChoice choose(Rows rows, List<FieldLevels> levels, List<BlockKey> keys) {
        RuleChoice choice = new RuleChoice(rows, levels, keys);
        choice.choose();
        return choice;
    }

    List<Rule> rules() {
        return chosen;
    }

    /** How many candidates the rules make, about. */
    double candidates() {
        return candidates;
    }

    private BitSet[] imagine() {
        BitSet[] agreeing = new BitSet[keys.size()];
        Arrays.setAll(agreeing, key -> new BitSet());
        double[] fate = new double[rows.fields()];
        for (int pair = 0; pair < IMAGINED; pair++) {
            imagined[pair] = random.nextInt(sample.length);
            int gaps = sample[random.nextInt(sample.length)];
            for (int field = 0; field < fate.length; field++) {
                fate[field] = rows.value(gaps, field) == 0 ? 1 : random.nextDouble();
            }
            for (int key = 0; key < keys.size(); key++) {
                double drawn = fate[keys.get(key).field()];
                boolean words = keys.get(key).slots() > 1 && drawn < 0.97;
                boolean coarse = !keys.get(key).exact() && drawn < EQUAL + SLIP && random.nextBoolean();
                agreeing[key].set(pair, drawn < EQUAL || coarse || words);
            }
        }
        return agreeing;
    }

    private void choose() {
        List<Rule> possible = possible();
        double[] costs = new double[possible.size()];
        BitSet[] caught = new BitSet[possible.size()];
        IntStream.range(0, costs.length).parallel().forEach(i -> {
            caught[i] = new BitSet();
            costs[i] = cost(possible.get(i), caught[i]);
        });
        double left = 30.0 * rows.count() + 1e6;
        int[] times = new int[IMAGINED];
        while (chosen.size() < MOST_RULES) {
            int best = best(costs, caught, times, left);
            if (best < 0) {
                break;
            }
            left -= costs[best];
            candidates += costs[best];
            caught[best].stream().forEach(pair -> times[pair]++);
            chosen.add(possible.get(best));
            caught[best].clear();
        }
        if (chosen.isEmpty()) {
            throw new LinkageException(
                    "No column tells rows apart well enough to find candidates by. Name more columns.");
        }
    }

    private int best(double[] costs, BitSet[] caught, int[] times, double left) {
        int best = -1;
        double bestRatio = 0;
        for (int i = 0; i < costs.length; i++) {
            double gain = caught[i].stream()
                    .mapToDouble(pair -> times[pair] < WORTH.length ? WORTH[times[pair]] : 0)
                    .sum();
            double ratio = gain / (costs[i] + rows.count());
            if (gain > IMAGINED * 0.002 && costs[i] <= left && ratio > bestRatio) {
                best = i;
                bestRatio = ratio;
            }
        }
        return best;
    }

    private List<Rule> possible() {
        List<Rule> possible = new ArrayList<>();
        int[] partner = Exchanges.partners(rows);
        for (int a = 0; a < keys.size(); a++) {
            possible.add(Rule.of(keys, a, -1, false));
            if (keys.get(a).slots() > 1) {
                possible.add(Rule.of(keys, a, a, true));
            }
            for (int b = a + 1; b < keys.size(); b++) {
                if (keys.get(a).field() != keys.get(b).field()) {
                    boolean either =
                            partner[keys.get(a).field()] == keys.get(b).field() && sameWay(keys.get(a), keys.get(b));
                    possible.add(Rule.of(keys, a, b, either));
                }
            }
        }
        return possible;
    }

    private boolean sameWay(BlockKey a, BlockKey b) {
        return keys.indexOf(a) - firstOf(a.field()) == keys.indexOf(b) - firstOf(b.field());
    }

    private int firstOf(int field) {
        int key = 0;
        while (keys.get(key).field() != field) {
            key++;
        }
        return key;
    }

    /** How many candidates the rule would make, about, and which imagined pairs it catches. */
    private double cost(Rule rule, BitSet caught) {
        int[] out = new int[rule.most()];
        long[] blocks = new long[sample.length * rule.most()];
        int count = 0;
        for (int i = 0; i < sample.length; i++) {
            for (int left = sampleCodes.blocks(i, rule, out); left > 0; left--) {
                blocks[count++] = ((long) out[left - 1] << 32) | i;
            }
        }
        Arrays.sort(blocks, 0, count);
        double[] size = new double[sample.length];
        Arrays.fill(size, Double.MAX_VALUE);
        double scale = (double) rows.count() / sample.length;
        double cost = 0;
        int from = 0;
        while (from < count) {
            int to = from;
            while (to < count && blocks[to] >> 32 == blocks[from] >> 32) {
                to++;
            }
            for (int at = from; at < to; at++) {
                int i = (int) blocks[at];
                double block = size(rule, i, to - from, scale);
                size[i] = Math.min(size[i], block);
                cost += block > LARGEST_BLOCK ? 0 : Math.max(0, block - 1) / 2 * scale;
            }
            from = to;
        }
        int a = key(rule.first());
        int b = rule.second() < 0 ? a : key(rule.second());
        for (int pair = 0; pair < IMAGINED; pair++) {
            caught.set(pair, agree[a].get(pair) && agree[b].get(pair) && size[imagined[pair]] <= LARGEST_BLOCK);
        }
        return cost + rows.count() * (rule.most() - 1.0);
    }

    private int key(int start) {
        int key = 0;
        for (int at = 0; at < start; key++) {
            at += keys.get(key).slots();
        }
        return key;
    }

    private double size(Rule rule, int i, int seen, double scale) {
        if (scale == 1) {
            return seen;
        }
        int a = key(rule.first());
        if (!rule.single()) {
            return seen < 4 ? 2 : seen * scale;
        }
        double expected = sizes.get(a)[rows.value(sample[i], keys.get(a).field())];
        if (rule.second() >= 0) {
            int b = key(rule.second());
            expected *= (double) sizes.get(b)[rows.value(sample[i], keys.get(b).field())] / rows.count();
        }
        return seen < 4 ? 1 + expected : Math.max(1 + expected, seen * scale);
    }
}
