package org.proofmark.match;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The levels of one field, numbered: 0 a value is missing, then agreement by how common the value is ({@link Frequencies}),
 * then likeness by the field's {@link Comparison}, last "exchanged with another field".
 */
final class FieldLevels {
    static final int MISSING = 0;
    static final int FIRST_ALIKE = 1 + Frequencies.CLASSES;
    /** Bits from which on a level makes a field alike that is not equal. */
    private static final double LEAST_ALIKE = 3;

    private final Rows rows;
    private final int field;
    private final Frequencies frequencies;
    private final @Nullable Words words;
    private final int[] days;
    private final double[] numbers;
    private final byte[] agreement;
    private final List<String> alike;
    private final int firstDifferent;
    private final Aliases aliases;

    FieldLevels(Rows rows, int field) {
        this(rows, field, Aliases.none());
    }

    private FieldLevels(Rows rows, int field, Aliases aliases) {
        this.aliases = aliases;
        this.rows = rows;
        this.field = field;
        this.frequencies = Frequencies.of(rows, field);
        this.words = rows.kind(field).isWords() ? Words.of(rows.texts().get(field), frequencies) : null;
        this.days = rows.kind(field).isDay() ? days(rows.texts().get(field)) : new int[0];
        this.numbers =
                rows.kind(field) == FieldKind.NUMBER ? numbers(rows.texts().get(field)) : new double[0];
        this.agreement = new byte[rows.texts().get(field).size() + 1];
        for (int value = 1; value < agreement.length; value++) {
            agreement[value] = (byte) (1 + frequencies.of(value));
        }
        Comparison comparison = comparison();
        this.alike = comparison.levels();
        this.firstDifferent = FIRST_ALIKE + comparison.firstDifferent();
    }

    /** How many levels there are. */
    int count() {
        return FIRST_ALIKE + alike.size() + 1;
    }

    int exchanged() {
        return FIRST_ALIKE + alike.size();
    }

    /** From this level on, up to the one before "exchanged", values are of different things. */
    int firstDifferent() {
        return firstDifferent;
    }

    /** The share of the levels of different things. */
    double different(double[] shares) {
        return Arrays.stream(shares, firstDifferent, exchanged()).sum();
    }

    /** Keeps the share of the levels of different things down. */
    void limit(double[] shares, double most) {
        double different = different(shares);
        for (int level = 1; level < shares.length && different > most; level++) {
            boolean isDifferent = level >= firstDifferent && level < exchanged();
            shares[level] *= isDifferent ? most / different : (1 - most) / (1 - different);
        }
    }

    static boolean isEqual(int level) {
        return level > MISSING && level < FIRST_ALIKE;
    }

    /** At which levels a field is alike enough for others to depend on it, from what each is worth by itself. */
    boolean[] alike(double[] bits) {
        boolean[] found = new boolean[bits.length];
        for (int level = 1; level < bits.length; level++) {
            boolean same = level < firstDifferent || level == exchanged();
            found[level] = isEqual(level) || (same && bits[level] > LEAST_ALIKE);
        }
        return found;
    }

    /** The level of two rows that both hold this value. */
    byte agreement(int value) {
        return agreement[value];
    }

    double rowsOfClass(int frequencyClass) {
        return frequencies.rows(frequencyClass);
    }

    @Nullable
    Words words() {
        return words;
    }

    Frequencies frequencies() {
        return frequencies;
    }

    String name(int level) {
        if (level == MISSING) {
            return "missing";
        }
        if (level < FIRST_ALIKE && rows.isGaps(field)) {
            return "both " + (level - 1);
        }
        if (level < FIRST_ALIKE) {
            return "equal, in " + (1 << (level - 1)) + " rows or more";
        }
        return level == exchanged() ? "exchanged" : alike.get(level - FIRST_ALIKE);
    }

    /** These, and before all others that are alike the level of values that are names of the same. */
    FieldLevels with(Aliases names) {
        return new FieldLevels(rows, field, names);
    }

    boolean hasAliases() {
        return !aliases.isEmpty();
    }

    /** The level of two rows that were at a level before there were {@linkplain #with names}. */
    byte named(byte level, int first, int second) {
        if (aliases.isEmpty() || level < FIRST_ALIKE) {
            return level;
        }
        boolean alias = aliases.holds(rows.value(first, field), rows.value(second, field));
        return (byte) (alias ? FIRST_ALIKE : level + 1);
    }

    /** Whether values at a level may be names of the same: they are equal, or known as such, or one is missing. */
    boolean isSameName(int level) {
        return level < FIRST_ALIKE || (level == FIRST_ALIKE && hasAliases());
    }

    /** A comparison of its own for a thread. */
    Comparison comparison() {
        return aliases.isEmpty() ? ofKind() : new AliasComparison(aliases, ofKind());
    }

    private Comparison ofKind() {
        Texts texts = rows.texts().get(field);
        return switch (rows.kind(field)) {
            case GIVEN_NAME, SURNAME, PLACE -> new SpellingComparison(texts);
            case NAME, TITLE, TEXT -> new WordsComparison(Objects.requireNonNull(words));
            case CODE -> new CodeComparison(texts);
            case SERIAL -> new SerialComparison(texts);
            case POSTCODE -> new PostcodeComparison(texts);
            case EMAIL -> new EmailComparison(texts);
            case CATEGORY -> new CategoryComparison();
            case DATE, OCCASION -> new DateComparison(texts, days);
            case NUMBER -> rows.isGaps(field) ? new GapsComparison() : new NumberComparison(numbers);
        };
    }

    private static int[] days(Texts texts) {
        int[] days = new int[texts.size() + 1];
        for (int text = 1; text < days.length; text++) {
            days[text] = Integer.parseInt(texts.text(text));
        }
        return days;
    }

    private static double[] numbers(Texts texts) {
        double[] numbers = new double[texts.size() + 1];
        for (int text = 1; text < numbers.length; text++) {
            numbers[text] = Double.parseDouble(texts.text(text));
        }
        return numbers;
    }

    static List<FieldLevels> of(Rows rows) {
        return IntStream.range(0, rows.fields())
                .parallel()
                .mapToObj(field -> new FieldLevels(rows, field))
                .toList();
    }
}
