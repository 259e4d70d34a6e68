package org.proofmark.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A signing key in a small text file, wrapped by a passphrase. Lives outside the dossier: who has dossier and key can
 * forge the log.
 *
 * <p>The file is one JSON object in canonical form, ended by a line feed:
 *
 * <ul>
 *   <li>{@code format}: {@code proofmark-key@1}
 *   <li>{@code vkey}: the verifier key, readable without the passphrase
 *   <li>{@code protection}: {@code passphrase} or {@code none}
 *   <li>{@code seed}: where there is none, base64 of the 32-byte Ed25519 seed
 *   <li>{@code kdf}, {@code iterations}, {@code salt}: {@code PBKDF2-HMAC-SHA256}, its count and base64 of 16 bytes;
 *       the passphrase is brought to Unicode NFC and taken as UTF-8
 *   <li>{@code cipher}, {@code nonce}, {@code wrapped}: {@code AES-256-GCM}, base64 of 12 bytes, base64 of the encrypted
 *       seed with its 16-byte tag; the object without {@code wrapped}, in canonical form, is the additional data
 * </ul>
 */
public final class KeyFile {
    static final String FORMAT = "proofmark-key@1";

    private static final int MAX_BYTES = 64 << 10;

    private final Map<String, @Nullable Object> fields;
    private final NoteVerifier verifier;

    private KeyFile(Map<String, @Nullable Object> fields) {
        this.fields = fields;
        if (!FORMAT.equals(fields.get("format"))) {
            throw new KeyFileException(
                    "The key file is of format " + fields.get("format") + ", not " + FORMAT + ". Use the Proofmark "
                            + "version that wrote it, or check that it is a key file.",
                    null);
        }
        this.verifier = NoteVerifier.parse(KeyFields.text(fields, "vkey"));
    }

    /**
     * A fresh key, wrapped.
     *
     * @param name of the key, as for {@link NoteSigner#generate}
     * @param passphrase empty for a key without protection
     */
    public static KeyFile create(String name, char[] passphrase) {
        return wrap(NoteSigner.generate(name), passphrase);
    }

    /** A key that is at hand, wrapped by a new passphrase: to change it, with {@link #replace}. */
    public static KeyFile wrap(NoteSigner signer, char[] passphrase) {
        return wrap(signer, passphrase, PassphraseWrap.ITERATIONS);
    }

    static KeyFile wrap(NoteSigner signer, char[] passphrase, int iterations) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        fields.put("format", FORMAT);
        fields.put("vkey", signer.verifier().vkey());
        if (passphrase.length == 0) {
            fields.put("protection", "none");
            fields.put("seed", StrictBase64.encode(signer.seed()));
        } else {
            fields.put("protection", "passphrase");
            PassphraseWrap.wrap(fields, signer.seed(), passphrase, iterations);
        }
        return new KeyFile(fields);
    }

    /**
     * Reads a key file; its key stays wrapped.
     *
     * @throws KeyFileException where there is no readable file, or it is not a key file
     */
    public static KeyFile read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new KeyFileException(path + " is too large for a key file. Name the right file.", null);
            }
            return new KeyFile(Canonical.read(Files.readAllBytes(path)));
        } catch (IOException e) {
            throw new KeyFileException(
                    "The key file " + path + " cannot be read: " + e + ". Check the path and its permissions.", e);
        } catch (MalformedJsonException | MalformedNoteException e) {
            throw new KeyFileException(path + " is not a key file. Restore it from a copy. " + e.getMessage(), e);
        }
    }

    /**
     * Reads a key file and unwraps its key.
     *
     * @throws KeyFileException where there is no readable file, or it is not a key file
     * @throws WrongPassphraseException where the passphrase does not fit
     */
    public static NoteSigner open(Path path, char[] passphrase) {
        return read(path).unlock(passphrase);
    }

    /**
     * The key. A key without protection opens under any passphrase.
     *
     * @throws WrongPassphraseException where the passphrase does not fit
     * @throws KeyFileException where fields of the file are missing or not in their form
     */
    public NoteSigner unlock(char[] passphrase) {
        byte[] seed = isProtected() ? PassphraseWrap.unwrap(fields, passphrase) : KeyFields.bytes(fields, "seed", 32);
        return NoteSigner.of(seed, verifier);
    }

    /** Whether a passphrase guards the key; where not, whoever has the file can sign. */
    public boolean isProtected() {
        String protection = KeyFields.text(fields, "protection");
        if (!protection.equals("passphrase") && !protection.equals("none")) {
            throw KeyFields.wrong("protection", "passphrase or none");
        }
        return protection.equals("passphrase");
    }

    /** The public half, known without the passphrase. */
    public NoteVerifier verifier() {
        return verifier;
    }

    /** The verifier key as text. */
    public String vkey() {
        return verifier.vkey();
    }

    /**
     * Writes the file in one step, so that it is there whole or not at all, readable by its owner alone where the file
     * system knows owners.
     *
     * @throws KeyFileException where a file is there already, or it cannot be written
     */
    public void write(Path path) {
        if (Files.exists(path)) {
            throw new KeyFileException(
                    "There is a file at " + path + " already, and a key that is overwritten is lost for ever. "
                            + "Choose another name, or move that file away.",
                    null);
        }
        replace(path);
    }

    /**
     * Writes the file like {@link #write}, in place of one that may be there.
     *
     * @throws KeyFileException where it cannot be written
     */
    public void replace(Path path) {
        try {
            OwnerOnlyFile.write(path, bytes());
        } catch (IOException e) {
            throw new KeyFileException(
                    "The key file " + path + " cannot be written: " + e + ". Check folder, permissions and free space.",
                    e);
        }
    }

    private byte[] bytes() {
        byte[] json = Canonical.write(fields);
        byte[] line = Arrays.copyOf(json, json.length + 1);
        line[json.length] = '\n';
        return line;
    }

    /** The verifier key and whether it is protected; never the private key. */
    @Override
    public String toString() {
        return "key file of " + vkey() + (isProtected() ? "" : ", not protected");
    }
}
