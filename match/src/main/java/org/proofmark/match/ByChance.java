package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How often the values of two rows are alike by chance: from pairs drawn from all, and from pairs that share a coarse key of a field. */
final class ByChance {
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

    /** Whether what is too rare to be met among pairs drawn from all was looked for by keys. */
    boolean isByKeys(int field) {
        return alike[field] != null;
    }

    /** By field and level its share of all pairs that have a value both and, by a model, are of two things. */
    double[][] shares(Model model) {
        LevelSums drawn = LevelSums.of(random, levels, others(model, random));
        double[][] shares = new double[levels.size()][];
        for (int field = 0; field < shares.length; field++) {
            double[] all = drawn.all()[field];
            double[] byKeys = drawn.reached()[field];
            double pairs = Arrays.stream(all, 1, all.length).sum() + 1;
            AlikePairs keyed = alike[field];
            double[] sums = keyed == null
                    ? new double[all.length]
                    : keyed.sums(field, all.length, others(model, keyed.sample()));
            double present = levels.get(field).frequencies().present() + 1;
            shares[field] = IntStream.range(0, all.length)
                    .mapToDouble(level -> keyed == null
                            ? all[level] / pairs
                            : (all[level] - byKeys[level]) / pairs + sums[level] / present)
                    .toArray();
        }
        return shares;
    }

    private double[] others(Model model, PairSample pairs) {
        return Posteriors.under(model, rows, levels, pairs, false).other();
    }
}
