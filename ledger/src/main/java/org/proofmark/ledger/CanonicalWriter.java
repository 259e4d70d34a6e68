package org.proofmark.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Grows one array of bytes; one writer writes one document. */
final class CanonicalWriter {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    /** ASCII that stands for itself in a string. */
    private static final boolean[] PLAIN = new boolean[128];

    /** The second character of a two-character escape; 0 where there is none. */
    private static final byte[] SHORT_ESCAPE = new byte[128];

    static {
        Arrays.fill(PLAIN, ' ', 128, true);
        PLAIN['"'] = false;
        PLAIN['\\'] = false;
        SHORT_ESCAPE['"'] = '"';
        SHORT_ESCAPE['\\'] = '\\';
        SHORT_ESCAPE['\b'] = 'b';
        SHORT_ESCAPE['\t'] = 't';
        SHORT_ESCAPE['\n'] = 'n';
        SHORT_ESCAPE['\f'] = 'f';
        SHORT_ESCAPE['\r'] = 'r';
    }

    private byte[] out = new byte[512];
    private int end;

    byte[] document(Map<?, ?> tree) {
        map(tree, TreePath.ROOT);
        if (end > Canonical.MAX_BYTES) {
            throw tooLong(TreePath.ROOT);
        }
        return Arrays.copyOf(out, end);
    }

    // A chain of instanceof, most frequent first: on JDK 21 a pattern switch costs several times as much.
    private void value(@Nullable Object value, TreePath parent, @Nullable String key, int index) {
        if (value instanceof String text) {
            string(text, parent, key, index);
        } else if (value instanceof Long number) {
            integer(number, parent, key, index);
        } else if (value instanceof Map<?, ?> map) {
            map(map, parent.child(key, index));
        } else if (value instanceof List<?> list) {
            list(list, parent.child(key, index));
        } else if (value == null) {
            ascii("null");
        } else if (value instanceof Boolean truth) {
            ascii(truth ? "true" : "false");
        } else if (value instanceof Integer number) {
            integer(number, parent, key, index);
        } else if (value instanceof Double number) {
            number(number, parent, key, index);
        } else {
            throw parent.child(key, index)
                    .refused(
                            "a value of type " + value.getClass().getName() + " has no JSON form",
                            "Give it as String, Long, Integer, Double, Boolean, List or Map.");
        }
    }

    private void map(Map<?, ?> map, TreePath path) {
        checkDepth(path);
        reserve(2);
        out[end++] = '{';
        boolean first = true;
        if (map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null) {
            for (Map.Entry<?, ?> entry : sorted.entrySet()) {
                member(entry, path, first);
                first = false;
            }
        } else {
            for (Map.Entry<?, ?> entry : inOrder(map, path)) {
                member(entry, path, first);
                first = false;
            }
        }
        reserve(1);
        out[end++] = '}';
    }

    private void member(Map.Entry<?, ?> entry, TreePath path, boolean first) {
        String key = key(entry, path);
        reserve(1);
        if (!first) {
            out[end++] = ',';
        }
        string(key, path, key, -1);
        reserve(1);
        out[end++] = ':';
        value(entry.getValue(), path, key, -1);
    }

    private static String key(Map.Entry<?, ?> entry, TreePath path) {
        if (entry.getKey() instanceof String key) {
            return key;
        }
        throw path.refused("the key " + entry.getKey() + " is not a string", "Use strings as keys.");
    }

    /** The entries in the order of their keys' UTF-16 code units, which is that of {@link String#compareTo}. */
    private static Map.Entry<?, ?>[] inOrder(Map<?, ?> map, TreePath path) {
        Map.Entry<?, ?>[] entries = map.entrySet().toArray(new Map.Entry<?, ?>[0]);
        for (int i = 1; i < entries.length; i++) {
            if (key(entries[i - 1], path).compareTo(key(entries[i], path)) > 0) {
                Arrays.sort(entries, (a, b) -> key(a, path).compareTo(key(b, path)));
                break;
            }
        }
        return entries;
    }

    private void list(List<?> list, TreePath path) {
        checkDepth(path);
        reserve(1);
        out[end++] = '[';
        int index = 0;
        for (Object element : list) {
            if (index > 0) {
                reserve(1);
                out[end++] = ',';
            }
            value(element, path, null, index++);
        }
        reserve(1);
        out[end++] = ']';
    }

