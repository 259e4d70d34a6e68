package org.proofmark.ledger;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * One signature line of a note: {@code — name base64(keyId || signature)}. Name and key id together say which key made
 * it, and by which algorithm; whether it is right is for {@link NoteVerifier} to say.
 *
 * @param name of the key
 * @param base64 four bytes of key id and at least one of signature, in standard base64
 */
public record NoteSignature(String name, String base64) {
    static final String DASH = "— ";

    private static final int ID_LENGTH = 4;

    /**
     * A signature line of checked form.
     *
     * @throws MalformedNoteException where either is not in its form
     */
    public NoteSignature {
        KeyName.checked(name);
        byte[] decoded = StrictBase64.decode(base64);
        if (decoded == null || decoded.length <= ID_LENGTH) {
            throw new MalformedNoteException(
                    "The signature of " + name + " is not standard base64 of five bytes or more. "
                            + "Copy the whole line, the '=' at the end included.");
        }
    }

    static NoteSignature of(String name, int keyId, byte[] signature) {
        byte[] joined = ByteBuffer.allocate(ID_LENGTH + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return new NoteSignature(name, StrictBase64.encode(joined));
    }

    static NoteSignature parse(String line) {
        int space = line.indexOf(' ', DASH.length());
        if (!line.startsWith(DASH) || space < 0) {
            throw new MalformedNoteException(
                    "\"" + shown(line) + "\" is not a signature line. After its last empty line, a "
                            + "note has only lines of an em dash, a key name and base64, with one space between.");
        }
        return new NoteSignature(line.substring(DASH.length(), space), line.substring(space + 1));
    }

    private static String shown(String line) {
        return line.length() <= 60 ? line : line.substring(0, 60) + "…";
    }

    /** The id of the key, a short name for it and no proof of anything. */
    public int keyId() {
        return ByteBuffer.wrap(decoded()).getInt();
    }

    /** The signature proper, without the key id. */
    byte[] signature() {
        byte[] decoded = decoded();
        return Arrays.copyOfRange(decoded, ID_LENGTH, decoded.length);
    }

    private byte[] decoded() {
        return Base64.getDecoder().decode(base64);
    }

    /** The line, without its line feed. */
    String line() {
        return DASH + name + " " + base64;
    }
}
