package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns that a mapping names, each with a slot, in the order of their first mention. */
final class Columns {
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
        slots.forEach((heading, slot) -> {
            int at = header.indexOf(heading);
            if (at < 0) {
                problems.add(missing(heading, slot, header));
            } else {
                found[at] = slot;
            }
        });
        if (!problems.isEmpty()) {
            throw new ImportException(problems);
        }
        return found;
    }

    private static List<Problem> doubles(List<String> header) {
        List<Problem> doubles = new ArrayList<>();
        Map<String, Integer> first = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String heading = header.get(i);
            Integer before = heading.isEmpty() ? null : first.putIfAbsent(heading, i);
            if (before != null) {
                doubles.add(new Problem(
                        Code.DUPLICATE_HEADER,
                        0,
                        heading,
                        null,
                        "Columns " + (before + 1) + " and " + (i + 1) + " have the same heading.",
                        "Rename one of them in the file."));
            }
        }
        return doubles;
    }

    private Problem missing(String heading, int slot, List<String> header) {
        String remedy = header.size() == 1 && header.getFirst().matches(".*[;,\t|].*")
                ? "The header reads as one cell, '" + Problem.shortened(header.getFirst())
                        + "': state the right 'delimiter' in the mapping."
                : Suggestion.of(heading, header);
        return new Problem(
                Code.MISSING_COLUMN,
                0,
                heading,
                null,
                "The file has no such column, which line " + line(slot) + " of the mapping names.",
                remedy);
    }
}
