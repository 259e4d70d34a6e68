package org.proofmark.notation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.proofmark.notation.HeadstampPart.Entry;

/**
 * The marks on the head of a cartridge case, by clock position: {@code 12=10 6=8(3)}. The mark of an entry is in the notation of
 * {@link Reading}, without layout. {@code @?}, once and anywhere between entries, says that twelve o'clock is arbitrary.
 *
 * @param parts entries, white space and {@code @?}, in the order typed
 */
public record Headstamp(List<HeadstampPart> parts) {
    static final int HOURS = 12;

    private static final Pattern POSITION =
            Pattern.compile("(^|\\s)(\\d+=|@[?？؟](\\s|$))", Pattern.UNICODE_CHARACTER_CLASS);

    public Headstamp {
        parts = List.copyOf(parts);
        List<Entry> entries = entriesOf(parts);
        Set<Integer> hours = entries.stream().map(Entry::hour).collect(Collectors.toCollection(HashSet::new));
        if (entries.isEmpty() || hours.size() < entries.size()) {
            throw new IllegalArgumentException(
                    "A headstamp has entries, no two at one clock position. Give each its own position, 1 to 12.");
        }
    }

    /**
     * Reads notation. {@code Headstamp.parse(s).print().equals(s)} for every accepted {@code s}.
     *
     * @throws NotationException with column and remedy, where {@code notation} is malformed
     */
    public static Headstamp parse(String notation) {
        return new Headstamp(new HeadstampParser(notation).parts());
    }

    /**
     * Whether a text gives clock positions, or {@code @?}, and so is meant to be parsed here; in a reading of the marks alone,
     * {@code PPU 8?}, nothing says where they stand.
     */
    public static boolean givesPositions(String notation) {
        return POSITION.matcher(notation).find();
    }

    /** A headstamp of these entries, in this order. */
    public static Headstamp of(List<Entry> entries, boolean orientationKnown) {
        List<HeadstampPart> parts = new ArrayList<>();
        for (Entry entry : entries) {
            if (!parts.isEmpty()) {
                parts.add(new HeadstampPart.Space(" "));
            }
            parts.add(entry);
        }
        if (!orientationKnown) {
            parts.add(new HeadstampPart.Space(" "));
            parts.add(new HeadstampPart.OrientationUnknown());
        }
        return new Headstamp(parts);
    }

    /** The marks, in the order typed. */
    public List<Entry> entries() {
        return entriesOf(parts);
    }

    /** False where {@code @?} was written. */
    public boolean orientationKnown() {
        return parts.stream().noneMatch(HeadstampPart.OrientationUnknown.class::isInstance);
    }

    /** This headstamp in notation, spelt as it was typed. */
    public String print() {
        return parts.stream().map(HeadstampPart::print).collect(Collectors.joining());
    }

    /** In English words what was understood: {@code at 12 o'clock ‘10’ certain; orientation unknown}. */
    public String describe() {
        return describe(Phrases.ENGLISH);
    }

    /** The same in another language. */
    public String describe(Phrases phrases) {
        List<String> said = new ArrayList<>();
        for (Entry entry : entries()) {
            String where = phrases.say(Phrase.AT_HOUR, Integer.toString(entry.hour()));
            said.add(where + " " + Description.inOneBreath(entry.reading().cells(), phrases));
        }
        if (!orientationKnown()) {
            said.add(phrases.say(Phrase.ORIENTATION_UNKNOWN, ""));
        }
        return String.join(phrases.say(Phrase.SEMICOLON, "") + " ", said);
    }

    /**
     * Whether both can be of one headstamp, turned by any number of hours, each entry read from either side; not its mirror image.
     * Symmetric. The orientation, known or not, plays no part: cases are picked up in any orientation.
     *
     * <p>An entry is read with the base of its letters towards the centre or towards the rim. Whoever takes the other side reads
     * the same marks turned by half a turn: in reverse order, 6 for 9 (see {@link HalfTurn}), a symbol as itself, and a character
     * that cannot be read so at best as {@code ?}. A clock position without entry says that there is nothing there: only an entry
     * that fits the empty string ({@code *}, <code>{}</code>) may stand opposite.
     */
    public static boolean compatible(Headstamp a, Headstamp b) {
        return new Rotations(a, b).anyFits(EntrySides.Fit.AS_WRITTEN);
    }

    /** The same after {@link Folding}, as in {@link Matching#compatibleFolded}. Proposes, decides nothing. */
    public static boolean compatibleFolded(Headstamp a, Headstamp b) {
        return new Rotations(a, b).anyFits(EntrySides.Fit.FOLDED);
    }

    /** The mark at a clock position, 1 to 12. */
    public Optional<Reading> at(int hour) {
        return entries().stream()
                .filter(entry -> entry.hour() == hour)
                .map(Entry::reading)
                .findFirst();
    }

    /** This headstamp turned clockwise: what stood at 12 o'clock stands at {@code hours}. Its entries come by the clock. */
    public Headstamp turned(int hours) {
        List<Entry> turned = entries().stream()
                .map(entry -> new Entry(Math.floorMod(entry.hour() + hours - 1, HOURS) + 1, entry.reading()))
                .sorted(Comparator.comparingInt(entry -> entry.hour() % HOURS))
                .toList();
        return of(turned, orientationKnown());
    }

    /** One and the same headstamp for all that differ by a rotation, the order of entries or {@code @?}. */
    public Headstamp canonical() {
        Headstamp placed = of(entries(), true);
        return IntStream.range(0, HOURS)
                .mapToObj(placed::turned)
                .min(Comparator.comparing(Headstamp::print))
                .orElseThrow();
    }

    @Override
    public String toString() {
        return print();
    }

    private static List<Entry> entriesOf(List<HeadstampPart> parts) {
        return parts.stream()
                .filter(Entry.class::isInstance)
                .map(Entry.class::cast)
                .toList();
    }
}
