package org.proofmark.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofmark.match.LinkSpec;

/**
 * What a user of the Python Record Linkage Toolkit does, as {@code ecm.py} says. It runs where there is a Python with pandas and
 * jellyfish (on Debian {@code python3-pandas python3-jellyfish}); its memory is that of the whole process, not of a heap.
 */
final class PythonPeer {
    static final String NAME = "ecm";

    private PythonPeer() {}

    /** The Python that can run it: the one that {@code PROOFMARK_PYTHON} names, the first on the path, the system's. */
    static Optional<String> interpreter() {
        return Stream.of(Optional.ofNullable(System.getenv("PROOFMARK_PYTHON")).orElse("python3"), "/usr/bin/python3")
                .filter(PythonPeer::canRun)
                .findFirst();
    }

    private static boolean canRun(String python) {
        try {
            Process process = new ProcessBuilder(python, "-c", "import pandas, jellyfish")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("The benchmark was interrupted. Run it again.", e);
        }
    }

    /**
     * @param folder where the script may be put
     * @param result the file that it writes
     */
    static List<String> command(Path folder, LinkSpec spec, Path result, List<Path> files) {
        String python = interpreter()
                .orElseThrow(() -> new IllegalStateException("No Python has pandas and jellyfish. Install them."));
        List<String> command = new ArrayList<>(List.of(
                python,
                script(folder).toString(),
                result.toString(),
                String.valueOf(spec.separator()),
                files.stream().map(Path::toString).collect(Collectors.joining(";"))));
        spec.fields()
                .forEach(
                        field -> command.add(field.column() + "=" + field.kind().term()));
        return command;
    }

    private static Path script(Path folder) {
        Path script = folder.resolve("ecm.py");
        try (InputStream in = Objects.requireNonNull(PythonPeer.class.getResourceAsStream("ecm.py"))) {
            Files.copy(in, script);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return script;
    }
}
