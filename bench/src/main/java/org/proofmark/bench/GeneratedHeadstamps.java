package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.proofmark.notation.Headstamp;

/**
 * Made-up headstamps as many monitors take them down: a few codes, most of them common, with years; two to four entries; mostly with
 * the code at twelve o'clock, else in any orientation; some with signs that cannot be read.
 */
final class GeneratedHeadstamps {
    private static final String LETTERS = "ABCEFHIKLMNOPRSTXZ";
    private static final int CODES = 300;
    private static final double ANY_ORIENTATION = 0.3;
    private static final double WORN = 0.15;

    private final RandomGenerator random;
    private final List<String> codes = new ArrayList<>();

    GeneratedHeadstamps(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        while (codes.size() < CODES) {
            codes.add(random.nextInt(3) == 0 ? Integer.toString(1 + random.nextInt(900)) : word(2 + random.nextInt(2)));
        }
    }

    Headstamp next() {
        String code = codes.get((int) (CODES * Math.pow(random.nextDouble(), 3)));
        int year = 1950 + random.nextInt(75);
        TreeMap<Integer, String> marks = new TreeMap<>();
        marks.put(12, worn(code));
        switch (random.nextInt(6)) {
            case 0 -> {
                marks.put(4, worn(Integer.toString(year)));
                marks.put(8, "7.62");
            }
            case 1 -> {
                marks.put(3, ":star:");
                marks.put(6, worn(Integer.toString(year % 100)));
                marks.put(9, ":star:");
            }
            default -> marks.put(6, worn(String.format("%02d", year % 100)));
        }
        StringBuilder notation = new StringBuilder();
        marks.forEach(
                (hour, mark) -> notation.append(hour).append('=').append(mark).append(' '));
        Headstamp headstamp = Headstamp.parse(notation.toString());
        return random.nextDouble() < ANY_ORIENTATION ? headstamp.turned(random.nextInt(12)) : headstamp;
    }

    private String word(int letters) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return word.toString();
    }

    private String worn(String mark) {
        if (random.nextDouble() >= WORN) {
            return mark;
        }
        int at = random.nextInt(mark.length());
        String sign = mark.substring(at, at + 1);
        String instead =
                switch (random.nextInt(4)) {
                    case 0 -> "(" + sign + ")";
                    case 1 -> "[" + sign + "8]";
                    case 2 -> "*";
                    default -> "?";
                };
        return mark.substring(0, at) + instead + mark.substring(at + 1);
    }
}
