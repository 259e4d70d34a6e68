package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Compares with an oracle that writes out every physical entry of up to four signs out of 3, 6, 8, 9, and asks of each reading
 * whether its writer may have had this entry before him, from the one side or, turned, from the other. A turned 3 is {@code x}:
 * a sign that nobody can read.
 */
class HeadstampOracleTest {
    private static final int[] HOURS = {12, 1, 3, 6, 9};

    /** Notation and a regular expression for it, over 3, 6, 8, 9 and the unreadable x. */
    private static final Map<String, String> READINGS = new TreeMap<>(Map.ofEntries(
            Map.entry("6", "6"),
            Map.entry("9", "9"),
            Map.entry("3", "3"),
            Map.entry("8", "8"),
            Map.entry("69", "69"),
            Map.entry("68", "68"),
            Map.entry("89", "89"),
            Map.entry("36", "36"),
            Map.entry("9?", "9."),
            Map.entry("?", "."),
            Map.entry("(8)6", ".6"),
            Map.entry("[36]8", "[36]8"),
            Map.entry("8*", "8.*"),
            Map.entry("*6", ".*6"),
            Map.entry("{}", ".*"),
            Map.entry("<9>{8}", "98")));

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(17);
    private final List<String> entries = entriesUpTo(4);
    private final Map<String, Set<String>> seenBy = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    @Test
    void compatibleIsWhatAllRotationsOfAllEntriesSay() {
        int yes = 0;
        for (int i = 0; i < 20_000; i++) {
            Map<Integer, String> a = headstamp();
            Map<Integer, String> b = random.nextBoolean() ? headstamp() : rotated(a, random.nextInt(12));
            if (random.nextBoolean()) {
                b.replaceAll((hour, mark) -> random.nextInt(3) == 0 ? reading() : mark);
            }
            boolean expected = oracle(a, b);
            yes += expected ? 1 : 0;
            assertThat(Headstamp.compatible(parsed(a), parsed(b)))
                    .as("%s and %s", a, b)
                    .isEqualTo(expected);
            assertThat(Headstamp.compatible(parsed(b), parsed(a)))
                    .as("%s and %s", b, a)
                    .isEqualTo(expected);
        }
        assertThat(yes).isBetween(4_000, 16_000);
    }

    @Test
    void everyRotationIsCompatibleAndNoMirrorImageOfThreeDifferentEntries() {
        for (int i = 0; i < 5_000; i++) {
            Map<Integer, String> marks = new TreeMap<>();
            List<String> different = new ArrayList<>(List.of("A", "B3", "47", "CE"));
            while (marks.size() < 3) {
                int hour = 1 + random.nextInt(12);
                if (!marks.containsKey(hour)) {
                    marks.put(hour, different.remove(random.nextInt(different.size())));
                }
            }
            Headstamp headstamp = parsed(marks);
            int turn = random.nextInt(12);
            assertThat(Headstamp.compatible(headstamp, parsed(rotated(marks, turn))))
                    .isTrue();
            assertThat(Headstamp.compatible(headstamp, parsed(rotated(mirrored(marks), turn))))
                    .as("%s", marks)
                    .isFalse();
        }
    }

    @Test
    void generatedEntriesPrintAsTyped() {
        for (int i = 0; i < 20_000; i++) {
            String notation = parsed(headstamp()).print();
            assertThat(Headstamp.parse(notation).print()).isEqualTo(notation);
        }
    }

    private boolean oracle(Map<Integer, String> a, Map<Integer, String> b) {
        for (int turn = 0; turn < 12; turn++) {
            Map<Integer, String> turned = rotated(b, turn);
            boolean all = true;
            for (int hour = 1; hour <= 12 && all; hour++) {
                all = oneEntryFits(a.getOrDefault(hour, ""), turned.getOrDefault(hour, ""));
            }
            if (all) {
                return true;
            }
        }
        return false;
    }

    private boolean oneEntryFits(String a, String b) {
        return known.computeIfAbsent(a + " " + b, pair -> {
            Set<String> both = new HashSet<>(seen(a));
            both.retainAll(seen(b));
            return !both.isEmpty();
        });
    }

    /** The physical entries that may have been before the writer of this reading, up to the side they are looked at from. */
    private Set<String> seen(String reading) {
        return seenBy.computeIfAbsent(reading, notation -> {
            String pattern = notation.isEmpty() ? "" : READINGS.getOrDefault(notation, notation);
            return entries.stream()
                    .filter(entry -> entry.matches(pattern) || halfTurn(entry).matches(pattern))
                    .collect(Collectors.toSet());
        });
    }

    private static String halfTurn(String entry) {
        String turned =
                entry.replace('3', 'x').replace('6', '#').replace('9', '6').replace('#', '9');
        return new StringBuilder(turned).reverse().toString();
    }

    private Map<Integer, String> headstamp() {
        Map<Integer, String> marks = new TreeMap<>();
        for (int left = 1 + random.nextInt(3); left > 0; left--) {
            marks.put(HOURS[random.nextInt(HOURS.length)], reading());
        }
        return marks;
    }

    private String reading() {
        List<String> all = List.copyOf(READINGS.keySet());
        return all.get(random.nextInt(all.size()));
    }

    private static Map<Integer, String> rotated(Map<Integer, String> marks, int turn) {
        Map<Integer, String> rotated = new TreeMap<>();
        marks.forEach((hour, mark) -> rotated.put((hour + turn - 1) % 12 + 1, mark));
        return rotated;
    }

    private static Map<Integer, String> mirrored(Map<Integer, String> marks) {
        Map<Integer, String> mirrored = new TreeMap<>();
        marks.forEach((hour, mark) -> mirrored.put(hour == 12 ? 12 : 12 - hour, mark));
        return mirrored;
    }

    private static Headstamp parsed(Map<Integer, String> marks) {
        return Headstamp.parse(marks.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" ")));
    }

    private static List<String> entriesUpTo(int length) {
        List<String> all = new ArrayList<>(List.of(""));
        int from = 0;
        for (int i = 0; i < length; i++) {
            int to = all.size();
            for (String shorter : List.copyOf(all.subList(from, to))) {
                for (String sign : List.of("3", "6", "8", "9")) {
                    all.add(shorter + sign);
                }
            }
            from = to;
        }
        return all;
    }
}
