package org.proofmark.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** One made-up row of a table of items, the same for the same number: nine columns of text. */
record GeneratedRow(int number) {
    static final String HEADER = "tag,recovery,class,type,calibre,serial,model,maker,country";

    /** How Proofmark is to read the table: three records a row, and one a recovery. */
    static final String MAPPING = """
            name: bench
            source: { title: Report, kind: government, reliability: C, credibility: 3 }
            subjects:
              - name: recovery
                key: [recovery]
                shared: yes
                records:
                  - type: recovery
                    fields: { name: recovery, country: { value: Country P } }
              - name: item
                key: [tag]
                records:
                  - type: item
                    fields: { class: class, type: type, recovery: { subject: recovery }, calibre: calibre, tag: tag }
                  - type: identification
                    fields: { model: model, maker: maker, country: country }
                  - type: mark
                    fields: { type: { value: serial }, place: { value: receiver }, state: { value: read }, reading: serial }
            """;

    private static final List<String> TYPES = List.of("assault rifle", "pistol", "machine gun", "shotgun");
    private static final List<String> CALIBRES = List.of("7.62x39", "9x19", "7.62x54R", "12 gauge");
    private static final int PER_RECOVERY = 500;

    /** Writes a CSV file of so many rows. */
    static void write(Path file, int rows) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.append(HEADER).append('\n');
            for (int row = 0; row < rows; row++) {
                out.append(new GeneratedRow(row).line()).append('\n');
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line() {
        return String.join(
                ",",
                "T-" + number,
                "Recovery " + number / PER_RECOVERY,
                "weapon",
                TYPES.get(number % TYPES.size()),
                CALIBRES.get(number % CALIBRES.size()),
                serial(),
                "Model " + number % 211,
                "Maker " + number % 61,
                "Country " + (char) ('A' + number % 26));
    }

    /** Spread out, and each once: multiplying by an odd number permutes 32 bits. */
    private String serial() {
        return "SYN-" + Long.toString(number * 2_654_435_761L & 0xffffffffL, 36);
    }
}
