package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Reading;

/** What a reading says of one place of a text, in the few kinds that every engine can be asked in. */
sealed interface Place {
    /** Any one character. */
    record Any() implements Place {}

    /** One of these characters; mostly it is one alone. */
    record Of(String signs) implements Place {}

    /** Any characters, or none. */
    record Gap() implements Place {}

    /**
     * The places of a reading: what was removed or restored is as inside, a doubtful character may be any.
     *
     * @throws IllegalArgumentException where the reading holds a symbol: peers know characters alone
     */
    static List<Place> of(Reading reading) {
        List<Place> places = new ArrayList<>();
        add(places, reading.cells());
        return List.copyOf(places);
    }

    /** Whether characters stand there that are known for certain. */
    static boolean isCertain(Place place) {
        return place instanceof Of of && of.signs.length() == 1;
    }

    private static void add(List<Place> places, List<Cell> cells) {
        for (Cell cell : cells) {
            switch (cell) {
                case Cell.Certain c -> places.add(new Of(Character.toString(c.codePoint())));
                case Cell.OneOf o -> places.add(new Of(o.alternatives()));
                case Cell.Doubtful d -> places.add(new Any());
                case Cell.Unknown u -> places.add(new Any());
                case Cell.Gap g -> addGap(places);
                case Cell.Removed r when r.lengthUnknown() -> addGap(places);
                case Cell.Removed r -> add(places, r.cells());
                case Cell.Restored r -> add(places, r.cells());
                case Cell.Layout l -> {}
                case Cell.Symbol s ->
                    throw new IllegalArgumentException(
                            "The benchmark knows no symbols such as " + s.print() + ". Ask for characters.");
            }
        }
    }

    private static void addGap(List<Place> places) {
        if (places.isEmpty() || !(places.getLast() instanceof Gap)) {
            places.add(new Gap());
        }
    }
}
