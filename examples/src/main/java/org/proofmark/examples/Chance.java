package org.proofmark.examples;

import java.util.List;
import java.util.Random;
import java.util.function.ToIntFunction;

/** Seeded chance. {@link Random} because its algorithm is specified: the same seed gives the same draws on any Java. */
final class Chance {
    private static final int HUNDRED = 100;

    private final Random random;

    Chance(long seed) {
        this.random = new Random(seed);
    }

    /** A whole number from 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in {@code percent} of a hundred draws. */
    boolean percent(int percent) {
        return below(HUNDRED) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(below(from.size()));
    }

    /** One of the choices, each as likely as its weight. */
    <T> T weighted(List<T> from, ToIntFunction<T> weight) {
        int ball = below(from.stream().mapToInt(weight).sum());
        for (T choice : from) {
            ball -= weight.applyAsInt(choice);
            if (ball < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("Weights changed while drawing. Use fixed weights.");
    }

    /** Puts the list in a random order. */
    void shuffle(List<?> list) {
        java.util.Collections.shuffle(list, random);
    }
}
