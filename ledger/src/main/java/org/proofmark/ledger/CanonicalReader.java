package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A strict JSON parser over bytes; one reader reads one document. */
final class CanonicalReader {
    private static final int END = -1;

    private final byte[] in;
    private int at;
    private int depth;

    CanonicalReader(byte[] in) {
        this.in = in;
    }

    Map<String, @Nullable Object> document() {
        if (in.length > Canonical.MAX_BYTES) {
            throw fault(Canonical.MAX_BYTES, "the text goes on to " + in.length + " bytes", "Split it.");
        }
        skipSpace();
        if (peek() != '{') {
            throw unexpected("'{'", "The outermost value must be an object, without a byte-order mark.");
        }
        Map<String, @Nullable Object> tree = map();
        skipSpace();
        if (at < in.length) {
            throw unexpected("the end", "Only white space may follow the object.");
        }
        return tree;
    }

    private @Nullable Object value() {
        return switch (peek()) {
            case '"' -> string();
            case '{' -> map();
            case '[' -> list();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
            default -> throw unexpected("a value", "Strings need double quotes; NaN and comments are not JSON.");
        };
    }

    private Map<String, @Nullable Object> map() {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (entersEmpty('}')) {
            return map;
        }
        do {
            skipSpace();
            int start = at;
            if (peek() != '"') {
                throw unexpected("a key in double quotes", "Remove a comma too many, or quote the key.");
            }
            String key = string();
            skipSpace();
            expect(':');
            skipSpace();
            int before = map.size();
            map.put(key, value());
            if (map.size() == before) {
                throw fault(start, "the key \"" + key + "\" appears twice in one object", "Keep one of the two.");
            }
            skipSpace();
        } while (continues('}'));
        return map;
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        if (entersEmpty(']')) {
            return list;
        }
        do {
            skipSpace();
            list.add(value());
            skipSpace();
        } while (continues(']'));
        return list;
    }

