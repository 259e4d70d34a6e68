package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * Three characters each that some text must hold one of, if it lies at most so many misreads away: as many pieces as misreads and
 * one more, with a place between any two, so that no misread touches two of them and one must be left whole (partition into
 * exact search: Navarro, <i>A guided tour to approximate string matching</i>, ACM Computing Surveys 33, 2001, section 8).
 */
final class Pieces {
    private static final int LENGTH = 3;

    private Pieces() {}

    /** The pieces of a question, from its end, where numbers differ most; empty where it has too few. */
    static List<String> of(SerialQuestion question) {
        List<Place> places = question.places();
        List<String> pieces = new ArrayList<>();
        int at = places.size() - LENGTH;
        while (at >= 0 && pieces.size() <= question.misreads()) {
            List<Place> here = places.subList(at, at + LENGTH);
            if (here.stream().allMatch(Place::isCertain)) {
                pieces.add(text(here));
                at = before(places, at);
            } else {
                at--;
            }
        }
        return pieces.size() > question.misreads() ? pieces : List.of();
    }

    /** Where the next piece may begin, with a place in between that is a character. */
    private static int before(List<Place> places, int piece) {
        int between = piece - 1;
        while (between >= 0 && places.get(between) instanceof Place.Gap) {
            between--;
        }
        return between - LENGTH;
    }

    private static String text(List<Place> places) {
        StringBuilder text = new StringBuilder();
        for (Place place : places) {
            text.append(((Place.Of) place).signs());
        }
        return text.toString();
    }
}
