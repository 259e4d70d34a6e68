package org.proofmark.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Half of the things of a data set, by the first bit of the SHA-256 of what a thing is called. The engine was tuned on one half
 * only, so that the other tells how it does on data that nobody has looked at.
 */
enum Half {
    TUNING,
    HELD_OUT,
    ALL;

    boolean holds(String thing) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(thing.getBytes(StandardCharsets.UTF_8));
            return this == ALL || (digest[0] >= 0) == (this == TUNING);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no SHA-256. Use another one.", e);
        }
    }
}
