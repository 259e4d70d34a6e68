package org.proofmark.link;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How rare words and other values are among the entities of a dossier (inverse document frequency, Spärck Jones 1972). A small
 * dossier tells little of it: what a value tells by itself counts as much as {@value #PRIOR} entities seen.
 */
final class NameRarity {
    private static final double PRIOR = 64;

    private final Map<String, Integer> bearers = new HashMap<>();
    private final int entities;

    /** @param values the values of each entity */
    NameRarity(List<Set<String>> values) {
        entities = values.size();
        values.forEach(each -> each.forEach(v -> bearers.merge(v, 1, Integer::sum)));
    }

    /** The words of all the names an entity goes by, by their sounds and by their consonants. */
    static Set<String> words(List<EntityName> names) {
        Set<String> words = new HashSet<>();
        for (EntityName name : names) {
            for (NameWord word : name.words()) {
                words.add(word.sound());
                words.add(consonants(word));
            }
        }
        return words;
    }

    /** What a word is counted under where only its consonants are held against another's. */
    static String consonants(NameWord word) {
        return "consonants " + word.consonants();
    }

    /**
     * What it tells that two entities share a value: they themselves are not counted, for if they are one, they are no two.
     *
     * @param itself bits of the value where nothing is known of its rarity
     */
    double bits(String one, String other, double itself) {
        int others = one.equals(other)
                ? bearers.getOrDefault(one, 0) - 2
                : bearers.getOrDefault(one, 0) + bearers.getOrDefault(other, 0) - 2;
        double seen = Math.max(0, others) + PRIOR * Math.pow(2, -itself);
        return Math.max(0, -Math.log(seen / (Math.max(0, entities - 2) + PRIOR)) / Math.log(2));
    }
}
