package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A proof that stands by itself: leaf index, inclusion path and the signed checkpoint, in the text format of the C2SP
 * specification {@code tlog-proof}. With the envelope's bytes and the log's verifier key, anyone can check offline that
 * the log held the envelope when it signed. Files of it end in {@code .tlog-proof}.
 *
 * @param inclusion index, size (that of the checkpoint) and path
 * @param checkpoint the signed note, as the log issued it
 * @param extra opaque data in base64, vouched for by nobody; empty where there is none
 */
public record ProofText(InclusionProof inclusion, Note checkpoint, String extra) {
    static final String HEADER = "c2sp.org/tlog-proof@v1";

    private static final String INDEX = "index ";
    private static final String EXTRA = "extra ";

    /**
     * A proof of checked form.
     *
     * @throws MalformedProofException where the sizes of proof and checkpoint differ, or extra is not base64
     */
    public ProofText {
        long size = Checkpoint.parse(checkpoint.text()).size();
        if (inclusion.size() != size) {
            throw new MalformedProofException("The inclusion proof is for size " + inclusion.size()
                    + ", its checkpoint for size " + size + ". Make the proof at the size of the checkpoint.");
        }
        if (StrictBase64.decode(extra) == null) {
            throw new MalformedProofException("The extra data is not standard base64. Copy the file as it is.");
        }
    }

    /** A proof without extra data. */
    public ProofText(InclusionProof inclusion, Note checkpoint) {
        this(inclusion, checkpoint, "");
    }

    /**
     * Reads a proof strictly; nothing is verified.
     *
     * @throws MalformedProofException where the lines before the checkpoint are not in their form
     * @throws MalformedNoteException where the checkpoint is not in its form
     */
    public static ProofText parse(byte[] bytes) {
        if (bytes.length > Note.MAX_BYTES) {
            throw new MalformedProofException("The proof has " + bytes.length + " bytes, more than " + Note.MAX_BYTES
                    + ". Check that the file is a proof.");
        }
        String text = NoteText.decode(bytes, "proof");
        NoteText.check(text, "proof");
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedProofException("The proof has no empty line before a checkpoint. Copy the file whole.");
        }
        List<String> head = new ArrayList<>(text.substring(0, split).lines().toList());
        if (head.isEmpty() || !head.removeFirst().equals(HEADER)) {
            throw new MalformedProofException("Line 1 of the proof is not \"" + HEADER
                    + "\". Check that the file is a proof, and of this version.");
        }
        Note checkpoint = Note.parse(text.substring(split + 2).getBytes(UTF_8));
        String extra = extra(head);
        long index = index(head.isEmpty() ? "" : head.removeFirst());
        List<Hash> path = head.stream().map(ProofText::hash).toList();
        long size = Checkpoint.parse(checkpoint.text()).size();
        return new ProofText(new InclusionProof(index, size, path), checkpoint, extra);
    }

    private static String extra(List<String> head) {
        if (head.isEmpty() || !head.getFirst().startsWith(EXTRA)) {
            return "";
        }
        String extra = head.removeFirst().substring(EXTRA.length());
        if (extra.isEmpty()) {
            throw new MalformedProofException(
                    "The line \"extra\" is empty. Leave it out where there is no extra data.");
        }
        return extra;
    }

    private static long index(String line) {
        long index = line.startsWith(INDEX) ? NoteText.decimal(line.substring(INDEX.length())) : -1;
        if (index < 0) {
            throw new MalformedProofException("\"" + line + "\" is not \"index\", a space and a decimal number without "
                    + "leading zeros. Copy the file as it is.");
        }
        return index;
    }

    private static Hash hash(String line) {
        Hash hash = Hash.ofBase64(line);
        if (hash == null) {
            throw new MalformedProofException(
                    "\"" + line + "\" is not a hash of the path: base64 of 32 bytes. Copy the file as it is.");
        }
        return hash;
    }

    /** The bytes of the file; {@code parse(bytes())} gives an equal proof, and the other way round. */
    public byte[] bytes() {
        return toString().getBytes(UTF_8);
    }

    /**
     * The checkpoint, when one of the keys vouches for it and the path leads from the leaf to its root.
     *
     * @param leaf {@link Hash#leaf} of the envelope's bytes
     * @throws UnverifiedNoteException where no key vouches for the checkpoint
     * @throws RefutedProofException where the leaf is not at that index in that tree
     */
    public Checkpoint verify(Hash leaf, Collection<NoteVerifier> keys) {
        Checkpoint verified = Checkpoint.verify(checkpoint, keys);
        if (!inclusion.verify(leaf, verified.root())) {
            throw new RefutedProofException("Leaf " + leaf + " is not at index " + inclusion.index() + " of the "
                    + verified.size() + " leaves of " + verified.origin()
                    + ". Envelope or proof was altered, or they do not belong together: get both again.");
        }
        return verified;
    }

    /** The whole file as text. */
    @Override
    public String toString() {
        String extraLine = extra.isEmpty() ? "" : EXTRA + extra + "\n";
        String path = inclusion.path().stream().map(h -> h.base64() + "\n").collect(Collectors.joining());
        return HEADER + "\n" + extraLine + INDEX + inclusion.index() + "\n" + path + "\n" + checkpoint;
    }
}
