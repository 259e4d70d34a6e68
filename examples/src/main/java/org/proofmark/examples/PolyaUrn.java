package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Draws that resemble one another, as the weapons of one recovery do: a new draw is either fresh from the common mix or
 * copies an earlier one.
 *
 * <p>This is the urn scheme of Blackwell and MacQueen (1973), and the same as first drawing the recovery's own mix from a
 * Dirichlet distribution around the common one with concentration {@code strength}. Two weapons of one recovery then have an
 * intra-class correlation of 1 / (1 + strength). The urn needs whole numbers only, so its draws are exact everywhere.
 */
final class PolyaUrn<T> {
    private final Chance chance;
    private final int strength;
    private final List<T> mix;
    private final ToIntFunction<T> weight;
    private final List<T> drawn = new ArrayList<>();

    PolyaUrn(Chance chance, int strength, List<T> mix, ToIntFunction<T> weight) {
        this.chance = chance;
        this.strength = strength;
        this.mix = mix;
        this.weight = weight;
    }

    T draw() {
        int ball = chance.below(strength + drawn.size());
        T next = ball < strength ? chance.weighted(mix, weight) : drawn.get(ball - strength);
        drawn.add(next);
        return next;
    }

    List<T> draw(int number) {
        return java.util.stream.Stream.generate(this::draw).limit(number).toList();
    }
}
