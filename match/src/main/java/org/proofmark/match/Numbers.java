package org.proofmark.match;

/** Reads quantities as tables hold them: {@code $1,299.00}. */
final class Numbers {
    private Numbers() {}

    /** The first number in the text; NaN where there is none. A comma before three digits parts thousands, others decimals. */
    static double read(String text) {
        int at = 0;
        while (at < text.length() && !isDigit(text.charAt(at))) {
            at++;
        }
        StringBuilder number = new StringBuilder();
        if (at > 0 && at < text.length() && text.charAt(at - 1) == '-') {
            number.append('-');
        }
        boolean point = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (isDigit(c)) {
                number.append(c);
            } else if (c == '.' && !point) {
                point = true;
                number.append('.');
            } else if (c != ',' || !thousands(text, at)) {
                break;
            }
        }
        return number.isEmpty() || number.toString().equals("-") ? Double.NaN : Double.parseDouble(number.toString());
    }

    private static boolean thousands(String text, int comma) {
        return comma + 3 < text.length()
                && isDigit(text.charAt(comma + 1))
                && isDigit(text.charAt(comma + 2))
                && isDigit(text.charAt(comma + 3));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
