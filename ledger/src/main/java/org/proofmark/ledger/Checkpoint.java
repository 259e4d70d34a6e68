package org.proofmark.ledger;

import java.util.Collection;
import java.util.List;

/**
 * What a log states of itself at one moment: who it is, how many leaves it has, their root. The text of a signed note
 * after the C2SP specification {@code tlog-checkpoint}.
 *
 * <p>A log must never sign two checkpoints without a {@link ConsistencyProof} from one to the other.
 *
 * @param origin the log's identity, a URL without scheme, such as {@code example.org/team-a}; the name of its key
 * @param size number of leaves
 * @param root root hash over them
 * @param extensions further lines, opaque, not empty each; best none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    /**
     * A checkpoint of checked form.
     *
     * @throws MalformedNoteException where a line is empty or holds control characters, or the size does not fit
     */
    public Checkpoint {
        extensions = List.copyOf(extensions);
        checkLine(origin, "origin");
        extensions.forEach(line -> checkLine(line, "extension"));
        if (size < 0 || (size == 0 && !root.equals(Hash.EMPTY))) {
            throw new MalformedNoteException("A checkpoint of size " + size + " cannot have the root " + root.base64()
                    + ". An empty log has size 0 and root " + Hash.EMPTY.base64() + ".");
        }
    }

    /** A checkpoint without extensions. */
    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    private static void checkLine(String line, String what) {
        if (line.isEmpty() || !NoteText.isText(line)) {
            throw new MalformedNoteException("The " + what + " line \"" + line.replace("\n", "\\n")
                    + "\" of the checkpoint is empty or holds a control character. Give one line of text.");
        }
    }

    /** The text that is signed: origin, size, root in base64 and extensions, a line each. */
    public String text() {
        StringBuilder text = new StringBuilder();
        text.append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /**
     * Reads the text of a checkpoint strictly, without signatures.
     *
     * @throws MalformedNoteException where it is not one
     */
    public static Checkpoint parse(String text) {
        NoteText.check(text, "checkpoint");
        List<String> lines = text.lines().toList();
        if (lines.size() < 3 || !text.endsWith("\n")) {
            throw new MalformedNoteException("The checkpoint has " + lines.size()
                    + " lines, not the three of origin, size and root, each ended by a line feed. Copy it whole.");
        }
        long size = NoteText.decimal(lines.get(1));
        if (size < 0) {
            throw new MalformedNoteException("Line 2 of the checkpoint, \"" + lines.get(1)
                    + "\", is not a size: decimal, without sign or leading zeros. Get the checkpoint again.");
        }
        Hash root = Hash.ofBase64(lines.get(2));
        if (root == null) {
            throw new MalformedNoteException("Line 3 of the checkpoint, \"" + lines.get(2)
                    + "\", is not a root: base64 of 32 bytes. Get the checkpoint again.");
        }
        return new Checkpoint(lines.get(0), size, root, lines.subList(3, lines.size()));
    }

    /** Signs with the log's key first, then with any others. */
    public Note sign(NoteSigner... signers) {
        return Note.sign(text(), signers);
    }

    /**
     * The checkpoint in a note, when one of the keys at least vouches for it. Whether its origin is that of the log in
     * question is for the caller to compare.
     *
     * @throws UnverifiedNoteException where none does, or a signature does not hold
     * @throws MalformedNoteException where the text is not a checkpoint
     */
    public static Checkpoint verify(Note note, Collection<NoteVerifier> keys) {
        note.verify(keys);
        return parse(note.text());
    }
}
