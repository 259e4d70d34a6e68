package org.proofmark.link;

/** How two stated values go together. */
enum Agreement {
    AGREE,
    /** One says less than the other: {@code 9 mm} and {@code 9 x 19 mm}. No contradiction, no support. */
    COMPATIBLE,
    UNSTATED,
    CONTRADICT
}
