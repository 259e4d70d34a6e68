package org.proofmark.notation;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Seeded maker of notation that the parser accepts, written after the grammar and not after the parser. */
final class GeneratedNotation {
    static final String[] SIGNS = {"(", ")", "[", "]", "{", "}", "<", ">", "?", "*", ":", "\\", "？", "؟", "＊"};
    private static final String[] LAYOUT = {" ", "\\n", "\n", "\r\n", "\t", "\u3000", "\u200E"};
    private static final String[] NAMES = {":star:", ":star-in-circle:", ":10-in-circle:", ":a:", ":-b-:"};
    private static final String CHARACTERS = "ABCDEFabcn0123456789-/.=@№②ЗОЧБжمصنع٠٢٣٥٧٨ＡЁ\"'%";
    private static final String[] BEYOND = {"𝟏", "😀", "é"};

    private final RandomGenerator random;

    GeneratedNotation(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    String next() {
        StringBuilder notation = new StringBuilder();
        for (int cells = random.nextInt(9); cells > 0; cells--) {
            cell(notation);
        }
        return notation.toString();
    }

    private void cell(StringBuilder to) {
        switch (random.nextInt(12)) {
            case 0 -> removed(to);
            case 1 -> restored(to);
            case 2 -> to.append(one(NAMES));
            case 3 -> to.append(one(LAYOUT));
            default -> removable(to);
        }
    }

    private void removed(StringBuilder to) {
        to.append('{');
        for (int cells = random.nextInt(4); cells > 0; cells--) {
            if (random.nextInt(8) == 0) {
                to.append(one(LAYOUT));
            } else {
                removable(to);
            }
        }
        to.append('}');
    }

    private void restored(StringBuilder to) {
        to.append('<').append(character());
        for (int cells = random.nextInt(3); cells > 0; cells--) {
            to.append(random.nextInt(3) == 0 ? "(" + character() + ")" : character());
        }
        to.append('>');
    }

    private void removable(StringBuilder to) {
        switch (random.nextInt(10)) {
            case 0 -> to.append('(').append(character()).append(')');
            case 1 -> {
                to.append('[');
                for (int left = 1 + random.nextInt(3); left > 0; left--) {
                    to.append(character());
                }
                to.append(']');
            }
            case 2 -> to.append(one("?", "？", "؟"));
            case 3 -> to.append(one("*", "＊"));
            default -> to.append(character());
        }
    }

    private String character() {
        return switch (random.nextInt(14)) {
            case 0 -> "\\" + one(SIGNS);
            case 1 -> one(BEYOND);
            default -> String.valueOf(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        };
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }
}
