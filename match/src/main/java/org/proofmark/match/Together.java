package org.proofmark.match;

/** How two different things may have come together, counted: what they have in common then is not by chance, though they are two. */
final class Together {
    /** Things of one batch: all but the number is in common. */
    static final int IN_BATCH = 0;
    /** The same, one of them taken down again by others: all but the number is alike as it is for one thing. */
    static final int IN_BATCH_AGAIN = 1;
    /** Things of two batches of one make that were found together: the model, the place and the day are in common. */
    static final int FOUND = 2;
    /** The same, one of them taken down again by others. */
    static final int FOUND_AGAIN = 3;
    /** So many ways there are. */
    static final int WAYS = 4;

    private Together() {}

    /** Whether one of the two was taken down again. */
    static boolean isAgain(int way) {
        return way == IN_BATCH_AGAIN || way == FOUND_AGAIN;
    }
}
