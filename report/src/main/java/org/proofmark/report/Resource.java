package org.proofmark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Files that ship inside this module. */
final class Resource {
    private Resource() {}

    /** A file's bytes; it is a fault of the build if it is absent. */
    static byte[] bytes(String path) {
        try (var in = Resource.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("The installation lacks " + path + ". Build or install it again.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The installation's file " + path + " cannot be read. Install it again.", e);
        }
    }

    /** A file's text in UTF-8. */
    static String text(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }
}
