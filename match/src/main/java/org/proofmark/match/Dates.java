package org.proofmark.match;

/** Reads dates as tables hold them, wrong ones too: {@code 1858-71-09} is compared digit by digit. */
final class Dates {
    private Dates() {}

    /**
     * Year, month and day as eight digits; 0 where there is no date in the text. Runs of digits are read as year, month, day
     * where the first has four digits, as day, month, year where the last has.
     */
    static int packed(CharSequence text) {
        int[] runs = new int[3];
        int[] digits = new int[3];
        int count = -1;
        boolean inRun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (digit && !inRun && ++count == 3) {
                break;
            }
            inRun = digit;
            if (digit && digits[count] < 8) {
                runs[count] = runs[count] * 10 + (c - '0');
                digits[count]++;
            }
        }
        if (count < 0) {
            return 0;
        }
        if (digits[0] == 8 || count == 0) {
            return digits[0] == 8 ? runs[0] : digits[0] == 6 ? runs[0] * 100 : runs[0] % 10000 * 10000;
        }
        return digits[0] >= 3 || digits[2] < 3 ? of(runs[0], runs[1], runs[2]) : of(runs[2], runs[1], runs[0]);
    }

    private static int of(int year, int month, int day) {
        return year % 10000 * 10000 + month % 100 * 100 + day % 100;
    }
}
