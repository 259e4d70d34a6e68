package org.proofmark.bench;

import java.util.List;
import org.proofmark.notation.Reading;

/**
 * Which marks may this reading be of? Those are wanted for which some text fits the mark's own reading and lies at most so many
 * misreads from some text that fits the question: a character taken for another, left out, put in, or two neighbours turned
 * round, no character being touched twice (optimal string alignment).
 *
 * @param kind what sort of question it is
 * @param notation what was read, in mark notation
 * @param misreads how many are allowed, 0 to 2
 */
record SerialQuestion(Kind kind, String notation, int misreads) {
    /** The sorts of question, easy ones first. */
    enum Kind {
        EXACT("exact", 0),
        ANCHORED("anchored A?12*", 0),
        LEADING("leading unknowns ?B7??9K", 0),
        UNANCHORED("unanchored *3?9*K*", 0),
        ANCHORED_CLASSES("anchored A[O0Q]12*", 0),
        UNANCHORED_CLASSES("unanchored *[5S][8B]K*", 0),
        REMOVED("removed {??}4871", 0),
        CONTIGUOUS("contiguous *abc*", 0),
        READING("reading against reading", 0),
        MISREAD("one misread", 1),
        MISREADS("two misreads", 2),
        PARTIAL_MISREAD("one misread, partial", 1),
        PARTIAL_MISREADS("two misreads, partial", 2);

        private final String title;
        private final int misreads;

        Kind(String title, int misreads) {
            this.title = title;
            this.misreads = misreads;
        }

        String title() {
            return title;
        }

        int misreads() {
            return misreads;
        }
    }

    SerialQuestion(Kind kind, String notation) {
        this(kind, notation, kind.misreads());
    }

    List<Place> places() {
        return Place.of(Reading.parse(notation));
    }
}
