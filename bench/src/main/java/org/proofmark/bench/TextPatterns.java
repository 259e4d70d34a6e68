package org.proofmark.bench;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question without misreads in the pattern languages of others. All characters are letters and digits: none is a sign there. */
final class TextPatterns {
    private TextPatterns() {}

    /** For SQLite's {@code GLOB}: {@code A?[O0Q]*}. */
    static String glob(List<Place> places) {
        return spell(places, TextPatterns::choice, "?", "*");
    }

    /** For {@code LIKE}: {@code A_12%}. It knows no choices. */
    static String like(List<Place> places) {
        return spell(places, signs -> signs, "_", "%");
    }

    /** A regular expression for the whole text: {@code ^A[O0Q]12.*$}. */
    static String regex(List<Place> places) {
        return "^" + spell(places, TextPatterns::choice, ".", ".*") + "$";
    }

    /** A regular expression for all that lies one misread away or none: every such pattern, side by side. */
    static String regexWithOneMisread(List<Place> places) {
        List<String> parts = places.stream()
                .map(place -> spell(List.of(place), TextPatterns::choice, ".", ".*"))
                .toList();
        Set<String> patterns = new LinkedHashSet<>();
        for (int at = 0; at <= parts.size(); at++) {
            patterns.add(with(parts, at, at, "."));
            if (at < parts.size() && !(places.get(at) instanceof Place.Gap)) {
                patterns.add(with(parts, at, at + 1, ".?"));
                addTurned(places, parts, at, patterns);
            }
        }
        return "^(?:" + String.join("|", patterns) + ")$";
    }

    private static void addTurned(List<Place> places, List<String> parts, int at, Set<String> patterns) {
        int next = at + 1;
        while (next < places.size() && places.get(next) instanceof Place.Gap) {
            next++;
        }
        if (next < places.size()) {
            patterns.add(with(parts, at, next + 1, parts.get(next) + parts.get(at)));
        }
    }

    private static String with(List<String> parts, int from, int to, String instead) {
        return String.join("", parts.subList(0, from)) + instead + String.join("", parts.subList(to, parts.size()));
    }

    private static String choice(String signs) {
        return signs.length() == 1 ? signs : "[" + signs + "]";
    }

    private static String spell(List<Place> places, Function<String, String> signs, String any, String gap) {
        return places.stream()
                .map(place -> switch (place) {
                    case Place.Of of -> signs.apply(of.signs());
                    case Place.Any one -> any;
                    case Place.Gap some -> gap;
                })
                .collect(Collectors.joining());
    }
}
