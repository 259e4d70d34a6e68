package org.proofmark.notation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many texts have which probability, for all ways a reading may have come about together: counts and weights by bits, without
 * the texts. Sign by sign the law so far is convolved with that of the next sign, apart for what the next but one depends on.
 */
final class TextSpread {
    private static final double STEPS_TO_A_BIT = 16;
    /** Texts that hold together so small a share of all do not show. */
    private static final double NEGLIGIBLE = 1e-9;

    private final MarkBackground background;
    /** For each sign, the first sign after which everything is as likely as after it. */
    private final int[] alike = new int[SignTable.ALL + 1];

    private final TreeMap<Integer, Texts> byBits = new TreeMap<>();
    private double all;

    /** So many texts that weigh so much together. */
    private record Texts(double count, double weight) {
        Texts plus(Texts more) {
            return new Texts(count + more.count, weight + more.weight);
        }

        Texts times(int ways, double probability) {
            return new Texts(count * ways, weight * ways * probability);
        }
    }

    TextSpread(MarkBackground background) {
        this.background = background;
        for (int sign = 0; sign < alike.length; sign++) {
            int first = 0;
            while (!Arrays.equals(background.after(first), background.after(sign))) {
                first++;
            }
            alike[sign] = first;
        }
    }

    void add(Misreading way) {
        Map<Integer, Map<Integer, Texts>> now =
                Map.of(alike[MarkBackground.START], Map.of(0, new Texts(1, way.weight())));
        for (CellOdds sign : way.signs()) {
            now = next(now, sign);
        }
        double length = background.lengths().share(way.signs().size());
        int shift = steps(length * way.weight());
        now.values()
                .forEach(texts -> texts.forEach((steps, some) -> {
                    byBits.merge(steps + shift, some.times(1, length), Texts::plus);
                    all += some.weight() * length;
                }));
    }

    /** The weight of all texts. */
    double all() {
        return all;
    }

    /** How many texts, likeliest first, hold this share of the weight. */
    double fewestHolding(double share) {
        double wanted = share * all;
        double texts = 0;
        for (Texts some : byBits.values()) {
            if (some.weight() >= wanted) {
                return Math.max(1, texts + some.count() * wanted / some.weight());
            }
            wanted -= some.weight();
            texts += some.count();
        }
        return texts;
    }

    private Map<Integer, Map<Integer, Texts>> next(Map<Integer, Map<Integer, Texts>> now, CellOdds cell) {
        Map<Integer, Map<Integer, Texts>> next = new HashMap<>();
        now.forEach((before, texts) -> {
            for (Choice choice : choices(before, cell)) {
                Map<Integer, Texts> there = next.computeIfAbsent(choice.after(), after -> new HashMap<>());
                texts.forEach((steps, some) -> there.merge(
                        steps + choice.steps(), some.times(choice.signs(), choice.probability()), Texts::plus));
            }
        });
        double least = NEGLIGIBLE
                * next.values().stream()
                        .flatMap(texts -> texts.values().stream())
                        .mapToDouble(Texts::weight)
                        .sum();
        next.values().forEach(texts -> texts.values().removeIf(some -> some.weight() < least));
        return next;
    }

    /** Signs that are equally likely next and after which all goes on alike. */
    private record Choice(int after, int steps, double probability, int signs) {}

    private List<Choice> choices(int before, CellOdds cell) {
        Map<String, Choice> choices = new HashMap<>();
        for (int sign : BestTexts.signs(cell)) {
            double probability = BestTexts.probability(background, before, sign, cell);
            if (probability > 0) {
                Choice one = new Choice(alike[sign], steps(probability), probability, 1);
                choices.merge(
                        alike[sign] + " " + probability,
                        one,
                        (a, b) -> new Choice(a.after(), a.steps(), a.probability(), a.signs() + 1));
            }
        }
        return List.copyOf(choices.values());
    }

    private static int steps(double probability) {
        return (int) Math.round(-Math.log(probability) / Math.log(2) * STEPS_TO_A_BIT);
    }
}
