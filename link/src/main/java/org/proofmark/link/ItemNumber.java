package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * A serial number as read on an item.
 *
 * @param place where it stands; null: not stated
 * @param text folded by value where every sign is certain; empty for a partial reading
 * @param key folded into classes, for the index; empty for a partial reading
 * @param prefix how many signs at the beginning are a series rather than a number: what stands before the first separator, else
 *     the leading letters
 */
record ItemNumber(
        @Nullable String place,
        String reading,
        boolean notation,
        String text,
        String key,
        int prefix,
        RecordId record) {
    private static final Cell.Gap ANYTHING = new Cell.Gap();

    /** Null where the mark has no reading, or nothing but layout and separators in it. */
    static @Nullable ItemNumber of(MarkView mark, @Nullable String place) {
        String raw = mark.reading();
        if (raw != null && !mark.notation()) {
            return certain(place, raw, raw, mark);
        }
        Reading cells = mark.cells();
        if (cells == null || raw == null || cells.isBlank()) {
            return null;
        }
        Optional<String> plain = cells.plain();
        if (plain.isEmpty()) {
            return new ItemNumber(place, raw, mark.notation(), "", "", leadingLetters(Sign.of(cells)), mark.record());
        }
        return certain(place, plain.get(), raw, mark);
    }

    private static @Nullable ItemNumber certain(@Nullable String place, String plain, String raw, MarkView mark) {
        String text = shared(Folding.text(plain), raw);
        if (text.isEmpty()) {
            return null;
        }
        String key = shared(Folding.key(plain), text);
        return new ItemNumber(place, raw, mark.notation(), text, key, series(plain, text), mark.record());
    }

    /** One string in memory instead of two equal ones. */
    private static String shared(String made, String there) {
        return made.equals(there) ? there : made;
    }

    private static int series(String plain, String text) {
        int[] offsets = Separators.offsets(plain);
        int length = text.codePointCount(0, text.length());
        if (offsets.length > 0 && offsets[0] > 0 && offsets[0] < length) {
            return offsets[0];
        }
        return (int) text.codePoints().takeWhile(c -> !Character.isDigit(c)).count();
    }

    private static int leadingLetters(List<Sign> signs) {
        return (int) signs.stream()
                .takeWhile(s -> s.isCertain() && !s.isDigit() && !s.gap())
                .count();
    }

    boolean isCertain() {
        return !text.isEmpty();
    }

    Reading cells() {
        return notation ? Reading.parse(reading) : Reading.literal(reading);
    }

    List<Sign> signs() {
        return Sign.of(cells());
    }

    /** The series, folded; empty where there is none. */
    String prefixText() {
        if (prefix == 0) {
            return "";
        }
        if (isCertain()) {
            return text.substring(0, text.offsetByCodePoints(0, prefix));
        }
        StringBuilder letters = new StringBuilder();
        signs().stream().limit(prefix).map(Sign::text).forEach(letters::append);
        return letters.toString();
    }

    /** Whether every character is ASCII and no dot: such readings fit exactly where their texts are equal. */
    boolean isPlain() {
        return reading.chars().allMatch(c -> c < 128 && c != '.');
    }

    /** The keys under which fitting numbers stand in an index; of a certain reading. */
    List<String> keys() {
        return isPlain() ? List.of(key) : Folding.keys(cells().plain().orElse(""));
    }

    /** Whether both can be readings of one number. {@code 12-345} and {@code 1-2345} cannot. */
    boolean fits(ItemNumber other) {
        return Matching.compatibleFolded(cells(), other.cells())
                && (!isCertain() || !other.isCertain() || Separators.agree(reading, other.reading));
    }

    /** Whether this can be the end of {@code whole}: parts often bear the last figures of the weapon's number. */
    boolean isShortened(ItemNumber whole) {
        List<Sign> signs = signs();
        boolean shorter = !isCertain() || !whole.isCertain() || text.length() < whole.text.length();
        boolean hasFigure = signs.stream().anyMatch(Sign::isDigit);
        return shorter && hasFigure && Matching.compatibleFolded(withAnythingBefore(), whole.cells());
    }

    private Reading withAnythingBefore() {
        List<Cell> cells = new ArrayList<>(cells().cells());
        cells.addFirst(ANYTHING);
        return new Reading(cells);
    }

    /** How it was read, for people. */
    String quoted() {
        return "‘" + reading + "’";
    }

    /** Where it stands, for people. */
    String where() {
        return place == null || place.isBlank() ? "no place stated" : place;
    }
}
