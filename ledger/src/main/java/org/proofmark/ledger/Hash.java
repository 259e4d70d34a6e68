package org.proofmark.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** A SHA-256 value: 32 bytes that never change. Compares by content, orders as unsigned bytes. */
public final class Hash implements Comparable<Hash> {
    /** Length in bytes. */
    public static final int LENGTH = Sha256.LENGTH;

    /** SHA-256 of nothing: the root of the empty tree (RFC 6962 section 2.1). */
    public static final Hash EMPTY = sha256(new byte[0]);

    private final byte[] bytes;

    /** Takes the array over. */
    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A hash from its bytes, which are copied.
     *
     * @throws LedgerException unless there are 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new LedgerException("A hash has 32 bytes, not " + bytes.length
                    + ". Pass a whole SHA-256 value, not its hexadecimal or base64 text.");
        }
        return new Hash(bytes.clone());
    }

    /**
     * A hash from its hexadecimal form.
     *
     * @throws LedgerException unless the text is 64 hexadecimal digits
     */
    public static Hash fromHex(String hex) {
        try {
            return of(HexFormat.of().parseHex(hex));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(
                    "\"" + hex + "\" is not hexadecimal: " + e.getMessage() + ". Copy all 64 digits.", e);
        }
    }

    /**
     * A hash from its base64 form.
     *
     * @throws LedgerException unless the text is the standard base64 (RFC 4648 section 4, padded) of 32 bytes
     */
    public static Hash fromBase64(String base64) {
        Hash hash = ofBase64(base64);
        if (hash == null) {
            throw new LedgerException("\"" + base64 + "\" is not the base64 of 32 bytes. "
                    + "Copy all 44 characters, the '=' at the end included.");
        }
        return hash;
    }

    static @Nullable Hash ofBase64(String base64) {
        byte[] bytes = StrictBase64.decode(base64);
        return bytes == null || bytes.length != LENGTH ? null : new Hash(bytes);
    }

    /** The hash of a leaf of the tree, SHA-256 of 0x00 and the data (RFC 6962 section 2.1). */
    public static Hash leaf(byte[] data) {
        MessageDigest digest = Sha256.ofThread();
        digest.update((byte) 0);
        digest.update(data);
        return new Hash(digest.digest());
    }

    /** The hash of an inner node, SHA-256 of 0x01 and both children (RFC 6962 section 2.1). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Sha256.ofThread();
        digest.update((byte) 1);
        digest.update(left.bytes);
        digest.update(right.bytes);
        return new Hash(digest.digest());
    }

    /** The plain SHA-256 of data, without the prefix of a leaf: for files and dumps. */
    public static Hash sha256(byte[] data) {
        return new Hash(Sha256.ofThread().digest(data));
    }

    /** A copy of the 32 bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** 64 lower-case hexadecimal digits. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** 44 characters of standard base64. */
    public String base64() {
        return StrictBase64.encode(bytes);
    }

    /** Equality in a time that does not tell where two values differ. */
    boolean equalsInConstantTime(Hash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    @Override
    public int compareTo(Hash other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    // Any four bytes of a SHA-256 are as good as any hash of all.
    @Override
    public int hashCode() {
        return ByteBuffer.wrap(bytes).getInt();
    }

    /** The hexadecimal form. */
    @Override
    public String toString() {
        return hex();
    }
}
