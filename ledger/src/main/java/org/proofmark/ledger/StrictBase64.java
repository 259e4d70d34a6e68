package org.proofmark.ledger;

import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Standard base64 (RFC 4648 section 4) with exactly one spelling per value: padded, and spare bits zero. */
final class StrictBase64 {
    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** The bytes, or null where the text is not what {@link #encode} makes of any. */
    static byte @Nullable [] decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return encode(bytes).equals(text) ? bytes : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }
}
