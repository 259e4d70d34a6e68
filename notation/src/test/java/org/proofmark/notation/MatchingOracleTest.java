package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

/**
 * Compares with an oracle that knows no automata: a pattern is the set of all strings it fits, written out up to length six. Two
 * patterns of at most three single places each that have a string in common have one of at most six signs.
 */
class MatchingOracleTest {
    private static final int LONGEST = 6;

    /** Pieces of notation, and for each the alternatives of signs it takes; null is a gap, an empty one may be passed over. */
    private record Piece(String notation, List<Set<String>> places, Set<Integer> optional) {}

    private static final Set<String> ANY = Set.of("a", "b", "S");
    private static final Set<String> GAP = Set.of();

    private static final List<Piece> STRICT = List.of(
            piece("a", Set.of("a")),
            piece("b", Set.of("b")),
            piece(":s:", Set.of("S")),
            piece("?", ANY),
            piece("(a)", ANY),
            piece("[ab]", Set.of("a", "b")),
            piece("[b]", Set.of("b")),
            piece("*", GAP),
            piece("{}", GAP),
            piece("{*a}", GAP, Set.of("a")),
            piece("{b?}", Set.of("b"), ANY),
            piece("<a(b)>", Set.of("a"), ANY),
            piece(" "));

    /** Folded signs: 3, 0, a separator, a dot that may have been a zero. */
    private static final Set<String> ANY_FOLDED = Set.of("3", "0", "sep", "dot");

    private static final List<Piece> FOLDED = List.of(
            piece("3", Set.of("3")),
            piece("З", Set.of("3")),
            piece("0", Set.of("0")),
            piece("٠", Set.of("0", "dot")),
            new Piece("-", List.of(Set.of("sep")), Set.of(0)),
            new Piece(".", List.of(Set.of("sep", "dot")), Set.of(0)),
            new Piece("(-)", List.of(ANY_FOLDED), Set.of(0)),
            new Piece("[3/]", List.of(Set.of("3", "sep")), Set.of(0)),
            piece("(3)", ANY_FOLDED),
            piece("?", ANY_FOLDED),
            piece("[30]", Set.of("3", "0")),
            piece("*", GAP),
            new Piece("{.0}", List.of(Set.of("sep", "dot"), Set.of("0")), Set.of(0)));

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static Piece piece(String notation, Set<String>... places) {
        return new Piece(notation, List.of(places), Set.of());
    }

    @Test
    void compatibleIsWhatAllStringsUpToSixSay() {
        compareAllPairs(STRICT, ANY, false, 700);
    }

    @Test
    void compatibleFoldedIsWhatAllFoldedStringsUpToSixSay() {
        compareAllPairs(FOLDED, ANY_FOLDED, true, 500);
    }

    private static void compareAllPairs(List<Piece> pieces, Set<String> alphabet, boolean folded, int patterns) {
        Map<List<String>, Integer> numbers = allStrings(alphabet);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        List<Reading> readings = new ArrayList<>();
        List<BitSet> fitting = new ArrayList<>();
        while (readings.size() < patterns) {
            List<Piece> pattern = random.ints(random.nextInt(5), 0, pieces.size())
                    .mapToObj(pieces::get)
                    .toList();
            long single = pattern.stream()
                    .flatMap(piece -> piece.places.stream())
                    .filter(place -> !place.isEmpty())
                    .count();
            if (single <= 3) {
                readings.add(Reading.parse(
                        String.join("", pattern.stream().map(Piece::notation).toList())));
                fitting.add(fitting(pattern, alphabet, numbers));
            }
        }
        int yes = 0;
        for (int i = 0; i < patterns; i++) {
            for (int j = 0; j < patterns; j++) {
                boolean expected = fitting.get(i).intersects(fitting.get(j));
                boolean actual = folded
                        ? Matching.compatibleFolded(readings.get(i), readings.get(j))
                        : Matching.compatible(readings.get(i), readings.get(j));
                if (actual != expected) {
                    assertThat(actual)
                            .as("%s and %s", readings.get(i), readings.get(j))
                            .isEqualTo(expected);
                }
                yes += actual ? 1 : 0;
            }
        }
        assertThat(yes).isBetween(patterns * patterns / 10, patterns * patterns * 9 / 10);
    }

    private static Map<List<String>, Integer> allStrings(Set<String> alphabet) {
        Map<List<String>, Integer> numbers = new HashMap<>();
        List<List<String>> last = List.of(List.of());
        for (int length = 0; length <= LONGEST; length++) {
            last.forEach(string -> numbers.put(string, numbers.size()));
            List<List<String>> longer = new ArrayList<>();
            last.forEach(string -> alphabet.forEach(sign -> longer.add(plus(string, sign))));
            last = longer;
        }
        return numbers;
    }

    private static BitSet fitting(List<Piece> pattern, Set<String> alphabet, Map<List<String>, Integer> numbers) {
        Set<List<String>> strings = Set.of(List.of());
        for (Piece piece : pattern) {
            for (int place = 0; place < piece.places.size(); place++) {
                Set<String> signs = piece.places.get(place);
                boolean gap = signs.isEmpty();
                boolean optional = gap || piece.optional.contains(place);
                strings = extended(strings, gap ? alphabet : signs, gap ? LONGEST : 1, optional);
            }
        }
        BitSet fitting = new BitSet();
        strings.forEach(string -> fitting.set(numbers.getOrDefault(string, -1)));
        return fitting;
    }

    private static Set<List<String>> extended(
            Set<List<String>> strings, Set<String> signs, int times, boolean optional) {
        Set<List<String>> all = optional ? new HashSet<>(strings) : new HashSet<>();
        Set<List<String>> last = strings;
        for (int time = 0; time < times; time++) {
            Set<List<String>> longer = new HashSet<>();
            for (List<String> string : last) {
                if (string.size() < LONGEST) {
                    signs.forEach(sign -> longer.add(plus(string, sign)));
                }
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    private static List<String> plus(List<String> string, String sign) {
        List<String> longer = new ArrayList<>(string);
        longer.add(sign);
        return List.copyOf(longer);
    }
}
