package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;

/**
 * How an agreement of two numbers was weighed.
 *
 * @param shared what the readings share; empty where they are no numbers
 * @param pairs how many pairs of comparable numbers there are, each of which might agree by chance
 * @param learnt what the dossier teaches of such agreements; mostly nothing
 */
record Weighing(List<Weight> shared, double pairs, List<Weight> learnt) {
    Weighing(List<Weight> shared, double pairs) {
        this(shared, pairs, List.of());
    }

    /** How many bits the readings share. */
    double bits() {
        return Math.max(0, sum(shared));
    }

    /** How many such agreements are to be expected by chance; where something was learnt, for each that there is. */
    double byChance() {
        return pairs * Math.pow(2, -bits() - sum(learnt));
    }

    private static double sum(List<Weight> weights) {
        return weights.stream().mapToDouble(Weight::bits).reduce(0, Double::sum);
    }

    /** The whole sum: its total is −log2 of {@link #byChance}. */
    List<Weight> steps() {
        List<Weight> steps = new ArrayList<>(shared);
        steps.add(new Weight(Weight.What.PAIRS, -Math.log(Math.max(1, pairs)) / Math.log(2), Math.round(pairs)));
        steps.addAll(learnt);
        return steps;
    }
}
