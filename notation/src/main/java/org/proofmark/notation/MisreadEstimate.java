package org.proofmark.notation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns parameters of the misread model from pairs of true number and reading, right ones among them: without those no rate can be
 * learnt. Each pair is aligned in the likeliest way under the parameters so far, the steps are counted, and the rates are the
 * counts drawn towards the earlier parameters by imagined observations (Dirichlet smoothing); this is repeated until the rates stand
 * still (expectation–maximisation with the best alignment for all, as in Viterbi training).
 *
 * <p>Layout, doubts and gaps are left as they were: plain text tells nothing of them.
 */
public final class MisreadEstimate {
    private static final int MOST_ROUNDS = 20;
    /** A relative change so small is none. */
    private static final double STILL = 0.001;

    private final List<MisreadPair> pairs;
    private final MisreadParameters prior;
    private final Technique technique;
    private final double weight;

    private MisreadEstimate(List<MisreadPair> pairs, MisreadParameters prior, Technique technique, double weight) {
        this.pairs = pairs;
        this.prior = prior;
        this.technique = technique;
        this.weight = weight;
    }

    /**
     * The parameters that these pairs suggest.
     *
     * @param prior what was believed before, and what is kept where the pairs are silent
     * @param technique whose look-alikes are learnt; those of all techniques where {@link Technique#UNKNOWN}
     * @param weight so many characters of experience the prior is worth, above 0; a twentieth of it for what happens by mark
     */
    public static MisreadParameters of(
            List<MisreadPair> pairs, MisreadParameters prior, Technique technique, double weight) {
        if (!(weight > 0)) {
            throw new IllegalArgumentException(
                    "A prior that weighs " + weight + " leaves rates of nothing. Give it a weight above 0.");
        }
        return new MisreadEstimate(pairs, prior, technique, weight).run();
    }

    private MisreadParameters run() {
        MisreadParameters now = prior;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            MisreadCounts counts = count(now);
            MisreadParameters next = new MisreadParameters(rates(counts), confusions(counts));
            if (standsStill(now.rates(), next.rates())) {
                return next;
            }
            now = next;
        }
        return now;
    }

    private static boolean standsStill(MisreadRates before, MisreadRates now) {
        Map<String, Double> rates = now.byName();
        return before.byName().entrySet().stream()
                .allMatch(rate -> Math.abs(rates.getOrDefault(rate.getKey(), 0.0) / rate.getValue() - 1) < STILL);
    }

    private MisreadCounts count(MisreadParameters now) {
        MisreadModel model = MisreadModel.of(now, technique, MarkBackground.general());
        MisreadCounts counts = new MisreadCounts(model);
        pairs.forEach(counts::add);
        return counts;
    }

    private MisreadRates rates(MisreadCounts counts) {
        Map<String, String> rates = new LinkedHashMap<>();
        prior.rates().byName().forEach((name, before) -> {
            double worth = counts.isByMark(name) ? weight / 20 : weight;
            double now = (counts.of(name) + worth * before) / (counts.chancesOf(name) + worth);
            rates.put(name, Double.toString(now));
        });
        return MisreadRates.of(rates);
    }

    private GlyphConfusions confusions(MisreadCounts counts) {
        double[][] before = prior.confusions().rows(technique);
        double[][] table = new double[before.length][before.length];
        double worth = weight / before.length;
        for (int sign = 0; sign < table.length; sign++) {
            for (int as = 0; as < table.length; as++) {
                table[sign][as] =
                        (counts.confused(sign, as) + worth * before[sign][as]) / (counts.occurs(sign) + worth);
            }
        }
        return prior.confusions().with(technique, table);
    }
}
