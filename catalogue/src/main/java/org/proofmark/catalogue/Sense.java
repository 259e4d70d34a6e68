package org.proofmark.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Term;

/**
 * One thing that an entry of a headstamp may be.
 *
 * @param words in a few words: {@code the code ‘ППУ’ of Prvi Partizan}
 * @param line of the catalogue behind it; null where it takes no catalogue to see, as with a year
 */
public record Sense(
        What what,
        String words,
        List<String> speaksFor,
        List<String> speaksAgainst,
        @Nullable Entry line) {
    public Sense {
        speaksFor = List.copyOf(speaksFor);
        speaksAgainst = List.copyOf(speaksAgainst);
    }

    /** What entries of headstamps say, of what can be recognised. */
    public enum What implements Term {
        CODE,
        YEAR,
        CALIBRE
    }
}
