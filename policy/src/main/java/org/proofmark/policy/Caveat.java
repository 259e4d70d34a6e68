package org.proofmark.policy;

import java.util.Locale;
import org.proofmark.model.Handling;

/**
 * What must be said of anything made from records before it is shown: how it is handled, and whether anything synthetic went
 * into it. The caveat of a derived thing is the join of the caveats of everything it was derived from.
 */
public record Caveat(Handling handling, boolean synthetic) {

    /** Of what was derived from nothing: the neutral element of {@link #join}. */
    public static final Caveat NONE = new Caveat(Handling.PUBLIC, false);

    /** The stricter handling of the two; synthetic if either is. */
    public Caveat join(Caveat other) {
        return new Caveat(handling.join(other.handling), synthetic || other.synthetic);
    }

    public Caveat join(Handling otherHandling, boolean otherSynthetic) {
        return join(new Caveat(otherHandling, otherSynthetic));
    }

    /** The words of the banner: {@code RESTRICTED}, {@code SYNTHETIC – INTERNAL}. */
    public String banner() {
        String word = handling.term().toUpperCase(Locale.ROOT);
        return synthetic ? "SYNTHETIC – " + word : word;
    }
}
