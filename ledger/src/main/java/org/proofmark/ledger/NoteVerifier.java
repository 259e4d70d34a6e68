package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A public Ed25519 key with a name, that verifies signatures of notes. Its text form is the verifier key (vkey) that Go's
 * and other implementations read: {@code name+hex(keyId)+base64(0x01 || publicKey)}.
 */
public final class NoteVerifier {
    /** The signature type of plain Ed25519 in the C2SP specification. */
    private static final byte ED25519 = 0x01;

    private static final int ID_DIGITS = 8;

    private final String name;
    private final byte[] keyBytes;
    private final PublicKey key;
    private final int keyId;

    private NoteVerifier(String name, byte[] keyBytes, PublicKey key) {
        this.name = name;
        this.keyBytes = keyBytes;
        this.key = key;
        this.keyId = keyId(name, keyBytes);
    }

    /**
     * A verifier from a name and the 32 bytes of a public key (RFC 8032).
     *
     * @throws MalformedNoteException where either is not in its form
     */
    public static NoteVerifier of(String name, byte[] publicKey) {
        KeyName.checked(name);
        try {
            PublicKey key = Ed25519.publicKey(publicKey);
            Ed25519.verifying(key);
            return new NoteVerifier(name, publicKey.clone(), key);
        } catch (GeneralSecurityException e) {
            throw new MalformedNoteException("The public key of " + name + " is not an Ed25519 key of 32 bytes: "
                    + e.getMessage() + ". Get the verifier key again from its owner.");
        }
    }

    /**
     * Reads a verifier key.
     *
     * @throws MalformedNoteException where the text is none, or its key id does not fit its name and key
     */
    public static NoteVerifier parse(String vkey) {
        int idStart = vkey.indexOf('+') + 1;
        int idEnd = idStart + ID_DIGITS;
        if (idStart == 0 || vkey.length() <= idEnd || vkey.charAt(idEnd) != '+') {
            throw malformed(vkey, "it is not of the form name+id+key with eight digits of id");
        }
        byte[] typed = StrictBase64.decode(vkey.substring(idEnd + 1));
        if (typed == null || typed.length != 1 + Ed25519.KEY_LENGTH || typed[0] != ED25519) {
            throw malformed(vkey, "its key is not base64 of the byte 01 and the 32 of an Ed25519 public key");
        }
        NoteVerifier verifier = of(vkey.substring(0, idStart - 1), Arrays.copyOfRange(typed, 1, typed.length));
        if (!vkey.substring(idStart, idEnd).equals(verifier.hexId())) {
            throw malformed(vkey, "its id is not " + verifier.hexId() + ", that of its name and key");
        }
        return verifier;
    }

    private static MalformedNoteException malformed(String vkey, String problem) {
        return new MalformedNoteException(
                "\"" + vkey + "\" is not a verifier key: " + problem + ". Copy it whole from its owner.");
    }

    private static int keyId(String name, byte[] publicKey) {
        MessageDigest digest = Sha256.ofThread();
        digest.update(name.getBytes(UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        digest.update(publicKey);
        return ByteBuffer.wrap(digest.digest()).getInt();
    }

    /** The name of the key. */
    public String name() {
        return name;
    }

    /** The first four bytes of SHA-256 of name, line feed, 0x01 and public key, big-endian. */
    public int keyId() {
        return keyId;
    }

    /** The verifier key as text: public, to be given to everyone who shall verify. */
    public String vkey() {
        byte[] typed = ByteBuffer.allocate(1 + keyBytes.length)
                .put(ED25519)
                .put(keyBytes)
                .array();
        return name + "+" + hexId() + "+" + StrictBase64.encode(typed);
    }

    private String hexId() {
        return String.format("%08x", keyId);
    }

    /** Whether a signature says that it is by this key; not whether it is. */
    public boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId;
    }

    /** Whether the signature (64 bytes, without key id) over the message is by this key. */
    public boolean verify(byte[] message, byte[] signature) {
        try {
            Signature verifying = Ed25519.verifying(key);
            verifying.update(message);
            return verifying.verify(signature);
        } catch (SignatureException notOne) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new LedgerException("This Java platform cannot verify Ed25519. Use another JDK.", e);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NoteVerifier that && name.equals(that.name) && Arrays.equals(keyBytes, that.keyBytes);
    }

    @Override
    public int hashCode() {
        return keyId;
    }

    /** The verifier key. */
    @Override
    public String toString() {
        return vkey();
    }
}
