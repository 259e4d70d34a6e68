package org.proofmark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofmark.match.LinkSpec;
import org.proofmark.match.LinkSpecReader;
import org.yaml.snakeyaml.Yaml;

/**
 * Runs a peer in a Java of its own with as much heap as this one may have, or in Python, and stops it after a time.
 *
 * @param seconds from the start of that process to its end: reading, linking, and writing down the pairs
 * @param megabytes at most so much of its heap was in use; of Python all of its memory
 * @param failure why there are no pairs; empty if there are
 * @param pairs what it calls links
 */
record PeerRun(double seconds, int megabytes, String failure, PairList pairs) {
    static PeerRun of(String name, Path specification, List<Path> files, int limitSeconds) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path result = folder.path().resolve("result");
            Path said = folder.path().resolve("said");
            List<String> command = name.equals(PythonPeer.NAME)
                    ? PythonPeer.command(folder.path(), LinkSpecReader.read(specification), result, files)
                    : command(name, specification, result, files);
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start();
            boolean inTime = process.waitFor(limitSeconds, TimeUnit.SECONDS);
            double seconds = (System.nanoTime() - start) / 1e9;
            if (!inTime) {
                process.destroyForcibly().waitFor();
                return failed(seconds, "not done in " + limitSeconds + " s");
            }
            return process.exitValue() == 0 ? read(seconds, result) : failed(seconds, cause(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("The benchmark was interrupted. Run it again.", e);
        }
    }

    boolean isDone() {
        return failure.isEmpty();
    }

    private static PeerRun failed(double seconds, String failure) {
        return new PeerRun(seconds, 0, failure, new PairList());
    }

    private static PeerRun read(double seconds, Path result) throws IOException {
        try (DataInputStream in = new DataInputStream(Files.newInputStream(result))) {
            int megabytes = in.readInt();
            PairList pairs = new PairList();
            for (ByteBuffer rest = ByteBuffer.wrap(in.readAllBytes()); rest.hasRemaining(); ) {
                pairs.add(rest.getInt(), rest.getInt());
            }
            return new PeerRun(seconds, megabytes, "", pairs);
        }
    }

    /** The error that ended it, as Java names it. */
    private static String cause(Path said) throws IOException {
        String text = Files.readString(said);
        return text.contains("OutOfMemoryError")
                ? "out of memory"
                : text.lines()
                        .filter(line -> line.contains("Exception") || line.contains("Error"))
                        .map(line -> line.replaceFirst("^Exception in thread \\S+ ", ""))
                        .findFirst()
                        .orElse("ended without a result");
    }

    private static List<String> command(String name, Path specification, Path result, List<Path> files) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + (Runtime.getRuntime().maxMemory() >> 20) + "m",
                "-XX:+UseParallelGC", // as the launcher starts ours
                "-cp",
                classPath(name),
                PeerProcess.class.getName(),
                name,
                specification.toString(),
                result.toString()));
        files.forEach(file -> command.add(file.toString()));
        return command;
    }

    /** Our own is run as this benchmark is; of a peer the jars that the build has copied, and of ours what reads tables. */
    private static String classPath(String name) {
        if (name.equals(LinkPeers.OURS)) {
            return System.getProperty("java.class.path");
        }
        Stream<Path> ours = Stream.of(PeerProcess.class, LinkSpec.class, CsvReader.class, Yaml.class)
                .map(PeerRun::place);
        Path jars = place(PeerProcess.class).resolveSibling("peers").resolve(LinkPeers.folder(name));
        if (!Files.isDirectory(jars)) {
            throw new IllegalStateException(jars + " is missing. Build the module bench first.");
        }
        return Stream.concat(ours, Stream.of(jars.resolve("*")))
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Path place(Class<?> of) {
        try {
            return Path.of(
                    of.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("It cannot be told where " + of + " lies. Start Java with -cp.", e);
        }
    }
}
