package org.proofmark.report;

import java.io.InputStream;

/** Where the originals of photographs and other files are read. */
@FunctionalInterface
public interface Originals {

    /**
     * The bytes of an original; the caller closes the stream.
     *
     * @param sha256 its SHA-256, in hexadecimal
     * @throws RuntimeException where there is none, or it cannot be read; the report then says so in the picture's place
     */
    InputStream open(String sha256);
}
