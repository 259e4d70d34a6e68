package org.proofmark.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.proofmark.notation.Reading;

/**
 * Misreads numbers at random, at rates of its own. The misread model has never seen them: they are drawn anew by the seed, around
 * what Verhoeff 1969 (shares of kinds of error), Damerau 1964 (one error in most) and the literature on number plates (look-alikes)
 * report, and no parameter of the model was set by what comes out here.
 */
final class MisreadMaker {
    /** What a sign is taken for: signs of the same kind, then of the other kind. */
    static final Map<Character, String[]> ALIKE = Map.ofEntries(
            Map.entry('0', new String[] {"869", "ODQ"}),
            Map.entry('1', new String[] {"7", "IL"}),
            Map.entry('2', new String[] {"7", "Z"}),
            Map.entry('3', new String[] {"895", "B"}),
            Map.entry('4', new String[] {"9", "A"}),
            Map.entry('5', new String[] {"638", "S"}),
            Map.entry('6', new String[] {"580", "G"}),
            Map.entry('7', new String[] {"12", "T"}),
            Map.entry('8', new String[] {"36095", "B"}),
            Map.entry('9', new String[] {"4386", "G"}),
            Map.entry('K', new String[] {"XR", "X"}),
            Map.entry('B', new String[] {"RPD", "8"}));

    /** A misread number: as plain text, and as a careful reader would note it. */
    record Misread(String plain, String notation) {
        Reading noted() {
            return Reading.parse(notation);
        }
    }

    /** What was drawn: up to which share an error is of each kind, how often a look-alike is met, and which is liked how much. */
    record Rates(
            double changed,
            double transposed,
            double twins,
            double alike,
            double ofOtherKind,
            double second,
            List<Double> taste) {}

    /** Of signs left out or put in, so many are left out. */
    static final double LEFT_OUT = 0.7;
    /** What a careful reader notes: of signs read wrong, so many as doubtful, so many as one of two; of those missed, as a gap. */
    static final double DOUBTED = 0.4;

    static final double EITHER = 0.2;
    static final double SEEN_TO_BE_MISSING = 0.4;
    static final double DOUBTED_THOUGH_RIGHT = 0.05;

    private final RandomGenerator random;
    private final double changed;
    private final double transposed;
    private final double twins;
    private final double alike;
    private final double ofOtherKind;
    private final double second;
    private final double[] taste = new double[128];

    MisreadMaker(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        changed = between(0.60, 0.80);
        transposed = changed + between(0.08, 0.15);
        twins = transposed + between(0.02, 0.05);
        alike = between(0.7, 0.9);
        ofOtherKind = between(0.25, 0.5);
        second = between(0.05, 0.2);
        for (int sign = 0; sign < taste.length; sign++) {
            taste[sign] = Math.exp(0.7 * random.nextGaussian());
        }
    }

    Rates rates() {
        return new Rates(
                changed,
                transposed,
                twins,
                alike,
                ofOtherKind,
                second,
                Arrays.stream(taste).boxed().toList());
    }

    /** As drawn by the seed, for the record. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "one sign for another %.2f, transposed %.2f, twins %.2f, left out or put in %.2f; look-alikes %.2f of the first,"
                        + " of the other kind %.2f of these; a second error %.2f",
                changed,
                transposed - changed,
                twins - transposed,
                1 - twins,
                alike,
                ofOtherKind,
                second);
    }

    /** One error, seldom two; never none. */
    Misread misread(String truth) {
        String[] plain = truth.split("");
        String[] noted = truth.split("");
        for (int i = 0; i < noted.length; i++) {
            noted[i] = random.nextDouble() < DOUBTED_THOUGH_RIGHT ? "(" + noted[i] + ")" : noted[i];
        }
        err(plain, noted, random.nextInt(truth.length()));
        if (random.nextDouble() < second) {
            err(plain, noted, random.nextInt(truth.length()));
        }
        String text = String.join("", plain);
        return text.equals(truth) ? misread(truth) : new Misread(text, String.join("", noted));
    }

    private void err(String[] plain, String[] noted, int at) {
        if (plain[at].length() != 1) {
            return;
        }
        char sign = plain[at].charAt(0);
        double what = random.nextDouble();
        if (what < changed) {
            change(plain, noted, at);
        } else if (what < transposed) {
            swap(plain, at == 0 ? 1 : at);
            swap(noted, at == 0 ? 1 : at);
        } else if (what < twins) {
            plain[at] = noted[at] = plain[at] + sign;
        } else if (random.nextDouble() < LEFT_OUT) {
            plain[at] = "";
            noted[at] = random.nextDouble() < SEEN_TO_BE_MISSING ? "?" : "";
        } else {
            plain[at] = noted[at] = plain[at] + random.nextInt(10);
        }
    }

    private void change(String[] plain, String[] noted, int at) {
        char sign = plain[at].charAt(0);
        char other = other(sign);
        double how = random.nextDouble();
        plain[at] = String.valueOf(other);
        if (how < DOUBTED) {
            noted[at] = "(" + other + ")";
        } else {
            noted[at] = how < DOUBTED + EITHER ? "[" + other + sign + "]" : plain[at];
        }
    }

    private static void swap(String[] cells, int at) {
        String spare = cells[at];
        cells[at] = cells[at - 1];
        cells[at - 1] = spare;
    }

    private char other(char sign) {
        String[] alikes = ALIKE.get(sign);
        if (alikes == null || random.nextDouble() > alike) {
            return (char) ('0' + random.nextInt(10));
        }
        return drawn(random.nextDouble() < ofOtherKind ? alikes[1] : alikes[0]);
    }

    private char drawn(String signs) {
        double all = signs.chars().mapToDouble(sign -> taste[sign]).sum();
        double left = random.nextDouble() * all;
        int i = 0;
        while (i + 1 < signs.length() && left > taste[signs.charAt(i)]) {
            left -= taste[signs.charAt(i++)];
        }
        return signs.charAt(i);
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }
}
