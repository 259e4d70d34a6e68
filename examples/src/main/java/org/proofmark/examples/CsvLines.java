package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;

/** Takes the cells of our own CSV files apart. (Files of others are the business of the importer, which trusts nothing.) */
final class CsvLines {
    private final String text;
    private int at;

    CsvLines(String text) {
        this.text = text;
    }

    List<List<String>> all() {
        List<List<String>> lines = new ArrayList<>();
        while (at < text.length()) {
            lines.add(line());
        }
        return lines;
    }

    private List<String> line() {
        List<String> cells = new ArrayList<>();
        do {
            cells.add(cell());
        } while (skip(','));
        skip('\n');
        return cells;
    }

    private String cell() {
        StringBuilder cell = new StringBuilder();
        boolean quoted = skip('"');
        while (at < text.length() && (quoted || !ends(text.charAt(at)))) {
            char c = text.charAt(at++);
            if (quoted && c == '"') {
                quoted = skip('"');
                if (!quoted) {
                    break;
                }
            }
            cell.append(c);
        }
        return cell.toString();
    }

    private static boolean ends(char c) {
        return c == ',' || c == '\n';
    }

    private boolean skip(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        at += there ? 1 : 0;
        return there;
    }
}
