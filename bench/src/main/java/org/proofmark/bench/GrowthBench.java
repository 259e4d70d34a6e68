package org.proofmark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Links made-up tables of several sizes, each in a Java of its own, and prints what each row costs: with growth of n log n
 * the nanoseconds for n log2 n stay as they are.
 */
final class GrowthBench {
    private static final int LIMIT_SECONDS = 3600;

    private final GeneratedTable generated;
    private final Path specification;
    private final TextTable table = new TextTable(
            List.of("rows", "seconds", "ns / (n log2 n)", "heap MB", "pairs", "precision", "recall", "F1"));

    GrowthBench(Path specifications, GeneratedTable generated) {
        this.generated = generated;
        this.specification = specifications.resolve(generated.term() + ".yaml");
    }

    String run(List<Integer> sizes) throws IOException {
        for (int rows : sizes) {
            try (TemporaryFolder folder = TemporaryFolder.create()) {
                Path file = folder.path().resolve("table.csv");
                generated.write(file, rows, 1);
                PeerRun run = PeerRun.of(LinkPeers.OURS, specification, List.of(file), LIMIT_SECONDS);
                System.err.printf(Locale.ROOT, "%d rows: %.1f s %s%n", rows, run.seconds(), run.failure());
                table.add(run.isDone() ? figures(run, file, rows) : failed(run, rows));
            }
        }
        return table.print();
    }

    private static List<String> failed(PeerRun run, int rows) {
        return List.of(String.valueOf(rows), run.failure(), "", "", "", "", "", "");
    }

    private static List<String> figures(PeerRun run, Path file, int rows) throws IOException {
        PairFigures figures = PairFigures.of(run.pairs().distinct(), GeneratedTable.truth(ids(file)), rows);
        double steps = rows * (Math.log(rows) / Math.log(2));
        return List.of(
                String.valueOf(rows),
                text("%.1f", run.seconds()),
                text("%.0f", run.seconds() * 1e9 / steps),
                String.valueOf(run.megabytes()),
                String.valueOf(figures.found()),
                text("%.4f", figures.precision()),
                text("%.4f", figures.recall()),
                text("%.4f", figures.f1()));
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            lines.lines().skip(1).forEach(line -> ids.add(line.substring(0, line.indexOf(','))));
        }
        return ids;
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
