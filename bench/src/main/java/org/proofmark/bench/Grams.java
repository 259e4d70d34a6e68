package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Stretches of one, two and three characters, as an index of text holds them; {@code ^} and {@code $} mark where a text ends. */
final class Grams {
    static final int LONGEST = 3;
    private static final int MOST_SPELLINGS = 27;

    private Grams() {}

    /** All of a text, each once. */
    static Set<String> of(String text) {
        String marked = "^" + text + "$";
        Set<String> grams = new TreeSet<>();
        for (int from = 0; from < marked.length(); from++) {
            for (int to = from + 1; to <= Math.min(from + LONGEST, marked.length()); to++) {
                grams.add(marked.substring(from, to));
            }
        }
        grams.remove("^");
        grams.remove("$");
        return grams;
    }

    /** Groups of which a text that fits holds one gram each. None where nothing is known but the length. */
    static List<List<String>> neededBy(List<Place> places) {
        List<List<String>> groups = new ArrayList<>();
        List<String> run = new ArrayList<>();
        for (Place place : withEnds(places)) {
            if (place instanceof Place.Of(String signs)) {
                run.add(signs);
            } else {
                addRun(run, groups);
                run.clear();
            }
        }
        addRun(run, groups);
        return groups;
    }

    private static List<Place> withEnds(List<Place> places) {
        List<Place> all = new ArrayList<>(places);
        if (places.isEmpty() || !(places.getFirst() instanceof Place.Gap)) {
            all.addFirst(new Place.Of("^"));
        }
        if (places.isEmpty() || !(places.getLast() instanceof Place.Gap)) {
            all.addLast(new Place.Of("$"));
        }
        return all;
    }

    private static void addRun(List<String> run, List<List<String>> groups) {
        if (run.equals(List.of("^")) || run.equals(List.of("$"))) {
            return;
        }
        int length = Math.min(run.size(), LONGEST);
        for (int from = 0; length > 0 && from + length <= run.size(); from++) {
            List<String> spellings = spellings(run.subList(from, from + length));
            if (spellings.size() <= MOST_SPELLINGS) {
                groups.add(spellings);
            }
        }
    }

    private static List<String> spellings(List<String> signs) {
        List<String> spellings = List.of("");
        for (String here : signs) {
            spellings = spellings.stream()
                    .flatMap(before -> here.chars().mapToObj(c -> before + Character.toString(c)))
                    .toList();
        }
        return spellings;
    }
}
