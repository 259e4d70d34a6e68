package org.proofmark.notation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a mark may be after a reading of it, by the misread model and how common numbers are: the likeliest texts, and how many it
 * takes to hold most of the probability, the <em>likely set</em>.
 *
 * <p>It is taken for granted that the whole mark was handed on, that at most one character was left out, put in, doubled or
 * transposed, any number of them taken for others, and, where there is a gap, that nothing but what is open is wrong. Open places
 * are of letters and digits. Sizes are worked out without listing the texts: the law of their probabilities is convolved sign by
 * sign, in steps of a sixteenth of a bit.
 *
 * @param share how much of the probability the set holds
 * @param size how many texts that takes, the fewest; right to some per cent
 * @param likeliest the first of them, likeliest first
 */
public record LikelyTexts(double share, double size, List<Text> likeliest) {
    private static final int MOST_SIGNS = 24;

    public LikelyTexts {
        likeliest = List.copyOf(likeliest);
    }

    /**
     * One text and the probability that it is the mark. Signs are as {@link Folding} levels them, in capitals.
     *
     * @param text without layout
     * @param probability 0 to 1
     */
    public record Text(String text, double probability) {}

    /**
     * The likely set of a reading.
     *
     * @param mostSigns marks are at most so long, which bounds gaps; at least as long as the reading, at most 24
     * @param share of the probability, above 0 and below 1
     * @param listed how many of the likeliest texts to give
     */
    public static LikelyTexts of(Reading reading, MisreadModel model, int mostSigns, double share, int listed) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "A set cannot hold a share of " + share + ". Ask for one between 0 and 1.");
        }
        Line line = Line.of(reading, model);
        if (line.size() - line.gaps() > mostSigns || mostSigns > MOST_SIGNS) {
            throw new IllegalArgumentException(
                    "Marks of up to " + mostSigns + " signs cannot be worked out for a reading of "
                            + (line.size() - line.gaps()) + ". Allow as many as it has, up to " + MOST_SIGNS + ".");
        }
        TextSpread spread = new TextSpread(model.background());
        Map<String, Double> best = new HashMap<>();
        for (Misreading way : Misreading.ways(line, model, mostSigns)) {
            spread.add(way);
            BestTexts.of(way, model.background(), listed)
                    .forEach((text, weight) -> best.merge(text, weight, Double::sum));
        }
        List<Text> likeliest = best.entrySet().stream()
                .map(text -> new Text(text.getKey(), text.getValue() / spread.all()))
                .sorted(Comparator.comparingDouble(Text::probability).reversed().thenComparing(Text::text))
                .limit(listed)
                .toList();
        return new LikelyTexts(share, spread.fewestHolding(share), likeliest);
    }
}
