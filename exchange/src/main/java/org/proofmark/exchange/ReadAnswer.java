package org.proofmark.exchange;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.FittingTexts;
import org.proofmark.notation.LikelyTexts;
import org.proofmark.notation.MisreadExplanation;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadStep;
import org.proofmark.notation.Reading;
import org.proofmark.notation.Technique;

/**
 * What a reading may be.
 *
 * @param mostSigns likely texts were looked for up to so many signs
 * @param pair how it goes with a second reading; empty where none was given
 */
public record ReadAnswer(
        Reading reading, FittingTexts fitting, LikelyTexts likely, int mostSigns, Optional<MisreadExplanation> pair) {
    private static final double SHARE = 0.95;
    private static final int MOST_SIGNS = 24;
    /** A gap is filled up to so many signs beyond what is read. */
    private static final int MOST_UNDER_GAPS = 6;

    private static final int MOST_LISTED = 1000;

    /**
     * Works it out.
     *
     * @param notation the reading in mark notation
     * @param technique its label
     * @param against a second reading; null: none
     * @param limit how many texts to name, 1 to 1,000
     */
    public static ReadAnswer of(String notation, String technique, @Nullable String against, int limit) {
        if (limit < 1 || limit > MOST_LISTED) {
            throw new IllegalArgumentException("No " + limit + " texts can be named. Give 1 to 1000.");
        }
        Reading read = Reading.parse(notation);
        if (read.isBlank()) {
            throw new IllegalArgumentException("The reading is blank. Give what can be read, or ? for each character.");
        }
        MisreadModel model = MisreadModel.general().of(Technique.of(technique));
        FittingTexts fitting = FittingTexts.of(read);
        int mostSigns = mostSigns(fitting);
        return new ReadAnswer(
                read,
                fitting,
                LikelyTexts.of(read, model, mostSigns, SHARE, limit),
                mostSigns,
                Optional.ofNullable(against).map(other -> model.against(read).explain(Reading.parse(other))));
    }

    private static int mostSigns(FittingTexts fitting) {
        int least = fitting.fewestSigns();
        return Math.min(MOST_SIGNS, fitting.all().isPresent() ? least : least + MOST_UNDER_GAPS);
    }

    /** For other programs, as docs/api.md describes it. */
    public Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reading", reading.print());
        tree.put("words", reading.describe());
        tree.put("fitting", fitting.all().map(BigInteger::toString).orElse("infinite"));
        tree.put("likelyShare", likely.share());
        tree.put("likely", (double) Math.round(likely.size()));
        tree.put(
                "texts",
                likely.likeliest().stream()
                        .map(text -> Map.of("text", text.text(), "probability", rounded(text.probability())))
                        .toList());
        pair.ifPresent(why -> {
            tree.put("bits", rounded(why.score()));
            tree.put("steps", steps(why));
            tree.put("otherAlignments", rounded(why.otherAlignments()));
        });
        return tree;
    }

    private static List<Map<String, Object>> steps(MisreadExplanation why) {
        return why.steps().stream()
                .map(step -> Map.<String, Object>of(
                        "kind", kind(step),
                        "words", step.words(),
                        "bits", rounded(step.bits())))
                .toList();
    }

    private static String kind(MisreadStep step) {
        return step.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static double rounded(double value) {
        return Math.round(value * 1e6) / 1e6;
    }
}
