package org.proofmark.notation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Proposes candidates: which readings are worth comparing although they are spelt differently. It levels case, the digits of
 * every script, full-width forms, accents, separators (space, hyphens, slashes, dots) and look-alikes across scripts. It never
 * changes a reading, and it decides nothing: {@code 12-345} and {@code 1-2345} have one key and are two numbers.
 *
 * <p>Being alike does not carry over: ٢ looks like ٣, one of which is 2 and the other 3, and 2 and 3 are not alike. An index key
 * has to carry it over all the same, for else ١٢, ١٣, 12 and 13 could not meet under one key. Hence three tools:
 *
 * <ul>
 *   <li>{@link #key} is for an index. It is coarse: {@code 0 5 O}, {@code 2 3} and {@code 7 8} are one class each, whatever the
 *       script. Never count, group or link by it; look at what it finds with {@link Matching#compatibleFolded}, which is precise.
 *   <li>{@link #keys} is for looking up in such an index; it knows that a dot may have been an Arabic zero.
 *   <li>{@link #text} is for grouping equal numbers: each character by value, no classes. 2 and 3 stay apart, 0 and O too.
 * </ul>
 */
public final class Folding {
    /** Dots and Arabic zeros beyond these are looked up as they are: {@link #keys} gives at most 2^6 keys. */
    private static final int MOST_DOTS = 6;

    /** Stands among the {@link #choices} of a separator: space, hyphen, slash, dot. */
    public static final int SEPARATOR = Folded.SEPARATOR;

    /** Stands among the {@link #choices} of a dot and of the Arabic zero, which is written as one. */
    public static final int DOT = LookAlikes.DOT;

    /** The only one of the {@link #choices} of an accent that stands for itself. */
    public static final int COMBINING = Folded.COMBINING;

    private Folding() {}

    /**
     * What one visible character may stand for: code points, or {@link #SEPARATOR}, {@link #DOT}, {@link #COMBINING}; the first is
     * the one to show. Two characters fold together when they share a choice. For whoever indexes readings place by place.
     */
    public static int[] choices(int codePoint) {
        return Folded.of(codePoint).choices().clone();
    }

    /** Whether this character may be missing in the other reading: separators and combining marks may. */
    public static boolean mayBeMissing(int codePoint) {
        return Folded.of(codePoint).skippable();
    }

    /**
     * The index key of a certain reading's text; may be empty where the text holds nothing but separators. Where
     * {@code Matching.compatibleFolded} holds of two literal readings, {@code key(a)} is among {@code keys(b)} and the other way
     * round, up to six dots and Arabic zeros in each.
     */
    public static String key(String text) {
        StringBuilder key = new StringBuilder(text.length());
        text.codePoints().forEach(point -> appendClass(key, point));
        return key.toString();
    }

    /** The index key of a certain reading; empty for any other, which has to be matched cell by cell. */
    public static Optional<String> key(Reading reading) {
        return reading.plain().map(Folding::key);
    }

    /** The keys under which to look up a text, first {@code key(text)}: with and without each dot as an Arabic zero. */
    public static List<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add("");
        int dots = 0;
        for (int point : text.codePoints().toArray()) {
            boolean either = isLikeDot(point) && dots++ < MOST_DOTS;
            keys = extended(keys, point, either);
        }
        return List.copyOf(keys);
    }

    /** The text by value: capitals, Western digits, no separators, Latin letters for their look-alikes. */
    public static String text(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.codePoints().filter(point -> !Signs.isLayout(point)).forEach(point -> {
            Folded cell = Folded.of(point);
            if (!cell.skippable()) {
                folded.appendCodePoint(cell.choices()[0]);
            }
        });
        return folded.toString();
    }

    private static Set<String> extended(Set<String> keys, int point, boolean either) {
        StringBuilder one = new StringBuilder();
        appendClass(one, point);
        Set<String> longer = new LinkedHashSet<>();
        keys.forEach(key -> longer.add(key + one));
        if (either) {
            String other = one.isEmpty() ? "0" : "";
            keys.forEach(key -> longer.add(key + other));
        }
        return longer;
    }

    private static boolean isLikeDot(int point) {
        return !Signs.isLayout(point) && Folded.of(point).isLikeDot();
    }

    private static void appendClass(StringBuilder key, int point) {
        if (Signs.isLayout(point)) {
            return;
        }
        Folded folded = Folded.of(point);
        if (!folded.skippable()) {
            key.appendCodePoint(classOf(folded.choices()[0]));
        }
    }

    /** The first of all that are alike by any number of steps. */
    static int classOf(int choice) {
        return switch (choice) {
            case '5', 'O' -> '0';
            case '3' -> '2';
            case '8' -> '7';
            default -> choice;
        };
    }
}
