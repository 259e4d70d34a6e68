package org.proofmark.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A file that is hashed while it is read, so that what is parsed and what the plan names are the same bytes. */
final class DigestedFile extends FilterInputStream {
    private final MessageDigest digest = Sha256.begun();
    private long read;

    private DigestedFile(InputStream in) {
        super(in);
    }

    static DigestedFile open(Path file) {
        check(file);
        try {
            return new DigestedFile(Files.newInputStream(file));
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Refuses what is no readable file. */
    static void check(Path file) {
        if (Files.isDirectory(file)) {
            throw new ImportException(
                    Code.IS_DIRECTORY,
                    file + " is a folder.",
                    "Name one CSV or XLSX file in it; several are imported one by one.");
        }
        try {
            if (Files.size(file) == 0) {
                throw new ImportException(
                        Code.EMPTY_FILE, file + " is empty.", "Export it again: nothing was written to it.");
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static ImportException unreadable(Path file, IOException e) {
        return e instanceof NoSuchFileException
                ? new ImportException(
                        Code.FILE_UNREADABLE, file + " does not exist.", "Check the name and the folder.", e)
                : new ImportException(
                        Code.FILE_UNREADABLE,
                        file + " cannot be read: " + e.getMessage() + ".",
                        "Check its permissions, and that its disk is still connected.",
                        e);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int got = in.read(into, offset, length);
        if (got > 0) {
            digest.update(into, offset, got);
            read += got;
        }
        return got;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    long bytesRead() {
        return read;
    }

    /** SHA-256 of all that was read, in hexadecimal; once. */
    String sha256() {
        return Sha256.hex(digest.digest());
    }
}
