package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Made recoveries whose items are alike: each recovery draws its own shares of the values from a Dirichlet distribution
 * around common shares, and its items from those (beta-binomial for any one value). With correlation 0 all recoveries
 * have the common shares.
 */
final class MadeRecoveries {
    static final String RARE = "rare rifle";

    private final RandomGenerator random;
    private final double correlation;
    private final List<double[]> shares = new ArrayList<>();
    private final List<String> attributes;
    private double unknown;

    MadeRecoveries(long seed, double correlation, int... values) {
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        this.correlation = correlation;
        List<String> names = List.of("model", "country", "calibre", "finish", "decade");
        this.attributes = names.subList(0, values.length);
        for (int i = 0; i < values.length; i++) {
            double[] share = new double[values[i]];
            double sum = 0;
            for (int v = 0; v < share.length; v++) {
                share[v] = 1.0 / (v + 1);
                sum += share[v];
            }
            for (int v = 0; v < share.length; v++) {
                share[v] /= sum;
            }
            shares.add(share);
        }
    }

    /** Makes a part of all values unknown. */
    MadeRecoveries withUnknown(double part) {
        this.unknown = part;
        return this;
    }

    /** A size drawn like that of real recoveries: median 30, from a handful to a few hundred. */
    int size() {
        return (int) Math.clamp(Math.exp(3.4 + random.nextGaussian()), 4, 600);
    }

    RecoveryRow recovery(String id, Stratum stratum, int size) {
        List<double[]> own = shares.stream().map(this::dirichlet).toList();
        List<ItemRow> items = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Map<String, String> values = new HashMap<>();
            for (int a = 0; a < own.size(); a++) {
                if (random.nextDouble() >= unknown) {
                    values.put(attributes.get(a), attributes.get(a) + " " + pick(own.get(a)));
                }
            }
            items.add(new ItemRow(id + "/" + i, values));
        }
        return new RecoveryRow(id, stratum, items);
    }

    /** The recovery with its first items turned into the rare model. */
    static RecoveryRow plant(RecoveryRow recovery, int rare) {
        List<ItemRow> items = new ArrayList<>(recovery.items());
        for (int i = 0; i < rare; i++) {
            Map<String, String> values = new HashMap<>(items.get(i).values());
            values.put("model", RARE);
            items.set(i, new ItemRow(items.get(i).id(), values));
        }
        return new RecoveryRow(recovery.id(), recovery.stratum(), items);
    }

    /** A count of rare models for a baseline recovery of this size: 0.3 % of items, alike within recoveries. */
    int rareCount(int size) {
        double share = correlation <= 0 ? 0.003 : beta(0.003, correlation);
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += random.nextDouble() < share ? 1 : 0;
        }
        return count;
    }

    List<String> attributes() {
        return attributes;
    }

    RandomGenerator random() {
        return random;
    }

    private int pick(double[] share) {
        double u = random.nextDouble();
        for (int v = 0; v < share.length; v++) {
            u -= share[v];
            if (u < 0) {
                return v;
            }
        }
        return share.length - 1;
    }

    private double[] dirichlet(double[] mean) {
        if (correlation <= 0) {
            return mean;
        }
        double size = (1 - correlation) / correlation;
        double[] drawn = new double[mean.length];
        double sum = 0;
        for (int v = 0; v < mean.length; v++) {
            drawn[v] = gamma(mean[v] * size);
            sum += drawn[v];
        }
        for (int v = 0; v < mean.length; v++) {
            drawn[v] = sum > 0 ? drawn[v] / sum : mean[v];
        }
        return drawn;
    }

    private double beta(double mean, double rho) {
        double size = (1 - rho) / rho;
        double a = gamma(mean * size);
        double b = gamma((1 - mean) * size);
        return a / (a + b);
    }

    /** Marsaglia and Tsang 2000. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
