package org.proofmark.notation;

import java.util.Locale;

/** How a mark was made or handed on, as far as it changes what its characters are taken for. */
public enum Technique {
    /** Struck with a die; wear takes the shallow strokes first. */
    STAMPED,
    /** Cut by machine or hand. */
    ENGRAVED,
    /** Made of dots; a missing dot opens a closed form. */
    DOT_PEENED,
    /** A reading that was copied by hand, on paper or by keys. */
    HAND_COPIED,
    /** Nothing is known: the mean of the others. */
    UNKNOWN;

    /** As it is written in files and options: {@code dot-peened}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The technique of that label.
     *
     * @throws IllegalArgumentException naming the labels there are
     */
    public static Technique of(String label) {
        for (Technique technique : values()) {
            if (technique.label().equals(label)) {
                return technique;
            }
        }
        throw new IllegalArgumentException(
                "‘" + label + "’ is no technique. Use stamped, engraved, dot-peened, hand-copied" + " or unknown.");
    }
}
