package org.proofmark.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Names of people and places, invented from syllables. */
final class MadeNames {
    private static final String[] STARTS = {
        "b", "br", "c", "ch", "d", "dr", "f", "g", "gr", "h", "j", "k", "kl", "l", "m", "n", "p", "r", "s", "sh", "st",
        "t", "tr", "v", "w"
    };
    private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ai", "ea", "ie", "oo"};
    private static final String[] ENDS = {
        "", "n", "l", "r", "s", "m", "t", "ck", "nd", "rt", "ll", "son", "ton", "er", "man", "ley"
    };

    private final SplittableRandom random;

    MadeNames(SplittableRandom random) {
        this.random = random;
    }

    String[] list(int count, int syllables) {
        String[] names = new String[count];
        Arrays.setAll(names, i -> {
            StringBuilder name = new StringBuilder();
            for (int s = i < count / 8 ? 1 : 0; s < syllables + (i > count / 3 ? 1 : 0); s++) {
                name.append(of(STARTS)).append(of(VOWELS));
            }
            return name.append(of(ENDS)).toString();
        });
        return names;
    }

    private String of(String[] list) {
        return list[random.nextInt(list.length)];
    }

    /** One of a list by Zipf's law: the chance of rank r falls as 1/(r + 10). */
    String ranked(String[] list) {
        double top = Math.log((list.length + 10) / 10.0);
        return list[Math.min(list.length - 1, (int) (10 * Math.exp(random.nextDouble() * top) - 10))];
    }

    /** How probable it is that {@link #ranked} is each of these names. */
    static Map<String, Double> shares(String[] list) {
        Map<String, Double> shares = new HashMap<>();
        double top = Math.log((list.length + 10) / 10.0);
        for (int rank = 0; rank < list.length; rank++) {
            shares.merge(list[rank], Math.log((rank + 11.0) / (rank + 10)) / top, Double::sum);
        }
        return shares;
    }
}