    private static void checkDepth(TreePath path) {
        if (path.depth() > Canonical.MAX_DEPTH) {
            throw path.refused(
                    "the tree is nested deeper than " + Canonical.MAX_DEPTH + " levels",
                    "Flatten it, and look for a map or list that contains itself.");
        }
    }

    private void integer(long number, TreePath parent, @Nullable String key, int index) {
        if (number > Canonical.MAX_INTEGER || number < -Canonical.MAX_INTEGER) {
            throw parent.child(key, index)
                    .refused("the integer " + number + " is beyond ±2^53", "Give it as a string, which stays exact.");
        }
        reserve(20);
        if (number < 0) {
            out[end++] = '-';
        }
        long rest = Math.abs(number);
        int digits = digits(rest);
        for (int i = end + digits - 1; i >= end; i--) {
            out[i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += digits;
    }

    private static int digits(long positive) {
        int digits = 1;
        for (long limit = 10; limit <= positive; limit *= 10) {
            digits++;
        }
        return digits;
    }

    private void number(double number, TreePath parent, @Nullable String key, int index) {
        if (!Double.isFinite(number)) {
            throw parent.child(key, index).refused(number + " has no JSON form", "Leave the value out, or use null.");
        }
        if (number == (long) number && Math.abs(number) <= Canonical.MAX_INTEGER) {
            integer((long) number, parent, key, index);
        } else {
            ascii(EcmaNumber.format(number));
        }
    }

    private void ascii(String text) {
        int length = text.length();
        reserve(length);
        for (int i = 0; i < length; i++) {
            out[end + i] = (byte) text.charAt(i);
        }
        end += length;
    }

    private void string(String text, TreePath parent, @Nullable String key, int index) {
        int length = text.length();
        if (length > Canonical.MAX_BYTES - end) {
            throw tooLong(parent.child(key, index));
        }
        reserve(length + 2);
        byte[] to = out;
        int at = end;
        to[at++] = '"';
        int i = 0;
        for (; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128 || !PLAIN[c]) {
                break;
            }
            to[at++] = (byte) c;
        }
        end = at;
        if (i < length) {
            anyString(text, i, parent, key, index);
        }
        out[end++] = '"';
    }

    /** The rest of a string from {@code start} on, with room left for the closing quote. */
    private void anyString(String text, int start, TreePath parent, @Nullable String key, int index) {
        int length = text.length();
        for (int i = start; i < length; i++) {
            // Six bytes for the longest escape; one for each character to come and the closing quote.
            reserve(6 + length - i);
            char c = text.charAt(i);
            if (c < 128) {
                asciiCharacter(c);
            } else if (c < 0x800) {
                out[end++] = (byte) (0xc0 | c >> 6);
                continuation(c);
            } else if (!Character.isSurrogate(c)) {
                out[end++] = (byte) (0xe0 | c >> 12);
                continuation(c >> 6);
                continuation(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < length && Character.isLowSurrogate(text.charAt(i + 1))) {
                supplementary(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                throw loneSurrogate(c, i, parent.child(key, index));
            }
        }
        if (end > Canonical.MAX_BYTES) {
            throw tooLong(parent.child(key, index));
        }
    }

    private void asciiCharacter(char c) {
        if (PLAIN[c]) {
            out[end++] = (byte) c;
            return;
        }
        out[end++] = '\\';
        if (SHORT_ESCAPE[c] != 0) {
            out[end++] = SHORT_ESCAPE[c];
            return;
        }
        out[end++] = 'u';
        out[end++] = '0';
        out[end++] = '0';
        out[end++] = HEX[c >> 4];
        out[end++] = HEX[c & 0xf];
    }

    private void supplementary(int codePoint) {
        out[end++] = (byte) (0xf0 | codePoint >> 18);
        continuation(codePoint >> 12);
        continuation(codePoint >> 6);
        continuation(codePoint);
    }

    private void continuation(int bits) {
        out[end++] = (byte) (0x80 | (bits & 0x3f));
    }

    private static UnwritableTreeException loneSurrogate(char c, int at, TreePath path) {
        return path.refused(
                String.format("character %d (U+%04X) is half of a surrogate pair", at, (int) c),
                "Repair the text where it was decoded or cut.");
    }

    private static UnwritableTreeException tooLong(TreePath path) {
        return path.refused(
                "the tree is longer than " + Canonical.MAX_BYTES + " bytes",
                "Keep large content in the media locker and refer to it by its hash.");
    }

    private void reserve(int more) {
        if (out.length - end < more) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, end + more));
        }
    }
}
