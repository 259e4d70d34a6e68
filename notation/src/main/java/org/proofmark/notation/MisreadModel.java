package org.proofmark.notation;

/**
 * Weighs two readings: how much likelier are they if both are of one mark than if they are of two unrelated marks of a population?
 * The answer is a log-likelihood ratio in bits (log2): {@code log2 P(a, b | one mark) / (P(a | population) P(b | population))}.
 * 0 says nothing either way; each bit doubles the odds. To believe that two of a million marks are one takes 20 bits and more.
 *
 * <p>METHODS.md has formula, sources, assumptions and limits. Immutable, for any number of threads. Making one takes milliseconds:
 * keep it.
 */
public final class MisreadModel {
    private final MisreadParameters parameters;
    private final Technique technique;
    private final MarkReader reader;
    private final MarkBackground background;

    private MisreadModel(
            MisreadParameters parameters, Technique technique, MarkReader reader, MarkBackground background) {
        this.parameters = parameters;
        this.technique = technique;
        this.reader = reader;
        this.background = background;
    }

    /** The model with the parameters that come with the program, of no known technique and a general population. */
    public static MisreadModel general() {
        return General.MODEL;
    }

    public static MisreadModel of(MisreadParameters parameters, Technique technique, MarkBackground background) {
        return new MisreadModel(parameters, technique, new MarkReader(parameters, technique), background);
    }

    /** This model among marks of another population. */
    public MisreadModel among(MarkBackground population) {
        return new MisreadModel(parameters, technique, reader, population);
    }

    /** This model for marks of another technique. */
    public MisreadModel of(Technique other) {
        return of(parameters, other, background);
    }

    /** Prepares a reading to be weighed against many others. The scorer is immutable, for any number of threads. */
    public MisreadScorer against(Reading query) {
        return new MisreadScorer(this, query);
    }

    public MisreadParameters parameters() {
        return parameters;
    }

    public Technique technique() {
        return technique;
    }

    public MarkBackground background() {
        return background;
    }

    MarkReader reader() {
        return reader;
    }

    private static final class General {
        static final MisreadModel MODEL = of(MisreadParameters.defaults(), Technique.UNKNOWN, MarkBackground.general());
    }
}
