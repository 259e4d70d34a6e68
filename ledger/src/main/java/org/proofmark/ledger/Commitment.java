package org.proofmark.ledger;

/**
 * What an envelope holds in place of its payload: HMAC-SHA-256 (RFC 2104) of the payload's canonical bytes, with a random
 * salt as the key.
 *
 * <p>Payload and salt lie apart from the log. Who has both can check the commitment; once the salt is destroyed, the
 * commitment tells nothing about the payload, not even to someone who guesses it right, and the log's proofs still hold.
 *
 * @param value the 32 bytes
 */
public record Commitment(Hash value) {
    /** Length of a salt, in bytes. */
    public static final int SALT_LENGTH = 32;

    /**
     * A fresh salt from the platform's secure random source; cheap enough to draw one for each of a million records.
     *
     * @return 32 bytes, the caller's own
     */
    public static byte[] salt() {
        return Salts.draw();
    }

    /**
     * Commits to a payload.
     *
     * @param salt 32 bytes from {@link #salt()}, used for this payload alone
     * @param payload canonical bytes
     * @throws LedgerException where the salt has another length
     */
    public static Commitment of(byte[] salt, byte[] payload) {
        if (salt.length != SALT_LENGTH) {
            throw new LedgerException(
                    "A salt has " + SALT_LENGTH + " bytes, not " + salt.length + ". Draw it with Commitment.salt().");
        }
        return new Commitment(Hash.of(HmacSha256.of(salt, payload)));
    }

    /**
     * Whether this is the commitment to that payload under that salt.
     *
     * @throws LedgerException where the salt has not 32 bytes
     */
    public boolean matches(byte[] salt, byte[] payload) {
        return value.equalsInConstantTime(of(salt, payload).value);
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return value.hex();
    }

    /**
     * A commitment from its hexadecimal form.
     *
     * @throws LedgerException unless the text is 64 hexadecimal digits
     */
    public static Commitment fromHex(String hex) {
        return new Commitment(Hash.fromHex(hex));
    }
}
