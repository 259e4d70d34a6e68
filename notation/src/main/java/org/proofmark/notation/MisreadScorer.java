package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.proofmark.notation.MisreadStep.Kind;

/** One reading, prepared by {@link MisreadModel#against} to be weighed against many. Immutable, for any number of threads. */
public final class MisreadScorer {
    private final MisreadModel model;
    private final Line query;
    private final double[][] pairs;
    private final double lengthBits;
    private final double halfRepeated;

    MisreadScorer(MisreadModel model, Reading query) {
        this.model = model;
        this.query = Line.of(query, model);
        pairs = Pairing.pairs(model.reader(), this.query);
        lengthBits = model.background()
                .lengths()
                .bits(
                        this.query.size() - this.query.gaps(),
                        this.query.gaps(),
                        model.reader().rates().gap());
        halfRepeated = model.background().halfRepeated(query);
    }

    /**
     * The log-likelihood ratio in bits of the two readings being of one mark, summed over all alignments. Symmetric in the two
     * readings. 0 where one of them is blank.
     */
    public double score(Reading stored) {
        Line other = Line.of(stored, model);
        if (query.size() == 0 || other.size() == 0) {
            return 0;
        }
        Pairing pairing = new Pairing(model.reader(), query, pairs, other);
        return SumOfAlignments.bits(pairing)
                + ofLength(other)
                + halfRepeated
                + model.background().halfRepeated(stored);
    }

    /**
     * The score, taken apart: the steps of the best alignment of the two readings, what a mark of that length adds, and what all
     * other alignments add. Takes some microseconds; for showing.
     */
    public MisreadExplanation explain(Reading stored) {
        Line other = Line.of(stored, model);
        if (query.size() == 0 || other.size() == 0) {
            return new MisreadExplanation(0, List.of(), 0);
        }
        Pairing pairing = new Pairing(model.reader(), query, pairs, other);
        List<MisreadStep> steps = new ArrayList<>(StepWords.of(pairing, BestAlignment.of(pairing)));
        steps.add(new MisreadStep(Kind.LENGTH, "", "", lengthWords(other), ofLength(other)));
        double repeated = halfRepeated + model.background().halfRepeated(stored);
        if (repeated != 0) {
            steps.add(new MisreadStep(
                    Kind.REPEATED,
                    "",
                    "",
                    "texts that repeat, or begin like many others, by their share of all",
                    repeated));
        }
        double sum = steps.stream().mapToDouble(MisreadStep::bits).sum();
        double score = score(stored);
        return new MisreadExplanation(score, steps, score - sum);
    }

    /**
     * The most that a stored mark of certain characters can score if it is exactly {@code misreads} misreads away from the query:
     * that many characters left out, put in, taken for another, or neighbours transposed, at least, until the query fits it as {@link
     * Matching#compatible} has it. Whoever ranks hits by growing number of misreads may stop when the last place is above it. It
     * holds for certain stored readings of letters, digits, separators and the query's own signs; stored readings with gaps or
     * doubts may score higher by being likelier where they are vague. A test tries all short marks. Takes about a millisecond.
     *
     * <p>{@code bound(1)} below the score of a compatible mark says that no misread mark outranks that one. With the default
     * parameters this is so of certain queries, and not of ones that leave most open: {@code ?????} fits any five signs, and a
     * rarer mark of six scores no less.
     *
     * @param misreads 0 to 4
     */
    public double bound(int misreads) {
        if (misreads < 0 || misreads > 4) {
            throw new IllegalArgumentException(misreads + " misreads cannot be bounded. Ask for 0 to 4.");
        }
        if (query.size() == 0) {
            return 0;
        }
        double repeated = halfRepeated + model.background().mostHalfRepeated();
        return MisreadBound.bits(model, query, misreads) + mostOfLength(misreads) + repeated;
    }

    private double mostOfLength(int misreads) {
        if (query.gaps() > 0) {
            return lengthBits;
        }
        MarkLengths lengths = model.background().lengths();
        return IntStream.rangeClosed(Math.max(1, query.size() - misreads), query.size() + misreads)
                .mapToDouble(signs -> (lengthBits + lengths.bits(signs, 0, 1)) / 2)
                .max()
                .orElseThrow();
    }

    private String lengthWords(Line other) {
        int one = query.size() - query.gaps();
        int another = other.size() - other.gaps();
        if (query.gaps() + other.gaps() > 0) {
            return "marks of " + Math.max(one, another) + " signs or more, by their share of all";
        }
        String signs = one == another ? Integer.toString(one) : one + " and " + another;
        return "marks of " + signs + " signs, by their share of all";
    }

    /**
     * How much rarer the lengths are than lengths at large. Two certain lengths: the mark is as long as one of them, and each
     * bears one half. With a gap in one, the other tells the length.
     */
    private double ofLength(Line other) {
        double gap = model.reader().rates().gap();
        MarkLengths lengths = model.background().lengths();
        int signs = other.size() - other.gaps();
        double bits = lengths.bits(signs, other.gaps(), gap);
        if (query.gaps() > 0 && other.gaps() > 0) {
            return lengthBits + bits - lengths.bits(Math.max(query.size() - query.gaps(), signs), 1, gap);
        }
        return query.gaps() > 0 ? lengthBits : other.gaps() > 0 ? bits : (lengthBits + bits) / 2;
    }
}
