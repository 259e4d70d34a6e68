package org.proofmark.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a headstamp as it reads from its two sides, prepared to be held against many others. Immutable.
 *
 * <p>Two entries meet from the same side where one string fits both, and from the other side where one string fits one of them and
 * the other as {@link Reading#turned}.
 */
public final class EntrySides {
    /** No entry: fits what may be empty. */
    public static final EntrySides NOTHING = of(new Reading(List.of()));

    private final Reading reading;
    private final Optional<Reading> turned;
    private final Lines asWritten;
    private final @Nullable Lines fromOtherSide;

    private EntrySides(Reading reading) {
        this.reading = reading;
        this.turned = reading.turned();
        this.asWritten = new Lines(reading);
        this.fromOtherSide = turned.map(Lines::new).orElse(null);
    }

    /** Prepares the mark of an entry. */
    public static EntrySides of(Reading reading) {
        return new EntrySides(reading);
    }

    /** How well two entries fit, best first. */
    public enum Fit {
        /** One string fits both: {@link Matching#compatible}. */
        AS_WRITTEN,
        /** One string fits both when folded: {@link Matching#compatibleFolded}. */
        FOLDED,
        NOT
    }

    /** The mark, as it was written down. */
    public Reading reading() {
        return reading;
    }

    /** The mark read from the other side; empty where that cannot be. */
    public Optional<Reading> turned() {
        return turned;
    }

    /** How both fit if they were read from the same side. Symmetric. */
    public Fit fromSameSide(EntrySides other) {
        return asWritten.fit(other.asWritten);
    }

    /** How both fit if they were read from opposite sides. Symmetric. */
    public Fit fromOtherSide(EntrySides other) {
        Fit one = fromOtherSide == null ? Fit.NOT : fromOtherSide.fit(other.asWritten);
        if (one == Fit.AS_WRITTEN || other.fromOtherSide == null) {
            return one;
        }
        return better(one, asWritten.fit(other.fromOtherSide));
    }

    /** The better of both. */
    Fit fromEitherSide(EntrySides other) {
        Fit same = fromSameSide(other);
        return same == Fit.AS_WRITTEN ? same : better(same, fromOtherSide(other));
    }

    private static Fit better(Fit one, Fit other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /**
     * The steps of a reading, and what tells most pairs apart at once: between how many signs it takes, and with which it may begin
     * and end, as sets of 64 in which several signs share a bit.
     */
    private static final class Lines {
        private final Step[] strict;
        private final Step[] folded;
        private final int fewest;
        private final int most;
        private final long first;
        private final long last;

        Lines(Reading reading) {
            strict = Step.of(reading, false);
            folded = Step.of(reading, true);
            fewest = (int)
                    Arrays.stream(folded).filter(step -> !step.isSkippable()).count();
            most = Arrays.stream(folded).anyMatch(Step::isGap) ? Integer.MAX_VALUE : folded.length;
            first = folded.length == 0 ? -1 : folded[0].signs();
            last = folded.length == 0 ? -1 : folded[folded.length - 1].signs();
        }

        /** What is compatible is compatible when folded. */
        Fit fit(Lines other) {
            boolean apart = fewest > other.most
                    || other.fewest > most
                    || (first & other.first) == 0
                    || (last & other.last) == 0;
            if (apart || !Matching.meet(folded, other.folded)) {
                return Fit.NOT;
            }
            return Matching.meet(strict, other.strict) ? Fit.AS_WRITTEN : Fit.FOLDED;
        }
    }
}
