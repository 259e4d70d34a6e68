package org.proofmark.link;

import org.proofmark.model.Term;

/** How two stated values go together. */
public enum Agreement implements Term {
    AGREE,
    /** One says less than the other: {@code 9 mm} and {@code 9 x 19 mm}. No contradiction, no support. */
    COMPATIBLE,
    UNSTATED,
    CONTRADICT
}
