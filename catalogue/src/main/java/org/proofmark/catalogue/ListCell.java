package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A list in one cell: items between {@code |}, each with what is said about it in brackets, {@code АКМ [ru-Cyrl, translation]}.
 * A backslash stands before a sign that belongs to the text.
 */
record ListCell(String text, List<String> notes) {
    ListCell {
        notes = List.copyOf(notes);
    }

    /** Throws IllegalArgumentException that names the place (column of the cell, from 1) and the remedy. */
    static List<ListCell> parse(String cell) {
        return cell.isBlank() ? List.of() : new Scanner(cell).items();
    }

    static String print(List<ListCell> items) {
        return items.stream().map(ListCell::print).collect(Collectors.joining(" | "));
    }

    private String print() {
        String escaped = escape(text, "\\|[]");
        return notes.isEmpty()
                ? escaped
                : escaped
                        + notes.stream()
                                .map(note -> escape(note, "\\|[],"))
                                .collect(Collectors.joining(", ", " [", "]"));
    }

    private static String escape(String text, String signs) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            escaped.append(signs.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
        return escaped.toString();
    }

    /** Reads one cell from left to right. */
    private static final class Scanner {
        private final String cell;
        private int at;

        Scanner(String cell) {
            this.cell = cell;
        }

        List<ListCell> items() {
            List<ListCell> items = new ArrayList<>();
            do {
                items.add(item());
            } while (take('|'));
            if (at < cell.length()) {
                throw bad("'" + cell.charAt(at) + "' is not expected", "Write \\ before it if it belongs to the text");
            }
            return items;
        }

        private ListCell item() {
            String text = until("|[],", ",");
            if (text.isEmpty()) {
                throw bad("an item is empty", "Leave out the '|' that has nothing beside it");
            }
            List<String> notes = new ArrayList<>();
            if (take('[')) {
                do {
                    notes.add(until("|[],", ""));
                } while (take(','));
                if (!take(']')) {
                    throw bad("'[' is not closed", "Close it with ']', or write \\[ if it belongs to the text");
                }
                while (at < cell.length() && cell.charAt(at) == ' ') {
                    at++;
                }
            }
            return new ListCell(text, notes);
        }

        /** Text up to one of the ends; signs in {@code plain} are text here. */
        private String until(String ends, String plain) {
            StringBuilder text = new StringBuilder();
            while (at < cell.length()) {
                char c = cell.charAt(at);
                if (c == '\\' && at + 1 < cell.length()) {
                    at++;
                } else if (ends.indexOf(c) >= 0 && plain.indexOf(c) < 0) {
                    break;
                }
                text.append(cell.charAt(at++));
            }
            return text.toString().strip();
        }

        private boolean take(char wanted) {
            boolean there = at < cell.length() && cell.charAt(at) == wanted;
            at += there ? 1 : 0;
            return there;
        }

        private IllegalArgumentException bad(String problem, String remedy) {
            return new IllegalArgumentException(
                    String.format(Locale.ROOT, "at character %d of the cell %s. %s.", at + 1, problem, remedy));
        }
    }
}
