package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;

/** What all C2SP text formats here share: strict UTF-8, and no control characters but the line feed. */
final class NoteText {
    private NoteText() {}

    /** @throws MalformedNoteException where the bytes are not UTF-8 */
    static String decode(byte[] bytes, String what) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedNoteException(
                    "The " + what + " is not valid UTF-8. Copy the file as it is, without conversion.");
        }
    }

    /** Whether every character may stand in a line: no control characters, no lone surrogates. */
    static boolean isText(String line) {
        return line.codePoints()
                .allMatch(c -> c >= ' ' && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE));
    }

    /** @throws MalformedNoteException naming the first line that holds what no line may */
    static void check(String text, String what) {
        int number = 1;
        for (String line : text.split("\n", -1)) {
            if (!isText(line)) {
                throw new MalformedNoteException(
                        "Line " + number + " of the " + what + " holds a control character or "
                                + "half a surrogate pair. End lines by a line feed alone and copy the file without conversion.");
            }
            number++;
        }
    }

    /** A size or index: ASCII decimal without sign or leading zeros, at most 2^63 - 1; -1 where it is none. */
    static long decimal(String text) {
        boolean plain =
                text.chars().allMatch(c -> c >= '0' && c <= '9') && (text.length() == 1 || !text.startsWith("0"));
        if (text.isEmpty() || text.length() > 19 || !plain) {
            return -1;
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            return -1;
        }
    }
}
