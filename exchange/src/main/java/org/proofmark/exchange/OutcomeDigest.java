package org.proofmark.exchange;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

/** A digest of what becomes of every row and record, so that a plan can be told from any other. */
final class OutcomeDigest {
    private static final int ENTRY = 64;

    private final MessageDigest digest = Sha256.begun();
    private final ByteBuffer waiting = ByteBuffer.allocate(1 << 14);

    void row(long number, boolean accepted) {
        room().putLong(number).put((byte) (accepted ? 1 : 0));
    }

    /** @param subject the subject where the dossier has it; null: a new one, whose id is still to be drawn */
    void record(int rule, Outcome outcome, @Nullable SubjectId subject, @Nullable RecordId superseded) {
        room().putInt(rule).put((byte) outcome.letter());
        put(subject == null ? null : subject.value());
        put(superseded == null ? null : superseded.value());
    }

    private void put(@Nullable UUID id) {
        waiting.put((byte) (id == null ? 0 : 1));
        if (id != null) {
            waiting.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        }
    }

    private ByteBuffer room() {
        if (waiting.remaining() < ENTRY) {
            flush();
        }
        return waiting;
    }

    private void flush() {
        digest.update(waiting.array(), 0, waiting.position());
        waiting.clear();
    }

    /** The identity of the plan: of file, mapping and all outcomes, in hexadecimal; once. */
    String plan(String fileSha256, String mappingSha256) {
        flush();
        byte[] outcomes = digest.digest();
        digest.update("proofmark import plan 1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        digest.update((fileSha256 + "\n" + mappingSha256 + "\n").getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        return Sha256.hex(digest.digest(outcomes));
    }
}
