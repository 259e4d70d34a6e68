package org.proofmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;

/**
 * Runs the common commands once, unheard, on a small dossier of its own. The launcher asks for it when it makes the archive of
 * loaded classes (CDS), which holds what was in use at the end: so that whichever command came first, all start quickly.
 */
final class Rehearsal {
    static final String ASKED = "proofmark.rehearse";

    private static final String MAPPING = """
            name: rehearsal
            source: { title: Rehearsal, kind: own-examination, reliability: B, credibility: 2 }
            synthetic: true
            subjects:
              - name: recovery
                key: [recovery]
                shared: true
                records:
                  - type: recovery
                    fields: { name: recovery, type: { value: cache }, date: date, country: { value: Country P } }
              - name: item
                key: [tag]
                records:
                  - type: item
                    fields: { class: { value: weapon }, type: { value: rifle }, recovery: { subject: recovery }, tag: tag }
                  - type: identification
                    fields: { model: model, maker: { value: Maker } }
                  - type: mark
                    fields: { type: { value: serial }, place: { value: receiver }, state: { value: read }, reading: { column: serial, as: notation } }
                  - type: mark
                    fields: { type: { value: serial }, place: { value: bolt }, state: { value: read }, reading: { column: bolt, as: notation } }
                  - type: mark
                    fields: { type: { value: secondary }, state: { value: read }, reading: { column: second, as: notation } }
            """;

    private final Path folder;

    private Rehearsal(Path folder) {
        this.folder = folder;
    }

    /** What fails here is none of the user's business: the archive then holds less. */
    static void run() {
        try {
            Path folder = Files.createTempDirectory("proofmark-rehearsal");
            try {
                new Rehearsal(folder).play();
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            // Without room for it there is no archive either.
        }
    }

    private void play() throws IOException {
        String dossier = folder.resolve("dossier").toString();
        Files.writeString(folder.resolve("map.yaml"), MAPPING);
        Files.writeString(folder.resolve("items.csv"), items());
        command("init", dossier);
        command(
                "import",
                "-d",
                dossier,
                "-m",
                folder.resolve("map.yaml").toString(),
                folder.resolve("items.csv").toString(),
                "--yes");
        command("search", "-d", dossier, "SYN?[12]*", "--pattern", "--json");
        command("search", "-d", dossier, "-f", "model = Rare");
        command("show", "-d", dossier, "R0-1");
        command("link", "-d", dossier);
        command(
                "compare",
                "-d",
                dossier,
                "-g",
                "A:recovery = R0",
                "-g",
                "B:recovery = R1",
                "--permutations",
                "99",
                "--json");
        command("regrade", "-d", dossier, "Rehearsal", "C3");
        command("rebuild", "-d", dossier);
        command("backup", "-d", dossier, folder.resolve("copy").toString());
    }

    /** A few recoveries with a rare model in two of them, a part that belongs elsewhere, and a mark in common. */
    private static String items() {
        StringBuilder rows = new StringBuilder("recovery,tag,date,model,serial,bolt,second\n");
        for (int recovery = 0; recovery < 12; recovery++) {
            for (int item = 0; item < 8; item++) {
                String serial = "SYN" + (1_000_000 + 7_919 * (recovery * 8 + item));
                String bolt = item == 3 ? "SYN" + (1_000_000 + 7_919 * ((recovery + 1) * 8)) : serial;
                rows.append("R%d,R%d-%d,2021,%s,%s,%s,%s%n"
                        .formatted(
                                recovery,
                                recovery,
                                item,
                                recovery < 2 && item < 3 ? "Rare" : "Common",
                                serial,
                                bolt,
                                recovery < 2 && item == 4 ? ":tilde:" : "?"));
            }
        }
        return rows.toString();
    }

    private void command(String... arguments) {
        List<String> line = new ArrayList<>(List.of(arguments));
        line.add("--keys");
        line.add(folder.resolve("keys").toString());
        CommandLine command = Main.commandLine(arguments);
        command.setOut(new PrintWriter(Writer.nullWriter()));
        command.setErr(new PrintWriter(Writer.nullWriter()));
        command.execute(line.toArray(String[]::new));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
