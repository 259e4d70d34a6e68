package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    /** So many of a hundred numbers with a slip have no coarse key of theirs in common. */
    private static final int OTHER_NUMBER = 4;
    /** What slips leave of a number: its first half; its last four signs; these and its figures ({@link BlockKeys}). */
    private static final boolean[][] LEFT_OF_NUMBER = {{true, false, false}, {false, true, false}, {false, true, true}};
    /** Candidates for each row; numbers tell most of what a table of numbered things holds. */
    private static final double CANDIDATES = 30;

    private static final double CANDIDATES_NUMBERED = Integer.getInteger("cn", 7);
    /** What a pair caught for the first, second, third time is worth. */
    private static final double[] WORTH = {1, 0.25, 0.05};

    private final Rows rows;
    private final List<BlockKey> keys;
    private final List<int[]> sizes = new ArrayList<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int[] sample;
    private final RowKeys rowKeys;
    /** Whether the rows have a serial number. */
    private final boolean numbered;

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
        rowKeys = RowKeys.of(rows, keys);
        numbered = IntStream.range(0, rows.fields()).anyMatch(this::isNumber);
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
            for (int field = 0; field < fate.length && !rows.isGaps(field); field++) {
                // Where a number differs altogether, nothing else could make up for it.
                double most = isNumber(field) ? EQUAL + SLIP : 1;
                fate[field] = rows.value(gaps, field) == 0 ? 1 : random.nextDouble() * most;
            }
            int slip = !numbered || random.nextInt(100) < OTHER_NUMBER ? -1 : random.nextInt(LEFT_OF_NUMBER.length);
            for (int key = 0; key < keys.size(); key++) {
                double drawn = fate[keys.get(key).field()];
                boolean words = keys.get(key).slots() > 1 && drawn < 0.97;
                boolean coarse = !keys.get(key).exact() && drawn < EQUAL + SLIP && isLeft(key, slip);
                agreeing[key].set(pair, drawn < EQUAL || coarse || words);
            }
        }
        return agreeing;
    }

    private boolean isNumber(int field) {
        return rows.kind(field) == FieldKind.SERIAL;
    }

    /** Whether a slip leaves a coarse key: of a number by where the slip is, of anything else half the time. */
    private boolean isLeft(int key, int slip) {
        int field = keys.get(key).field();
        if (!isNumber(field)) {
            return random.nextBoolean();
        }
        return slip >= 0 && LEFT_OF_NUMBER[slip][key - firstOf(field) - 1];
    }

    @SuppressWarnings("ArrayRecordComponent") // internal and never compared
    private record Offer(Rule rule, double cost, int[] caught) {
        double gain(int[] times) {
            double gain = 0;
            for (int pair : caught) {
                gain += times[pair] < WORTH.length ? WORTH[times[pair]] : 0;
            }
            return gain;
        }
    }

    private void choose() {
        List<Offer> offers =
                new ArrayList<>(possible().parallelStream().map(this::offer).toList());
        double left = (numbered ? CANDIDATES_NUMBERED : CANDIDATES) * rows.count() + 1e6;
        int[] times = new int[IMAGINED];
        while (chosen.size() < MOST_RULES) {
            Offer best = best(offers, times, left);
            if (best == null) {
                break;
            }
            left -= best.cost;
            candidates += best.cost;
            for (int pair : best.caught) {
                times[pair]++;
            }
            chosen.add(best.rule);
            offers.remove(best);
        }
        if (chosen.isEmpty()) {
            throw new LinkageException(
                    "No column tells rows apart well enough to find candidates by. Name more columns.");
        }
    }

    private @Nullable Offer best(List<Offer> offers, int[] times, double left) {
        Offer best = null;
        double bestRatio = 0;
        for (Offer offer : offers) {
            double gain = offer.gain(times);
            double ratio = gain / (offer.cost + rows.count());
            if (gain > IMAGINED * Double.parseDouble(System.getProperty("lg", "0.002"))
                    && offer.cost <= left
                    && ratio > bestRatio) {
                best = offer;
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

    /** A rule with how many candidates it would make, about, and the imagined pairs that it catches. */
    private Offer offer(Rule rule) {
        int[] ends = new int[sample.length + 1];
        int[] blocks = blocks(rule, ends);
        Counts seen = new Counts(ends[sample.length]);
        for (int at = 0; at < ends[sample.length]; at++) {
            seen.add(blocks[at]);
        }
        double[] smallest = new double[sample.length];
        Arrays.fill(smallest, Double.MAX_VALUE);
        double scale = (double) rows.count() / sample.length;
        double cost = rows.count() * (rule.most() - 1.0);
        for (int i = 0; i < sample.length; i++) {
            for (int at = ends[i]; at < ends[i + 1]; at++) {
                double size = size(rule, i, seen.of(blocks[at]), scale);
                smallest[i] = Math.min(smallest[i], size);
                cost += size > LARGEST_BLOCK ? 0 : Math.max(0, size - 1) / 2 * scale;
            }
        }
        BitSet first = agree[rule.first()];
        BitSet second = agree[rule.second() < 0 ? rule.first() : rule.second()];
        int[] caught = IntStream.range(0, IMAGINED)
                .filter(pair -> first.get(pair) && second.get(pair) && smallest[imagined[pair]] <= LARGEST_BLOCK)
                .toArray();
        return new Offer(rule, cost, caught);
    }

    /** The blocks of the rows of the sample, those of each up to its end. */
    private int[] blocks(Rule rule, int[] ends) {
        int[] out = new int[rule.most()];
        int[] blocks = new int[sample.length * rule.most()];
        for (int i = 0; i < sample.length; i++) {
            int count = rowKeys.blocks(sample[i], rule, out);
            System.arraycopy(out, 0, blocks, ends[i], count);
            ends[i + 1] = ends[i] + count;
        }
        return blocks;
    }

    private double size(Rule rule, int i, int seen, double scale) {
        if (scale == 1) {
            return seen;
        }
        if (!rule.single()) {
            return seen < 4 ? 2 : seen * scale;
        }
        double expected = share(rule.first(), i);
        if (rule.second() >= 0) {
            expected *= share(rule.second(), i) / rows.count();
        }
        return seen < 4 ? 1 + expected : Math.max(1 + expected, seen * scale);
    }

    /** How many rows share the code of a key with a row of the sample. */
    private double share(int key, int i) {
        return sizes.get(key)[rows.value(sample[i], keys.get(key).field())];
    }
}
