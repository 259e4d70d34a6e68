package org.proofmark.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One SHA-256 per thread: looking up the provider costs as much as hashing a record. */
final class Sha256 {
    /** Length of a digest, in bytes. */
    static final int LENGTH = 32;

    private static final ThreadLocal<MessageDigest> PER_THREAD = ThreadLocal.withInitial(Sha256::create);

    private Sha256() {}

    /** The calling thread's digest, reset; to be used up before anything else asks for it. */
    static MessageDigest ofThread() {
        MessageDigest digest = PER_THREAD.get();
        digest.reset();
        return digest;
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, but this one. Use another JDK.", e);
        }
    }
}
