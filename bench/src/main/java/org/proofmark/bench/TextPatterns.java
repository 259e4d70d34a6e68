package org.proofmark.bench;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A question without misreads in the pattern languages of others. All characters are letters and digits: none is a sign there. */
final class TextPatterns {
    private TextPatterns() {}

    /** For SQLite's {@code GLOB}: {@code A?[O0Q]*}. */
    static String glob(List<Place> places) {
        return spell(places, TextPatterns::choice, "?", "*");
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
