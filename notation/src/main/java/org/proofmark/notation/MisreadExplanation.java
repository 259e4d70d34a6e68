package org.proofmark.notation;

import java.util.List;

/**
 * Why two readings score as they do. The steps are those of the likeliest alignment; all the others together add {@link
 * #otherAlignments}, which is small where one explanation stands out: {@code score = sum of the steps' bits + otherAlignments}.
 *
 * @param score in bits, as {@link MisreadScorer#score} gives it
 * @param steps in reading order; length and known repeats last
 * @param otherAlignments what summing over all alignments adds to the best one, in bits; not negative
 */
public record MisreadExplanation(double score, List<MisreadStep> steps, double otherAlignments) {
    public MisreadExplanation {
        steps = List.copyOf(steps);
    }
}
