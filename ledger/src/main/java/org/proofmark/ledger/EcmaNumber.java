package org.proofmark.ledger;

/**
 * Doubles as ECMAScript prints them ({@code Number::toString}, ECMA-262 section 6.1.6.1.20), which RFC 8785 prescribes.
 *
 * <p>The digits come from {@link Double#toString(double)}: since JDK 19 they are the shortest that read back as the same
 * double, as in ECMAScript, except that Java wants two digits at least. Only subnormals are coarse enough for that to
 * matter (Java 4.9E-324, ECMAScript 5e-324).
 */
final class EcmaNumber {
    private EcmaNumber() {}

    /** The form of a finite number. */
    static String format(double value) {
        if (value == 0) {
            return "0";
        }
        String java = Double.toString(Math.abs(value));
        int exponentSign = java.indexOf('E');
        String mantissa = exponentSign < 0 ? java : java.substring(0, exponentSign);
        int exponent = exponentSign < 0 ? 0 : Integer.parseInt(java.substring(exponentSign + 1));
        int dot = mantissa.indexOf('.');
        String all = mantissa.substring(0, dot) + mantissa.substring(dot + 1);
        int first = firstNonZero(all);
        String digits = all.substring(first, afterLastNonZero(all));
        // The value is 0.digits × 10^point.
        int point = dot - first + exponent;
        return (value < 0 ? "-" : "") + shortest(digits, point, Math.abs(value));
    }

    private static int firstNonZero(String digits) {
        int i = 0;
        while (digits.charAt(i) == '0') {
            i++;
        }
        return i;
    }

    private static int afterLastNonZero(String digits) {
        int i = digits.length();
        while (digits.charAt(i - 1) == '0') {
            i--;
        }
        return i;
    }

    /** One digit where one is enough and Java gives two. */
    private static String shortest(String digits, int point, double value) {
        if (value < Double.MIN_NORMAL && digits.length() == 2) {
            int tens = digits.charAt(0) - '0';
            int digit = digits.charAt(1) >= '5' ? tens + 1 : tens;
            if (Double.parseDouble(digit + "e" + (point - 1)) == value) {
                return digit == 10 ? layout("1", point + 1) : layout(Integer.toString(digit), point);
            }
        }
        return layout(digits, point);
    }

    private static String layout(String digits, int point) {
        int k = digits.length();
        if (k <= point && point <= 21) {
            return digits + "0".repeat(point - k);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String fraction = k == 1 ? "" : "." + digits.substring(1);
        return digits.charAt(0) + fraction + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
