package org.proofmark.search;

import java.util.Random;

/** Readings of all kinds over few signs, so that they often meet. */
final class GeneratedReadings {
    private final Random random;
    private final String signs;

    /** @param signs what readings are made of */
    GeneratedReadings(long seed, String signs) {
        this.random = new Random(seed);
        this.signs = signs;
    }

    /** Notation in which every cell is certain but for a share of them. */
    String notation(int most, double open) {
        StringBuilder notation = new StringBuilder();
        int cells = random.nextInt(most + 1);
        for (int i = 0; i < cells; i++) {
            notation.append(random.nextDouble() < open ? openCell() : sign());
        }
        return notation.toString();
    }

    private String openCell() {
        return switch (random.nextInt(9)) {
            case 0 -> "(" + sign() + ")";
            case 1 -> "[" + sign() + sign() + "]";
            case 2, 3 -> "?";
            case 4 -> "{" + sign() + "?}";
            case 5 -> "*";
            case 6 -> "<" + sign() + ">";
            case 7 -> random.nextBoolean() ? "{}" : ":star:";
            default -> "{??}";
        };
    }

    private String sign() {
        return Character.toString(signs.codePointAt(random.nextInt(signs.length())));
    }
}
