package org.proofmark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.examples.Pictures;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Author;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.report.DispatchOptions;
import org.proofmark.server.ProofmarkServer;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import org.proofmark.store.Keyring;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The first minute: an example dossier, imported, linked, compared, reported and served. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Makes an example dossier from public facts and made-up items, links, compares, writes the report, and opens it in the browser.")
final class DemoCommand implements Callable<Integer> {
    static final List<String> GROUPS =
            List.of("A:recovery = 'Abu Khashab'", "B:recovery = 'Sina''a prison'", "C:recovery = 'Qayrawan'");

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            description = "Where to put it. Default: a new folder proofmark-demo here.")
    Path directory = Paths.get("proofmark-demo");

    @Option(
            names = "--port",
            description = "Port on the loopback address; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    int port = 8417;

    @Option(names = "--no-browser", description = "Do not open the browser.")
    boolean noBrowser;

    @Option(names = "--once", description = "Do it all and exit instead of serving.")
    boolean once;

    @Option(
            names = "--from",
            paramLabel = "DIR",
            description = "Folder of the example's files. Default: the one that comes with the program.")
    @Nullable
    Path from;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        ProofmarkServer.Options options = ProofmarkServer.Options.standard().onPort(port);
        Path dossierFolder = directory.resolve("dossier");
        if (!Files.exists(dossierFolder)) {
            Files.createDirectories(directory);
            make(dossierFolder, out);
        } else {
            out.println("The demo is in " + directory + " already; using it.");
        }
        try (Dossier dossier = Dossier.open(dossierFolder, keyring(), author(), null)) {
            report(dossier, out);
            out.println("Report: " + directory.resolve("report").resolve("report.html") + " and report.pdf");
            invite(out);
            out.flush();
            return once ? 0 : Serving.run(dossier, options, !noBrowser, out);
        }
    }

    private Path keys() {
        return directory.resolve("keys");
    }

    private Keyring keyring() {
        return new Keyring(keys(), null);
    }

    /** What to type next, in a second window while this one serves. */
    private void invite(PrintWriter out) {
        String on = " -d " + quoted(directory.resolve("dossier").toString()) + " --keys " + quoted(keys().toString());
        out.println("Keys of the example: " + keys() + "; add --keys " + quoted(keys().toString())
                + " to work on it with other commands. Try:");
        out.println("  proofmark search" + on + " --pattern 'SYN794*'");
        out.println("  proofmark show" + on + " A-016");
        out.println("  proofmark compare" + on
                + GROUPS.stream().map(g -> " -g " + quoted(g)).collect(Collectors.joining()));
    }

    /** As a POSIX shell takes it for one word. */
    private static String quoted(String word) {
        return word.matches("[\\w./-]+") ? word : "\"" + word.replaceAll("([\"\\\\$`])", "\\\\$1") + "\"";
    }

    private static Author author() {
        return new Author("demo", "demo");
    }

    /** Half a demo would be taken for a whole one at the next start, so a failed one is put aside. */
    private void make(Path dossierFolder, PrintWriter out) throws IOException {
        Path files = from != null ? from : shipped();
        Path draft = Files.createTempDirectory(directory, "making");
        Path unfinished = draft.resolve("dossier");
        Dossier.create(unfinished, keyring(), author(), null).close();
        for (Path mapping : mappings(files)) {
            Path table = files.resolve(String.valueOf(mapping.getFileName()).replace(".mapping.yaml", ".csv"));
            out.println("importing " + table.getFileName());
            out.flush();
            run(
                    "import",
                    "-d",
                    unfinished.toString(),
                    "--keys",
                    keys().toString(),
                    "--account",
                    "demo",
                    "-m",
                    mapping.toString(),
                    "--yes",
                    "--strict",
                    table.toString());
        }
        addPictures(files, draft.resolve("pictures"), unfinished);
        Files.move(unfinished, dossierFolder);
        deleteAll(draft);
    }

    private void addPictures(Path files, Path pictures, Path dossier) throws IOException {
        List<Path> drawn = Pictures.draw(files.resolve("photos.csv"), Files.createDirectories(pictures));
        Stream<String> command = Stream.of(
                "media",
                "add",
                "-d",
                dossier.toString(),
                "--keys",
                keys().toString(),
                "--account",
                "demo",
                "--source",
                "Example team (invented)",
                "--synthetic");
        run(Stream.concat(command, drawn.stream().map(Path::toString)).toArray(String[]::new));
    }

    private void run(String... arguments) {
        CommandLine line = Main.commandLine();
        line.setOut(new PrintWriter(PrintWriter.nullWriter()));
        line.setErr(spec.commandLine().getErr());
        if (line.execute(arguments) != 0) {
            throw new DossierException(
                    "The demo stopped at: " + String.join(" ", arguments) + ".", "The line above says why.");
        }
    }

    /** The mappings of an example: their names begin with their place in the order of import. */
    private static List<Path> mappings(Path files) throws IOException {
        try (Stream<Path> found = Files.list(files)) {
            return found.filter(f -> f.toString().endsWith(".mapping.yaml"))
                    .sorted()
                    .toList();
        }
    }

    private static Path shipped() {
        String root = System.getProperty("proofmark.root");
        Path files = Path.of(root == null ? "." : root, "examples", "north-east-syria");
        if (!Files.isDirectory(files)) {
            throw new DossierException(
                    "The example is not in " + files + ".",
                    "Start the program by ./proofmark, or name the folder with --from.");
        }
        return files;
    }

    private void report(Dossier dossier, PrintWriter out) {
        Comparing comparing = new Comparing();
        comparing.groups = GROUPS;
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            Linkage linkage = Links.find(snapshot);
            out.println("linked: " + Count.of(linkage.links().size(), "link"));
            out.println("comparing and writing the report");
            out.flush();
            ReportCommand.write(
                    dossier,
                    snapshot,
                    comparing.request(),
                    directory.resolve("report"),
                    new DispatchOptions("Three recoveries in north-east Syria: an example", ReportCommand.today()));
        }
    }

    private static void deleteAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
