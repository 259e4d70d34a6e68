package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/** Readings longer than one machine word, against the textbook table of reachable pairs. */
class LongMatchingTest {

    /** Signs as bits: 3 is 1, 0 is 2, separator 4, dot 8. A place of 0 signs is a gap. */
    private record Place(String notation, int signs, boolean optional) {}

    private static final Place GAP = new Place("*", 0, true);
    private static final List<Place> PLACES = List.of(
            new Place("3", 1, false),
            new Place("З", 1, false),
            new Place("0", 2, false),
            new Place("٠", 2 | 8, false),
            new Place("-", 4, true),
            new Place("-", 4, true),
            new Place(".", 4 | 8, true),
            new Place("?", 15, false),
            new Place("[30]", 3, false),
            new Place("[3-]", 5, true),
            new Place("(/)", 15, true));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(23);

    @Test
    void longReadingsAreComparedLikeShortOnes() {
        int yes = 0;
        for (int i = 0; i < 2_000; i++) {
            List<Place> a = pattern(60 + random.nextInt(150));
            List<Place> b = random.nextBoolean() ? altered(a) : pattern(60 + random.nextInt(150));
            boolean expected = table(a, b);
            yes += expected ? 1 : 0;
            assertThat(Matching.compatibleFolded(reading(a), reading(b))).isEqualTo(expected);
            assertThat(Matching.compatibleFolded(reading(b), reading(a))).isEqualTo(expected);
        }
        assertThat(yes).isBetween(300, 1_700);
    }

    @Test
    void moreDifferentCharactersThanMasksAreKept() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.appendCodePoint(0x4E00 + i);
        }
        Reading whole = Reading.literal(text.toString());
        Reading holed = Reading.parse("*" + text.substring(3, 200) + "*" + text.substring(230) + "{}");
        Reading other = Reading.parse("*" + text.substring(3, 200) + "*" + text.substring(230) + "?");
        assertThat(Matching.compatible(whole, whole)).isTrue();
        assertThat(Matching.compatible(whole, holed)).isTrue();
        assertThat(Matching.compatible(holed, whole)).isTrue();
        assertThat(Matching.compatible(whole, other)).isFalse();
    }

    private List<Place> pattern(int length) {
        List<Place> pattern = new ArrayList<>();
        while (pattern.size() < length) {
            pattern.add(place());
        }
        return pattern;
    }

    private Place place() {
        return random.nextInt(40) == 0 ? GAP : PLACES.get(random.nextInt(PLACES.size()));
    }

    private List<Place> altered(List<Place> pattern) {
        List<Place> altered = new ArrayList<>(pattern);
        for (int change = random.nextInt(4); change > 0; change--) {
            altered.set(random.nextInt(altered.size()), place());
        }
        return altered;
    }

    private static Reading reading(List<Place> pattern) {
        return Reading.parse(
                String.join("", pattern.stream().map(Place::notation).toList()));
    }

    private static boolean table(List<Place> a, List<Place> b) {
        boolean[][] reached = new boolean[a.size() + 1][b.size() + 1];
        for (int i = 0; i <= a.size(); i++) {
            for (int j = 0; j <= b.size(); j++) {
                boolean here = i == 0 && j == 0;
                if (i > 0) {
                    here |= reached[i - 1][j] && a.get(i - 1).optional;
                }
                if (j > 0) {
                    here |= reached[i][j - 1] && b.get(j - 1).optional;
                }
                if (i > 0 && j > 0) {
                    boolean meets = (a.get(i - 1).signs & b.get(j - 1).signs) != 0;
                    here |= reached[i - 1][j - 1] && meets;
                }
                // A gap before which we stand takes the other side's place and stays.
                here |= i < a.size() && a.get(i).signs == 0 && j > 0 && reached[i][j - 1];
                here |= j < b.size() && b.get(j).signs == 0 && i > 0 && reached[i - 1][j];
                reached[i][j] = here;
            }
        }
        return reached[a.size()][b.size()];
    }
}
