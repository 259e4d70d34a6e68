package org.proofmark.report;

/** The one place where foreign text becomes markup. Its results are safe in HTML 5, XHTML and SVG alike. */
final class Escape {
    private Escape() {}

    /**
     * Text for use between tags or inside a double-quoted attribute value.
     *
     * <p>Characters that XML 1.0 section 2.2 forbids (most control characters, lone surrogates, U+FFFE and U+FFFF) become U+FFFD: they
     * must not vanish, or two different serials could print alike.
     */
    static String xml(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    /** A CSS string in double quotes; every character that could end the string or the style element is written as a hexadecimal escape. */
    static String css(String text) {
        var out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c < 0x20 || c == 0x7f || "\"\\<>&'".indexOf(c) >= 0 || !legal(c)) {
                out.append('\\')
                        .append(Integer.toHexString(legal(c) ? c : 0xFFFD))
                        .append(' ');
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.append('"').toString();
    }

    private static void append(StringBuilder out, int c) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\r' -> out.append("&#13;");
            default -> out.appendCodePoint(legal(c) ? c : 0xFFFD);
        }
    }

    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
