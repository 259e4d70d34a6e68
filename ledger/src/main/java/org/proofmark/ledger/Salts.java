package org.proofmark.ledger;

import java.security.SecureRandom;
import java.util.Arrays;

/** Draws salts from {@link SecureRandom} by the hundred, since a call costs more than its bytes. One per thread. */
final class Salts {
    private static final int AT_ONCE = 256;

    private static final ThreadLocal<Salts> PER_THREAD = ThreadLocal.withInitial(Salts::new);

    private final SecureRandom random = new SecureRandom();
    private final byte[] drawn = new byte[AT_ONCE * Commitment.SALT_LENGTH];
    private int used = drawn.length;

    static byte[] draw() {
        return PER_THREAD.get().next();
    }

    private byte[] next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        int end = used + Commitment.SALT_LENGTH;
        byte[] salt = Arrays.copyOfRange(drawn, used, end);
        // A salt that is to be destroyed must not stay behind here.
        Arrays.fill(drawn, used, end, (byte) 0);
        used = end;
        return salt;
    }
}
