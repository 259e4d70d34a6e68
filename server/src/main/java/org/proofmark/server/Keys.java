package org.proofmark.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * The secrets of one start of the server: others on the same machine can reach its port, and pages of other sites can make the
 * browser reach it.
 *
 * @param entry opens the pages; given in the address once, kept as a cookie
 * @param form stands in every form; what does not send it back is refused
 */
record Keys(String entry, String form) {
    private static final int BYTES = 32;

    static Keys random() {
        return new Keys(secret(), secret());
    }

    /** A fresh random text of 43 characters. */
    static String secret() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Compares in a time that does not tell how much agrees. */
    static boolean same(String secret, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        secret.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
