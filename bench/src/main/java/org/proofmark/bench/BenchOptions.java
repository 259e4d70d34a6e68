package org.proofmark.bench;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What to measure.
 *
 * @param engines by name
 * @param marks of each population
 * @param populations which
 * @param questions of each kind
 * @param rounds how often each question is asked
 * @param seconds an engine may take for the questions of one kind; what is left of them then is not asked
 * @param seed of marks and questions
 */
record BenchOptions(
        List<String> engines,
        int marks,
        List<Population> populations,
        int questions,
        int rounds,
        int seconds,
        long seed) {
    private static final Set<String> KNOWN =
            Set.of("--peers", "--marks", "--populations", "--questions", "--rounds", "--seconds", "--seed");

    /** Reads {@code --name value} pairs; all may be left out. */
    static BenchOptions parse(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!KNOWN.contains(arguments[i]) || i + 1 == arguments.length) {
                throw new IllegalArgumentException(
                        "‘" + arguments[i] + "’ is no option with a value. Use some of " + new TreeSet<>(KNOWN) + ".");
            }
            given.put(arguments[i], arguments[i + 1]);
        }
        return new BenchOptions(
                engines(given.getOrDefault("--peers", String.join(",", Engines.names()))),
                number(given, "--marks", 1_000_000),
                populations(given.getOrDefault("--populations", "1,2,3,4")),
                number(given, "--questions", 100),
                number(given, "--rounds", 1),
                number(given, "--seconds", 30),
                number(given, "--seed", 1));
    }

    private static List<String> engines(String names) {
        List<String> wanted = List.of(names.split(","));
        requireKnown(wanted, Engines.names());
        return wanted;
    }

    private static List<Population> populations(String numbers) {
        List<String> wanted = List.of(numbers.split(","));
        Map<String, Population> known = new TreeMap<>();
        for (Population population : Population.values()) {
            known.put(Integer.toString(population.number()), population);
        }
        requireKnown(wanted, known.keySet());
        return Arrays.stream(Population.values())
                .filter(population -> wanted.contains(Integer.toString(population.number())))
                .toList();
    }

    private static void requireKnown(List<String> wanted, Set<String> known) {
        for (String one : wanted) {
            if (!known.contains(one)) {
                throw new IllegalArgumentException("‘" + one + "’ is not known. Use some of " + known + ".");
            }
        }
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        String text = given.getOrDefault(name, Integer.toString(otherwise));
        try {
            return Integer.parseInt(text.replace("_", ""));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(name + " is ‘" + text + "’. Use a whole number such as 1000000.", e);
        }
    }
}
