package org.proofmark.ledger;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Wraps 32 bytes by a passphrase: PBKDF2-HMAC-SHA256 (RFC 8018) and AES-256-GCM, in the fields of a key file. */
final class PassphraseWrap {
    /** As OWASP's password storage advice of 2023 has it for PBKDF2-HMAC-SHA256. */
    static final int ITERATIONS = 600_000;

    private static final int MAX_ITERATIONS = 100_000_000;
    private static final int SALT_LENGTH = 16;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_LENGTH = 16;
    private static final String KDF = "PBKDF2-HMAC-SHA256";
    private static final String CIPHER = "AES-256-GCM";
    private static final String WRAPPED = "wrapped";

    private PassphraseWrap() {}

    static void wrap(Map<String, @Nullable Object> fields, byte[] secret, char[] passphrase, int iterations) {
        fields.put("kdf", KDF);
        fields.put("iterations", (long) iterations);
        fields.put("salt", StrictBase64.encode(random(SALT_LENGTH)));
        fields.put("cipher", CIPHER);
        fields.put("nonce", StrictBase64.encode(random(NONCE_LENGTH)));
        try {
            fields.put(
                    WRAPPED,
                    StrictBase64.encode(
                            cipher(Cipher.ENCRYPT_MODE, fields, passphrase).doFinal(secret)));
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    static byte[] unwrap(Map<String, @Nullable Object> fields, char[] passphrase) {
        KeyFields.constant(fields, "kdf", KDF);
        KeyFields.constant(fields, "cipher", CIPHER);
        byte[] wrapped = KeyFields.bytes(fields, WRAPPED, Ed25519.KEY_LENGTH + TAG_LENGTH);
        try {
            return cipher(Cipher.DECRYPT_MODE, fields, passphrase).doFinal(wrapped);
        } catch (AEADBadTagException e) {
            throw new WrongPassphraseException(KeyFields.text(fields, "vkey"));
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    private static Cipher cipher(int mode, Map<String, @Nullable Object> fields, char[] passphrase)
            throws GeneralSecurityException {
        byte[] nonce = KeyFields.bytes(fields, "nonce", NONCE_LENGTH);
        Map<String, @Nullable Object> associated = new TreeMap<>(fields);
        associated.remove(WRAPPED);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key(fields, passphrase), new GCMParameterSpec(8 * TAG_LENGTH, nonce));
        cipher.updateAAD(Canonical.write(associated));
        return cipher;
    }

    private static SecretKeySpec key(Map<String, @Nullable Object> fields, char[] passphrase)
            throws GeneralSecurityException {
        byte[] salt = KeyFields.bytes(fields, "salt", SALT_LENGTH);
        if (!(fields.get("iterations") instanceof Long count) || count < 1 || count > MAX_ITERATIONS) {
            throw KeyFields.wrong("iterations", "a number from 1 to " + MAX_ITERATIONS);
        }
        // The same passphrase typed on another system may arrive composed differently.
        char[] normal = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC)
                .toCharArray();
        PBEKeySpec spec = new PBEKeySpec(normal, salt, count.intValue(), 256);
        Arrays.fill(normal, '\0');
        try {
            byte[] derived = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
            return new SecretKeySpec(derived, "AES");
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static LedgerException unsupported(GeneralSecurityException e) {
        return new LedgerException("This Java platform lacks " + KDF + " or " + CIPHER + ". Use another JDK.", e);
    }
}
