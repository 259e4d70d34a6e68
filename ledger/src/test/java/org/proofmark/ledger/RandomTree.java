package org.proofmark.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Trees of every type that has a canonical form, and the same trees as JSON with odd spacing and escapes. */
record RandomTree(RandomGenerator random) {
    Map<String, @Nullable Object> map(int depth) {
        Map<String, @Nullable Object> map =
                switch (random.nextInt(3)) {
                    case 0 -> new TreeMap<>();
                    case 1 -> new LinkedHashMap<>();
                    default -> new HashMap<>();
                };
        int members = random.nextInt(6);
        for (int i = 0; i < members; i++) {
            map.put(text(), value(depth));
        }
        return map;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? 10 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextInt();
            case 3 -> random.nextLong(-Canonical.MAX_INTEGER, Canonical.MAX_INTEGER + 1);
            case 4 -> finite();
            case 5, 6, 7 -> text();
            case 8 -> list(depth - 1);
            default -> map(depth - 1);
        };
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        int elements = random.nextInt(4);
        for (int i = 0; i < elements; i++) {
            list.add(value(depth));
        }
        return list;
    }

    private double finite() {
        double number = Double.longBitsToDouble(random.nextLong());
        // The reference library prints some subnormals wrongly; CanonicalNumberTest has another oracle for them.
        boolean normal = Double.isFinite(number) && Math.abs(number) >= Double.MIN_NORMAL;
        return normal ? number : random.nextInt(1000) / 8.0;
    }

    /** Mostly ASCII; also controls, quotes, two- and three-byte characters, surrogate pairs, the edges of each. */
    String text() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(9);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(codePoint());
        }
        return text.toString();
    }

    private int codePoint() {
        int[] edges = {0, 0x1f, '"', '\\', '/', 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xfeff, 0xffff, 0x10000};
        return switch (random.nextInt(8)) {
            case 0 -> edges[random.nextInt(edges.length)];
            case 1 -> random.nextInt(0x20);
            case 2 -> random.nextInt(0x80, 0xd800);
            case 3 -> random.nextInt(0x10000, 0x110000);
            default -> random.nextInt(' ', 0x7f);
        };
    }

    /** JSON of a tree, as untidy as the grammar allows. */
    String json(@Nullable Object value) {
        StringBuilder json = new StringBuilder();
        json(value, json);
        return json.toString();
    }

    private void json(@Nullable Object value, StringBuilder json) {
        space(json);
        switch (value) {
            case Map<?, ?> map -> {
                json.append('{');
                String comma = "";
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    json.append(comma);
                    json(entry.getKey(), json);
                    json.append(':');
                    json(entry.getValue(), json);
                    comma = ",";
                }
                json.append('}');
            }
            case List<?> list -> {
                json.append('[');
                String comma = "";
                for (Object element : list) {
                    json.append(comma);
                    json(element, json);
                    comma = ",";
                }
                json.append(']');
            }
            case String text -> quoted(text, json);
            case null, default -> json.append(value);
        }
        space(json);
    }

    private void quoted(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || random.nextInt(6) == 0 || Character.isSurrogate(c)) {
                HexFormat hex =
                        random.nextBoolean() ? HexFormat.of() : HexFormat.of().withUpperCase();
                json.append("\\u").append(hex.toHexDigits(c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private void space(StringBuilder json) {
        if (random.nextInt(5) == 0) {
            json.append(" \t\r\n".charAt(random.nextInt(4)));
        }
    }
}
