package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;

/** A private Ed25519 key with a name, that signs notes. {@link KeyFile} keeps it; nothing here shows it. */
public final class NoteSigner {
    private final NoteVerifier verifier;
    private final PrivateKey key;

    private NoteSigner(NoteVerifier verifier, PrivateKey key) {
        this.verifier = verifier;
        this.key = key;
    }

    /**
     * A fresh key.
     *
     * @param name a URL without scheme, such as {@code example.org/team-a}; for a log, its origin
     * @throws MalformedNoteException where the name is empty or holds a space or a plus
     */
    public static NoteSigner generate(String name) {
        KeyName.checked(name);
        try {
            KeyPair pair = Ed25519.generate();
            return new NoteSigner(NoteVerifier.of(name, Ed25519.bytes(pair.getPublic())), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /**
     * A key from its seed (the 32 bytes that RFC 8032 calls the private key) and the verifier that goes with it.
     *
     * @throws LedgerException where they do not go together
     */
    static NoteSigner of(byte[] seed, NoteVerifier verifier) {
        try {
            NoteSigner signer = new NoteSigner(verifier, Ed25519.privateKey(seed));
            byte[] probe = "probe".getBytes(UTF_8);
            if (!verifier.verify(probe, signer.sign(probe))) {
                throw new LedgerException(
                        "The private key is not that of " + verifier.vkey() + ". Restore the key file from a copy.");
            }
            return signer;
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    /** The public half, for everyone who shall verify. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** The name of the key. */
    public String name() {
        return verifier.name();
    }

    /** The id of the key, as in {@link NoteVerifier#keyId()}. */
    public int keyId() {
        return verifier.keyId();
    }

    /** Signs the text of a note, its last line feed included. The same text gives the same signature. */
    public NoteSignature sign(String text) {
        return NoteSignature.of(name(), keyId(), sign(text.getBytes(UTF_8)));
    }

    private byte[] sign(byte[] message) {
        try {
            return Ed25519.sign(key, message);
        } catch (GeneralSecurityException e) {
            throw unsupported(e);
        }
    }

    byte[] seed() {
        return Ed25519.seed(key);
    }

    private static LedgerException unsupported(GeneralSecurityException e) {
        return new LedgerException("This Java platform cannot sign with Ed25519. Use another JDK.", e);
    }

    /** The verifier key, never the private one. */
    @Override
    public String toString() {
        return "signer of " + verifier.vkey();
    }
}
