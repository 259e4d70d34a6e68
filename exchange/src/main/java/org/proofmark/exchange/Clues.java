package org.proofmark.exchange;

import java.util.Arrays;
import java.util.regex.Pattern;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Feature;
import org.proofmark.catalogue.FeatureKind;
import org.proofmark.model.MarkType;
import org.proofmark.model.Term;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart;
import org.proofmark.notation.Reading;

/** Reads what the identification aid is given: {@code factory=26 in triangle}, {@code stock=folds under}. */
public final class Clues {
    private static final Pattern CLOCK = Pattern.compile("\\d+=.*", Pattern.DOTALL);

    private Clues() {}

    /** A mark, as {@code TYPE=READING}; {@code type} means the model mark. */
    public static Clue mark(String text) {
        String[] halves = halves(text, "factory=26 in triangle");
        MarkType type = halves[0].equals("type") ? MarkType.MODEL : Term.parse(MarkType.class, halves[0]);
        return mark(type, halves[1]);
    }

    /** A mark in notation; a headstamp by clock position or as entries between spaces. */
    public static Clue mark(MarkType type, String reading) {
        if (type != MarkType.HEADSTAMP) {
            return new Clue.Mark(type, Reading.parse(reading));
        }
        if (CLOCK.matcher(reading).matches()) {
            return new Clue.Mark(
                    type,
                    Headstamp.parse(reading).entries().stream()
                            .map(HeadstampPart.Entry::reading)
                            .toList());
        }
        return new Clue.Mark(
                type,
                Arrays.stream(reading.strip().split("\\s+")).map(Reading::parse).toList());
    }

    /** Something seen, as {@code KIND=WORDS}. */
    public static Clue feature(String text) {
        String[] halves = halves(text, "stock=folds under");
        return new Clue.Seen(new Feature(Term.parse(FeatureKind.class, halves[0]), halves[1]));
    }

    private static String[] halves(String text, String example) {
        String[] halves = text.split("=", 2);
        if (halves.length < 2 || halves[0].isBlank() || halves[1].isBlank()) {
            throw new IllegalArgumentException(
                    "'" + text + "' does not say what it is. Write it like '" + example + "'.");
        }
        return halves;
    }
}
