package org.proofmark.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a row names one subject and what it says about it.
 *
 * @param index its place among the subjects of the mapping, from 0
 * @param scheme what its locators begin with, up to the key
 * @param shared whether several rows may be about one subject
 * @param key the columns whose texts tell its subjects apart
 */
record SubjectRule(
        int index,
        String name,
        String scheme,
        boolean shared,
        List<FieldReader.Cell> key,
        Condition when,
        List<RecordRule> records) {

    /** Longest text of one key column, in characters. */
    static final int LONGEST_KEY = 500;

    SubjectRule {
        records = List.copyOf(records);
    }

    /** The locator that a row gives; null where the row is not about such a subject. */
    @Nullable
    String locator(Row row) throws BadCell {
        if (!when.holds(row)) {
            return null;
        }
        StringBuilder locator = new StringBuilder(48).append(scheme);
        for (FieldReader.Cell part : key) {
            appendEscaped(locator.append('/'), keyText(part, row));
        }
        return locator.toString();
    }

    private String keyText(FieldReader.Cell part, Row row) throws BadCell {
        String text = part.text(row);
        int slot = part.cell().slot();
        if (text == null) {
            throw row.bad(
                    Code.EMPTY_KEY,
                    slot,
                    "It tells one " + name + " from another and is empty.",
                    "Fill it; if such rows have no " + name + ", say so with 'when: { column: …, filled: true }'.");
        }
        if (text.length() > LONGEST_KEY) {
            throw row.bad(
                    Code.KEY_TOO_LONG,
                    slot,
                    "It tells one " + name + " from another and has " + text.length() + " characters.",
                    "At most " + LONGEST_KEY + " are taken: name a shorter column as key.");
        }
        return text;
    }

    /** Appends a text so that it holds no slash: {@code /} becomes {@code %2F}, {@code %} becomes {@code %25}. */
    static void appendEscaped(StringBuilder locator, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '/' -> locator.append("%2F");
                case '%' -> locator.append("%25");
                default -> locator.append(c);
            }
        }
    }
}
