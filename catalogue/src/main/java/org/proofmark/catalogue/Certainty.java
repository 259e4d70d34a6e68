package org.proofmark.catalogue;

import org.proofmark.model.Term;

/** How sure a line is. A reader may look its source up. */
public enum Certainty implements Term {
    /** The source was read and says so. */
    CHECKED,
    /** Generally known in the field; the source is where to check it and was not read for this line. */
    GENERAL,
    /** Said by some, denied or unproven by others. */
    DOUBTFUL
}
