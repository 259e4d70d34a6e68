package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text signed by one or more keys, after the C2SP specification {@code signed-note}: the text, an empty line, one line
 * per signature. Go's {@code golang.org/x/mod/sumdb/note} and others read and write the same bytes.
 *
 * <p>Until {@link #verify} has returned, the text is only a claim.
 *
 * @param text one or more lines, each ended by a line feed
 * @param signatures at least one, in the order of the note
 */
public record Note(String text, List<NoteSignature> signatures) {
    /** Longest note that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    /** Most signatures that a note may carry. */
    public static final int MAX_SIGNATURES = 100;

    /**
     * A note of checked form.
     *
     * @throws MalformedNoteException where the text is not in its form, or there are no or too many signatures
     */
    public Note {
        checkText(text);
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedNoteException("The note has " + signatures.size() + " signatures, not 1 to "
                    + MAX_SIGNATURES + ". Keep those of keys that its readers know.");
        }
    }

    private static void checkText(String text) {
        NoteText.check(text, "note");
        if (!text.endsWith("\n")) {
            throw new MalformedNoteException("The text of the note does not end with a line feed. Add one.");
        }
    }

    /** Signs a text with each of the keys, in that order. */
    public static Note sign(String text, NoteSigner... signers) {
        checkText(text);
        return new Note(text, Arrays.stream(signers).map(s -> s.sign(text)).toList());
    }

    /** This note with one more signature; one that the same key made before is replaced. */
    public Note cosign(NoteSigner signer) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.removeIf(signer.verifier()::claims);
        all.add(signer.sign(text));
        return new Note(text, all);
    }

    /**
     * Reads a note strictly; no signature is verified.
     *
     * @throws MalformedNoteException where the bytes are not a note
     */
    public static Note parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedNoteException("The note has " + bytes.length + " bytes, more than " + MAX_BYTES
                    + ". Check that the file is a note.");
        }
        String all = NoteText.decode(bytes, "note");
        NoteText.check(all, "note");
        int split = all.lastIndexOf("\n\n");
        String lines = split < 0 ? "" : all.substring(split + 2);
        if (!lines.endsWith("\n")) {
            throw new MalformedNoteException("The note has no empty line with complete signature lines after it. "
                    + "Copy the file to its last line feed.");
        }
        List<NoteSignature> signatures = lines.lines()
                .limit(MAX_SIGNATURES + 1L)
                .map(NoteSignature::parse)
                .toList();
        return new Note(all.substring(0, split + 1), signatures);
    }

    /** The bytes of the note; {@code parse(bytes())} gives an equal note, and the other way round. */
    public byte[] bytes() {
        return toString().getBytes(UTF_8);
    }

    /**
     * Verifies every signature that claims to be by one of these keys; those of other keys are ignored.
     *
     * @return the keys whose signature holds, in the order given; never empty
     * @throws UnverifiedNoteException where there is no signature by any of these keys, or one that does not hold
     */
    public List<NoteVerifier> verify(Collection<NoteVerifier> keys) {
        byte[] message = text.getBytes(UTF_8);
        List<NoteVerifier> vouching =
                keys.stream().distinct().filter(key -> holds(key, message)).toList();
        if (vouching.isEmpty()) {
            throw new UnverifiedNoteException("The note is signed by " + names()
                    + " and by none of the keys given. Get the verifier key of one of these from its owner.");
        }
        return vouching;
    }

    private boolean holds(NoteVerifier key, byte[] message) {
        List<NoteSignature> claimed = signatures.stream().filter(key::claims).toList();
        for (NoteSignature signature : claimed) {
            if (!key.verify(message, signature.signature())) {
                throw new UnverifiedNoteException("The signature of " + key.vkey() + " does not fit the text: note or "
                        + "signature was altered. Get the note again from its owner.");
            }
        }
        return !claimed.isEmpty();
    }

    private String names() {
        return signatures.stream()
                .map(s -> String.format("%s+%08x", s.name(), s.keyId()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The whole note as text. */
    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(s -> s.line() + "\n").collect(Collectors.joining());
    }
}
