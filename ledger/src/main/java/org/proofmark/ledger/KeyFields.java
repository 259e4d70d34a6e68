package org.proofmark.ledger;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a key file, each checked when it is asked for. */
final class KeyFields {
    private KeyFields() {}

    static String text(Map<String, @Nullable Object> fields, String name) {
        if (fields.get(name) instanceof String text) {
            return text;
        }
        throw wrong(name, "a text");
    }

    static byte[] bytes(Map<String, @Nullable Object> fields, String name, int length) {
        byte[] bytes = StrictBase64.decode(text(fields, name));
        if (bytes == null || bytes.length != length) {
            throw wrong(name, "base64 of " + length + " bytes");
        }
        return bytes;
    }

    static void constant(Map<String, @Nullable Object> fields, String name, String value) {
        if (!value.equals(fields.get(name))) {
            throw wrong(name, value);
        }
    }

    static KeyFileException wrong(String name, String expected) {
        return new KeyFileException(
                "The field " + name + " of the key file is not " + expected + ". Restore the file from a copy.", null);
    }
}
