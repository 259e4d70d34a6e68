package org.proofmark.report;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** The faces that ship with Proofmark (SIL Open Font License 1.1), so that a report looks the same on every machine. */
enum Face {
    SANS("Noto Sans", 400, "NotoSans-Regular.ttf"),
    SANS_BOLD("Noto Sans", 700, "NotoSans-Bold.ttf"),
    NASKH("Noto Naskh Arabic", 400, "NotoNaskhArabic-Regular.ttf"),
    NASKH_BOLD("Noto Naskh Arabic", 700, "NotoNaskhArabic-Bold.ttf");

    private final String family;
    private final int weight;
    private final String file;

    Face(String family, int weight, String file) {
        this.family = family;
        this.weight = weight;
        this.file = file;
    }

    /** The family's name in style sheets. */
    String family() {
        return family;
    }

    /** The weight in style sheets: 400 or 700. */
    int weight() {
        return weight;
    }

    /** The TrueType file, opened. */
    InputStream open() {
        return new ByteArrayInputStream(Resource.bytes("/fonts/" + file));
    }
}
