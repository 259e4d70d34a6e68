package org.proofmark.ledger;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one byte sequence of a JSON tree, after RFC 8785 (JSON Canonicalization Scheme): no white space, keys in the order
 * of their UTF-16 code units, numbers as ECMAScript prints them, UTF-8.
 *
 * <p>A tree is made of {@code Map<String, ?>}, {@code List<?>}, {@code String}, {@code Boolean}, {@code Long},
 * {@code Integer}, {@code Double} and {@code null}. Integers lie within ±2^53, where a JSON number is exact everywhere;
 * anything larger (or a decimal that must stay exact) belongs in a string.
 *
 * <p>{@code read(write(tree))} gives an equal tree, but that an {@code Integer}, and a {@code Double} with an integral
 * value, come back as {@code Long}: JSON does not tell them apart. {@code write(read(bytes))} gives equal bytes exactly
 * when {@code isCanonical(bytes)}.
 */
public final class Canonical {
    /** Deepest nesting of maps and lists, the outermost map counted. */
    public static final int MAX_DEPTH = 100;

    /** Longest form, in bytes: 16 MiB. Pictures and scans belong in the media locker. */
    public static final int MAX_BYTES = 16 << 20;

    /** Largest magnitude of an integer: 2^53. */
    static final long MAX_INTEGER = 1L << 53;

    private Canonical() {}

    /**
     * Writes a tree in its canonical form. A {@link java.util.SortedMap} in natural order, and any map already in order,
     * is written without sorting.
     *
     * @return a fresh array of UTF-8 bytes
     * @throws UnwritableTreeException for NaN, infinities, integers beyond ±2^53, lone surrogates, keys that are not
     *     strings, other types, and trees beyond the limits; the message names the path
     */
    public static byte[] write(Map<String, ?> tree) {
        return new CanonicalWriter().document(tree);
    }

    /**
     * Reads a JSON object strictly (RFC 8259, and I-JSON in RFC 7493): no duplicate keys, no trailing commas, no
     * comments, no byte-order mark, valid UTF-8 without lone surrogates. White space and any order of keys are allowed.
     *
     * <p>Integers within ±2^53 become {@code Long}, other numbers {@code Double}; an integer that a double would change
     * is refused rather than rounded.
     *
     * @return a tree of mutable maps and lists, which is the caller's own; keys in the order of the text
     * @throws MalformedJsonException with the offset of the fault
     */
    public static Map<String, @Nullable Object> read(byte[] json) {
        return new CanonicalReader(json).document();
    }

    /** Whether these bytes are the canonical form of a tree. */
    public static boolean isCanonical(byte[] json) {
        try {
            return Arrays.equals(json, write(read(json)));
        } catch (LedgerException notEvenATree) {
            return false;
        }
    }
}
