package org.proofmark.ledger;

import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), one per thread: a bulk import commits to a hundred thousand payloads a second. */
final class HmacSha256 {
    private static final String ALGORITHM = "HmacSHA256";

    private static final ThreadLocal<Mac> PER_THREAD = ThreadLocal.withInitial(HmacSha256::create);

    private HmacSha256() {}

    /** @param key not empty */
    static byte[] of(byte[] key, byte[] data) {
        Mac mac = PER_THREAD.get();
        try {
            mac.init(new SecretKeySpec(key, ALGORITHM));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes any key, but not this one. Use another JDK.", e);
        }
        return mac.doFinal(data);
    }

    private static Mac create() {
        try {
            return Mac.getInstance(ALGORITHM);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has HmacSHA256, but this one. Use another JDK.", e);
        }
    }
}
