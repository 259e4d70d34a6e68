package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.List;

/** A JSON array of strings (RFC 8259), read without a JSON library: nothing else of JSON occurs in cells. */
final class JsonTexts {
    private final String text;
    private final List<String> values = new ArrayList<>();
    private int at;

    JsonTexts(String text) {
        this.text = text;
    }

    List<String> values() {
        return List.copyOf(values);
    }

    /** Reads the whole text; false where it is anything else. */
    boolean read() {
        if (!take('[')) {
            return false;
        }
        if (take(']')) {
            return atEnd();
        }
        do {
            if (!take('"') || !string()) {
                return false;
            }
        } while (take(','));
        return take(']') && atEnd();
    }

    private boolean atEnd() {
        skipSpace();
        return at == text.length();
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean take(char wanted) {
        skipSpace();
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private boolean string() {
        StringBuilder value = new StringBuilder();
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '"') {
                values.add(value.toString());
                return true;
            }
            if (c < ' ' || (c == '\\' && !escape(value))) {
                return false;
            }
            if (c != '\\') {
                value.append(c);
            }
        }
        return false;
    }

    private boolean escape(StringBuilder value) {
        if (at >= text.length()) {
            return false;
        }
        char c = text.charAt(at++);
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            value.append("\"\\/\b\f\n\r\t".charAt(plain));
            return true;
        }
        if (c != 'u' || at + 4 > text.length()) {
            return false;
        }
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = Character.digit(text.charAt(at++), 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        value.append((char) code);
        return true;
    }
}
