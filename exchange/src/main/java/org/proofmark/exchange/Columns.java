package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns that a mapping names, each with a slot, in the order of their first mention. */
final class Columns {
    private static final int MOST_DOUBLES = 20;

    private final Map<String, Integer> slots = new LinkedHashMap<>();
    private final List<Integer> lines = new ArrayList<>();

    int slot(Setting named) {
        String heading = named.filledText().strip();
        Integer known = slots.putIfAbsent(heading, slots.size());
        if (known != null) {
            return known;
        }
        lines.add(named.line());
        return slots.size() - 1;
    }

    List<String> headings() {
        return List.copyOf(slots.keySet());
    }

    /** The line of the mapping that names the column of a slot first. */
    int line(int slot) {
        return lines.get(slot);
    }

    /** A row to read into. */
    Row row() {
        return new Row(slots.keySet().toArray(String[]::new));
    }

    /**
     * Finds the columns in a header.
     *
     * @return for each heading its slot, or -1 where it is not needed
     */
    int[] find(List<String> header) {
        if (header.stream().allMatch(String::isBlank)) {
            throw new ImportException(
                    Code.EMPTY_FILE,
                    "There is nothing in the row of the header.",
                    "State the row of the header as 'header', and check that the file is complete.");
        }
        List<Problem> problems = new ArrayList<>(doubles(header));
        int[] found = new int[header.size()];
        java.util.Arrays.fill(found, -1);
        boolean listed = false;
        for (Map.Entry<String, Integer> named : slots.entrySet()) {
            int at = header.indexOf(named.getKey());
            if (at >= 0) {
                found[at] = named.getValue();
                continue;
            }
            Optional<String> advice = advice(named.getKey(), header);
            String columns =
                    listed ? "Use one of the columns listed above." : "Use one of: " + Suggestion.listed(header);
            problems.add(missing(named.getKey(), named.getValue(), advice.orElse(columns)));
            listed |= advice.isEmpty();
        }
        if (!problems.isEmpty()) {
            throw new ImportException(problems);
        }
        return found;
    }

    private static List<Problem> doubles(List<String> header) {
        List<Problem> doubles = new ArrayList<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        int count = 0;
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            Integer before = heading.isEmpty() ? null : first.putIfAbsent(heading, i);
            if (before == null) {
                continue;
            }
            if (++count <= MOST_DOUBLES) {
                doubles.add(new Problem(
                        Code.DUPLICATE_HEADER,
                        0,
                        heading,
                        null,
                        "Columns " + (before + 1) + " and " + (i + 1) + " have the same heading.",
                        "Rename one of them in the file."));
            }
        }
        if (count > MOST_DOUBLES) {
            doubles.add(Problem.ofFile(
                    Code.DUPLICATE_HEADER,
                    "Columns that repeat a heading, besides those listed: " + (count - MOST_DOUBLES) + ".",
                    "Check that 'header' in the mapping is the row of the headings."));
        }
        return doubles;
    }

    /** What is probably the matter with a column that is missing. */
    private static Optional<String> advice(String heading, List<String> header) {
        return header.size() == 1 && header.getFirst().matches("(?s).*[;,\t|].*")
                ? Optional.of("The header reads as one cell, '" + Problem.shortened(header.getFirst())
                        + "': state the right 'delimiter' in the mapping.")
                : Suggestion.nearest(heading, header);
    }

    private Problem missing(String heading, int slot, String remedy) {
        return new Problem(
                Code.MISSING_COLUMN,
                0,
                heading,
                null,
                "The file has no such column, which line " + line(slot) + " of the mapping names.",
                remedy);
    }
}
