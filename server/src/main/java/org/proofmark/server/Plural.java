package org.proofmark.server;

import java.util.List;
import java.util.Locale;

/** The forms that words take after a whole number, by the rules of Unicode CLDR 45 for our languages. */
enum Plural {
    ZERO,
    ONE,
    TWO,
    FEW,
    MANY,
    OTHER;

    private static final int HUNDRED = 100;
    private static final int FIRST_FEW = 3;
    private static final int FIRST_MANY = 11;

    /** The form after {@code number}, which is not negative. */
    static Plural of(Language language, long number) {
        return switch (language) {
            case ENGLISH, SPANISH -> number == 1 ? ONE : OTHER;
            case FRENCH -> number <= 1 ? ONE : OTHER;
            case ARABIC -> arabic(number);
        };
    }

    private static Plural arabic(long number) {
        if (number <= 2) {
            return number == 0 ? ZERO : number == 1 ? ONE : TWO;
        }
        long rest = number % HUNDRED;
        if (rest >= FIRST_MANY) {
            return MANY;
        }
        return rest >= FIRST_FEW ? FEW : OTHER;
    }

    /** Every form that a language has. */
    static List<Plural> in(Language language) {
        return language == Language.ARABIC ? List.of(values()) : List.of(ONE, OTHER);
    }

    /** As it ends a message's code: {@code compare.more.few}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
