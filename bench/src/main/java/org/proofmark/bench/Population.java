package org.proofmark.bench;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.proofmark.bench.SerialQuestion.Kind;

/**
 * Sorts of made-up serial numbers; nobody's own. They are of capital letters and digits alone, without separators, so that no
 * engine's opinion on case or hyphens matters.
 */
enum Population {
    RANDOM(1, "random 8 to 12 characters") {
        @Override
        Supplier<String> source(RandomGenerator random) {
            return () -> text(random, 8 + random.nextInt(5), CHARACTERS);
        }
    },
    RUNS(2, "runs of consecutive numbers, several makers") {
        @Override
        Supplier<String> source(RandomGenerator random) {
            return new SerialRuns(random);
        }
    },
    NUMBERS(3, "plain numbers of 4 to 8 digits") {
        @Override
        Supplier<String> source(RandomGenerator random) {
            return () -> text(random, 4 + LONGER_THAN_FOUR[random.nextInt(LONGER_THAN_FOUR.length)], DIGITS);
        }
    },
    PARTIAL(4, "half random, half runs; one in ten a partial reading") {
        @Override
        Supplier<String> source(RandomGenerator random) {
            Supplier<String> one = RANDOM.source(random);
            Supplier<String> other = RUNS.source(random);
            PartialReadings partial = new PartialReadings(random);
            return () -> {
                String text = (random.nextBoolean() ? one : other).get();
                return random.nextInt(10) == 0 ? partial.of(text) : text;
            };
        }
    };

    static final String DIGITS = "0123456789";
    static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String CHARACTERS = LETTERS + DIGITS;

    /** Two in twenty have 4 digits, four 5, six 6, five 7, three 8. */
    private static final int[] LONGER_THAN_FOUR = {0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 4, 4, 4};

    private final int number;
    private final String title;

    Population(int number, String title) {
        this.number = number;
        this.title = title;
    }

    /** An endless source of marks in notation. */
    abstract Supplier<String> source(RandomGenerator random);

    String title() {
        return title;
    }

    /** The kinds of question that make sense of it. */
    List<Kind> kinds() {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.READING || this == PARTIAL)
                .toList();
    }

    /** As it is asked for on the command line, 1 to 4. */
    int number() {
        return number;
    }

    /** So many marks, the same for the same seed. */
    Texts marks(int count, long seed) {
        Supplier<String> source = source(random(seed + number));
        Texts marks = new Texts();
        for (int mark = 0; mark < count; mark++) {
            marks.add(source.get());
        }
        return marks;
    }

    static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    static String text(RandomGenerator random, int length, String characters) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