    /** Steps into a map or list; true, and out of it again, where it is empty. */
    private boolean entersEmpty(char close) {
        if (++depth > Canonical.MAX_DEPTH) {
            throw fault(at, "nested deeper than " + Canonical.MAX_DEPTH + " levels", "Flatten the document.");
        }
        at++;
        skipSpace();
        if (peek() != close) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    /** Steps over a comma, true, or over the closing bracket, false. */
    private boolean continues(char close) {
        int c = peek();
        if (c != ',' && c != close) {
            throw unexpected("',' or '" + close + "'", "Separate members by commas and close every bracket.");
        }
        at++;
        if (c == close) {
            depth--;
        }
        return c == ',';
    }

    private <T> @Nullable T word(String word, @Nullable T value) {
        for (int i = 0; i < word.length(); i++, at++) {
            if (peek() != word.charAt(i)) {
                throw unexpected("the word " + word, "Quote it if it is text.");
            }
        }
        return value;
    }

    private Object number() {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        boolean leadingZero = peek() == '0';
        int first = at;
        digits();
        if (leadingZero && at > first + 1) {
            throw fault(first, "a number starts with 0", "Remove leading zeros, or quote it if it is a serial or lot.");
        }
        boolean integer = true;
        if (peek() == '.') {
            integer = false;
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            integer = false;
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return integer ? integer(start, first) : decimal(start);
    }

    private void digits() {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected("a digit", "Numbers look like 0, -12, 3.5 or 1e-7.");
        }
    }

    private Object integer(int start, int firstDigit) {
        if (at - firstDigit <= 16) {
            long magnitude = 0;
            for (int i = firstDigit; i < at; i++) {
                magnitude = 10 * magnitude + in[i] - '0';
            }
            if (magnitude <= Canonical.MAX_INTEGER) {
                return firstDigit > start ? -magnitude : magnitude;
            }
        }
        double number = decimal(start);
        if (!EcmaNumber.format(number).equals(ascii(start, at))) {
            throw fault(start, "the integer " + shown(start) + " is beyond ±2^53 and would be rounded", "Quote it.");
        }
        return number;
    }

    private double decimal(int start) {
        double number = Double.parseDouble(ascii(start, at));
        if (Double.isInfinite(number)) {
            throw fault(start, "the number " + shown(start) + " is larger than a double holds", "Quote it.");
        }
        return number;
    }

    private String shown(int start) {
        return at - start <= 40 ? ascii(start, at) : ascii(start, start + 40) + "…";
    }

    private String ascii(int from, int to) {
        return new String(in, from, to - from, ISO_8859_1);
    }

    private String string() {
        int start = ++at;
        while (at < in.length && in[at] >= ' ' && in[at] != '"' && in[at] != '\\') {
            at++;
        }
        if (peek() == '"') {
            return ascii(start, at++);
        }
        StringBuilder text = new StringBuilder(ascii(start, at));
        while (peek() != '"') {
            character(text);
        }
        at++;
        return text.toString();
    }

    private void character(StringBuilder text) {
        int c = peek();
        if (c == END) {
            throw unexpected("the closing quote of a string", "The text seems cut off.");
        } else if (c < ' ') {
            throw fault(at, String.format("control character U+%04X in a string", c), "Write it as an escape.");
        } else if (c == '\\') {
            escape(text);
        } else if (c < 0x80) {
            text.append((char) c);
            at++;
        } else {
            text.appendCodePoint(codePoint(c));
        }
    }

    /** One code point of two to four bytes, strictly: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private int codePoint(int lead) {
        int length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
        int codePoint = lead & 0x7f >> length;
        for (int i = 1; i < length; i++) {
            int next = at + i < in.length ? in[at + i] : 0;
            if ((next & 0xc0) != 0x80) {
                throw notUtf8(lead);
            }
            codePoint = (codePoint << 6) | (next & 0x3f);
        }
        int least = length == 4 ? 0x10000 : length == 3 ? 0x800 : 0x80;
        boolean surrogate = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        if (lead < 0xc0 || lead > 0xf7 || codePoint < least || codePoint > Character.MAX_CODE_POINT || surrogate) {
            throw notUtf8(lead);
        }
        at += length;
        return codePoint;
    }

    private MalformedJsonException notUtf8(int lead) {
        return fault(at, String.format("0x%02x does not start a valid UTF-8 character", lead), "Save it as UTF-8.");
    }

    private void escape(StringBuilder text) {
        at++;
        int c = peek();
        int plain = "\"\\/bfnrt".indexOf(c);
        if (plain >= 0) {
            text.append("\"\\/\b\f\n\r\t".charAt(plain));
            at++;
        } else if (c == 'u') {
            unicodeEscape(text);
        } else {
            throw unexpected("one of \" \\ / b f n r t u after a backslash", "Double a backslash that is text.");
        }
    }

    private void unicodeEscape(StringBuilder text) {
        int start = at - 1;
        char c = hexUnit();
        text.append(c);
        if (Character.isHighSurrogate(c) && peek() == '\\' && at + 1 < in.length && in[at + 1] == 'u') {
            at++;
            char low = hexUnit();
            if (Character.isLowSurrogate(low)) {
                text.append(low);
                return;
            }
        }
        if (Character.isSurrogate(c)) {
            throw fault(
                    start,
                    String.format("U+%04X is half of a surrogate pair", (int) c),
                    "Write both halves, high before low.");
        }
    }

    private char hexUnit() {
        at++;
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = Character.digit(peek(), 16);
            if (digit < 0 || peek() > 'f') {
                throw unexpected("four hexadecimal digits after \\u", "Write them like \\u00e9.");
            }
            unit = unit << 4 | digit;
        }
        return (char) unit;
    }

    private void skipSpace() {
        while (at < in.length && (in[at] == ' ' || in[at] == '\n' || in[at] == '\r' || in[at] == '\t')) {
            at++;
        }
    }

    private void expect(char c) {
        if (peek() != c) {
            throw unexpected("'" + c + "'", "Write members as \"key\": value.");
        }
        at++;
    }

    /** The byte at hand, 0 to 255, or {@link #END}. */
    private int peek() {
        return at < in.length ? in[at] & 0xff : END;
    }

    private MalformedJsonException unexpected(String expected, String remedy) {
        int c = peek();
        String found = c == END ? "the end" : c > ' ' && c < 127 ? "'" + (char) c + "'" : String.format("0x%02x", c);
        return fault(at, "expected " + expected + " but found " + found, remedy);
    }

    private static MalformedJsonException fault(int offset, String problem, String remedy) {
        return new MalformedJsonException(offset, problem, remedy);
    }
}
