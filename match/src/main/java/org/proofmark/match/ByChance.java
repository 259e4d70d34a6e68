package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How often the values of two rows are alike by chance: from pairs drawn from all, and from pairs that share a coarse key of a field. */
final class ByChance {
    /** Numbers of one make are at no level more seldom than this part of what they are by chance; and so many differ altogether. */
    private static final double LEAST_PART = 0.1;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final PairSample random;
    private final @Nullable AlikePairs[] alike;

    private ByChance(Rows rows, List<FieldLevels> levels, PairSample random, @Nullable AlikePairs[] alike) {
        this.rows = rows;
        this.levels = levels;
        this.random = random;
        this.alike = alike;
    }

    /** From pairs drawn at random; from all of them where they are few, which shows what is rare as well. */
    static ByChance draw(Rows rows, List<FieldLevels> levels, List<BlockKey> keys) {
        if (Sampling.isAll(rows)) {
            return of(rows, levels, Sampling.random(rows, levels, List.of()));
        }
        @Nullable
        AlikePairs[] alike = IntStream.range(0, rows.fields())
                .parallel()
                .mapToObj(field -> AlikePairs.of(rows, levels, keys, field))
                .toArray(AlikePairs[]::new);
        return new ByChance(rows, levels, Sampling.random(rows, levels, keys), alike);
    }

    /** From these pairs alone. */
    static ByChance of(Rows rows, List<FieldLevels> levels, PairSample pairs) {
        return new ByChance(rows, levels, pairs, new AlikePairs[rows.fields()]);
    }

    /** The same pairs with {@linkplain Aliases other names} known. */
    ByChance named(List<FieldLevels> named) {
        @Nullable AlikePairs[] alikeNamed = new AlikePairs[alike.length];
        for (int field = 0; field < alike.length; field++) {
            AlikePairs keyed = alike[field];
            alikeNamed[field] =
                    keyed == null ? null : new AlikePairs(keyed.sample().named(named), keyed.stands());
        }
        return new ByChance(rows, named, random.named(named), alikeNamed);
    }

    /** Whether what is too rare to be met among pairs drawn from all was looked for by keys. */
    boolean isByKeys(int field) {
        return alike[field] != null;
    }

    /** What is seen, less what is not by chance under a model. */
    Seen under(Model model) {
        double[][] others = new double[alike.length][];
        for (int field = 0; field < alike.length; field++) {
            AlikePairs keyed = alike[field];
            others[field] = keyed == null ? new double[0] : others(model, keyed.sample());
        }
        return new Seen(others(model, random), others);
    }

    private double[] others(Model model, PairSample pairs) {
        return Posteriors.others(model, rows, levels, pairs, false);
    }

    /** What is seen of pairs by how probable they are to be of two things that have nothing to do with each other. */
    final class Seen {
        private final double[] ofRandom;
        private final double[][] ofAlike;

        private Seen(double[] ofRandom, double[][] ofAlike) {
            this.ofRandom = ofRandom;
            this.ofAlike = ofAlike;
        }

        /** By field and level its share of all pairs that have a value both and are of two things. */
        double[][] shares() {
            LevelSums drawn = LevelSums.of(random, levels, ofRandom);
            double[][] shares = new double[levels.size()][];
            for (int field = 0; field < shares.length; field++) {
                double[] all = drawn.all()[field];
                double[] byKeys = drawn.reached()[field];
                double pairs = Arrays.stream(all, 1, all.length).sum() + 1;
                AlikePairs keyed = alike[field];
                double[] sums = keyed == null ? new double[all.length] : keyed.sums(field, all.length, ofAlike[field]);
                double present = levels.get(field).frequencies().present() + 1;
                shares[field] = IntStream.range(0, all.length)
                        .mapToDouble(level -> keyed == null
                                ? all[level] / pairs
                                : (all[level] - byKeys[level]) / pairs + sums[level] / present)
                        .toArray();
            }
            return shares;
        }

        /**
         * By level the share of a number among pairs of two things of one make that have a number both.
         *
         * @param usual the same among all pairs
         * @param equal so many pairs of one make have the same number and are of two things
         */
        double[] ofMake(Make make, int serial, double[] usual, double equal) {
            LevelSums drawn = LevelSums.of(random, levels, onlyOf(make, random, ofRandom));
            double[] seen = drawn.all()[serial];
            double[] shareKey = drawn.reached()[serial];
            double each = rows.pairs() / random.pairs();
            double all = each * Arrays.stream(seen, 1, seen.length).sum();
            AlikePairs keyed = alike[serial];
            double[] sums = keyed == null
                    ? new double[usual.length]
                    : keyed.sums(serial, usual.length, onlyOf(make, keyed.sample(), ofAlike[serial]));
            Arrays.setAll(sums, level -> sums[level] + each * (seen[level] - (keyed == null ? 0 : shareKey[level])));
            double chance = Arrays.stream(usual, 1, FieldLevels.FIRST_ALIKE).sum();
            int different = usual.length - 2;
            double[] shares = new double[usual.length];
            for (int level = 1; level < shares.length; level++) {
                shares[level] = FieldLevels.isEqual(level)
                        ? usual[level] / chance * (equal + 1) / (all + 1 / chance)
                        : Math.max((sums[level] + 0.5) / (all + 1), LEAST_PART * usual[level]);
            }
            shares[different] =
                    Math.max(LEAST_PART, 1 - Arrays.stream(shares, 1, different).sum());
            return shares;
        }

        private double[] onlyOf(Make make, PairSample pairs, double[] others) {
            return IntStream.range(0, others.length)
                    .parallel()
                    .mapToDouble(pattern -> make.isOne(pairs.levels(), pattern * pairs.fields()) ? others[pattern] : 0)
                    .toArray();
        }
    }
}
