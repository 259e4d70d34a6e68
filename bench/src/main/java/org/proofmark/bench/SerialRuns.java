package org.proofmark.bench;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Serial numbers as they stand on packing lists: runs of 500 to 50,000 consecutive numbers (short runs as common as long ones on
 * a logarithmic scale), zero-padded, with the letters or the year of some maker before or behind.
 */
final class SerialRuns implements Supplier<String> {
    /** Of makers' formats: A a letter, 9 a digit, both the same through a run; # a digit that counts. */
    private static final String[] FORMATS = {
        "AA######",
        "AAA#####",
        "A######",
        "99AA#####",
        "999#######",
        "######AA",
        "A99######",
        "AA9#####A",
        "19AA######",
    };

    private static final int SHORTEST = 500;
    private static final int LONGEST = 50_000;

    private final RandomGenerator random;
    private String format = "";
    private int next;
    private int end;

    SerialRuns(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String get() {
        if (next == end) {
            begin();
        }
        int first = format.indexOf('#');
        int last = format.lastIndexOf('#') + 1;
        String number = Integer.toString(next++);
        return format.substring(0, first)
                + "0".repeat(last - first - number.length())
                + number
                + format.substring(last);
    }

    private void begin() {
        StringBuilder filled = new StringBuilder(FORMATS[random.nextInt(FORMATS.length)]);
        for (int i = 0; i < filled.length(); i++) {
            switch (filled.charAt(i)) {
                case 'A' ->
                    filled.setCharAt(
                            i, Population.text(random, 1, Population.LETTERS).charAt(0));
                case '9' ->
                    filled.setCharAt(
                            i, Population.text(random, 1, Population.DIGITS).charAt(0));
                default -> {} // it counts, or belongs to every number of that format
            }
        }
        format = filled.toString();
        int counting = (int) format.chars().filter(c -> c == '#').count();
        int numbers = (int) Math.pow(10, counting);
        int length = (int) (SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble()));
        next = random.nextInt(numbers - length + 1);
        end = next + length;
    }
}
