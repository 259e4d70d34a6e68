package org.proofmark.examples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Made-up serial numbers: {@code SYN} and seven digits. No maker marks so; the prefix is reserved for these examples.
 *
 * <p>Any two of them differ in at least three digits, those of one {@link #run} apart. So a reading with up to two digits in
 * doubt still fits one number only, and every link in the examples is there because it was planted.
 */
final class SerialNumbers {
    static final String PREFIX = "SYN";
    static final int DIGITS = 7;
    private static final int BOUND = 10_000_000;
    private static final int TEN = 10;

    private final Chance chance;
    // Every number given out, once for each two of its digits, with those two blanked.
    private final Set<String> taken = new HashSet<>();

    SerialNumbers(Chance chance) {
        this.chance = chance;
    }

    String next() {
        return run(1).getFirst();
    }

    /** Numbers that follow one another, differing in the last digit only; at most ten. */
    List<String> run(int length) {
        while (true) {
            int first = chance.below(BOUND) / TEN * TEN + chance.below(TEN - length + 1);
            List<String> numbers = IntStream.range(first, first + length)
                    .mapToObj(n -> String.format(Locale.ROOT, "%07d", n))
                    .toList();
            List<String> blanked =
                    numbers.stream().flatMap(n -> blanked(n).stream()).toList();
            if (blanked.stream().noneMatch(taken::contains)) {
                taken.addAll(blanked);
                return numbers.stream().map(PREFIX::concat).toList();
            }
        }
    }

    private static List<String> blanked(String digits) {
        List<String> forms = new ArrayList<>();
        for (int i = 0; i < DIGITS; i++) {
            for (int j = i + 1; j < DIGITS; j++) {
                forms.add(digits.substring(0, i) + '_' + digits.substring(i + 1, j) + '_' + digits.substring(j + 1));
            }
        }
        return forms;
    }
}
