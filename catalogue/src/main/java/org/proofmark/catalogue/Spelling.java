package org.proofmark.catalogue;

import java.text.Normalizer;
import java.util.Locale;

/** A name levelled: small letters, no accents, one space where anything but letters and digits stood. */
final class Spelling {
    private Spelling() {}

    static String of(String name) {
        String bare = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{Mn}+", "");
        return bare.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
