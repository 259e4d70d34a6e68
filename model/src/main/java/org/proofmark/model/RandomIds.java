package org.proofmark.model;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Draws UUIDv4 in blocks: an import needs millions, and a system call for each would be most of its time. */
final class RandomIds {
    private static final int BLOCK_BYTES = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final ThreadLocal<ByteBuffer> BLOCK =
            ThreadLocal.withInitial(() -> ByteBuffer.allocate(BLOCK_BYTES).limit(0));

    private RandomIds() {}

    static UUID next() {
        ByteBuffer block = BLOCK.get();
        if (block.remaining() < 16) {
            byte[] drawn = new byte[BLOCK_BYTES];
            RANDOM.nextBytes(drawn);
            block.clear().put(drawn).flip();
        }
        long high = (block.getLong() & 0xffffffffffff0fffL) | 0x0000000000004000L;
        long low = (block.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    static UUID parse(String text) {
        try {
            if (text.length() == 36) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one message below
        }
        throw new InvalidRecordException(
                "'" + text + "' is not an id.",
                "An id has 36 characters, like 123e4567-e89b-42d3-a456-426614174000: copy it whole.");
    }

    static int compare(UUID a, UUID b) {
        int high = Long.compareUnsigned(a.getMostSignificantBits(), b.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(a.getLeastSignificantBits(), b.getLeastSignificantBits());
    }
}
