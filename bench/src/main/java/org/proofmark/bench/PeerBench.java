package org.proofmark.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.proofmark.match.LinkSpecReader;

/** Links the same tables by every peer, and prints for each what it took and how right it was, with ratios to ours. */
final class PeerBench {
    private static final int[] PEOPLE = {10_000, 100_000};

    private static final Pattern MADE_UP = Pattern.compile("(people|plain|items)-(\\d+)");

    private final List<String> peers = LinkPeers.present();
    private final Path specifications;
    private final int limitSeconds;
    private final TextTable table = new TextTable(List.of(
            "data", "by", "seconds", "to ours", "heap MB", "to ours", "pairs", "precision", "recall", "F1", "to ours"));

    PeerBench(Path specifications, int limitSeconds) {
        this.specifications = specifications;
        this.limitSeconds = limitSeconds;
    }

    /**
     * @param folder where the public data sets are
     * @param names which of them, and {@code people}, or {@code plain-1000000} for a made-up table of so many rows; {@code all} for all
     */
    String run(Path folder, List<String> names) throws IOException {
        if (!peers.contains(PythonPeer.NAME)) {
            System.err.println(
                    PythonPeer.NAME + " is left out: there is no Python with pandas and jellyfish. On Debian they are"
                            + " python3-pandas and python3-jellyfish; PROOFMARK_PYTHON names another Python.");
        }
        double load = load();
        boolean all = names.contains("all");
        for (LinkSet set : LinkSet.ALL) {
            if (all || names.contains(set.name())) {
                Path specification = specifications.resolve(set.specification() + ".yaml");
                PlainTables tables = PlainTables.read(LinkSpecReader.read(specification), set.files(folder));
                String[] truth = set.truth(tables.ids(), tables.firstTable(), folder);
                compare(set.name(), specification, set.files(folder), truth, tables.firstTable());
            }
        }
        for (int rows : all || names.contains("people") ? PEOPLE : new int[0]) {
            generated(GeneratedTable.PEOPLE, rows);
        }
        for (String name : names) {
            Matcher made = MADE_UP.matcher(name);
            if (made.matches()) {
                generated(GeneratedTable.of(made.group(1)), Integer.parseInt(made.group(2)));
            }
        }
        return table.print() + text("load of the machine %.1f before", load) + text(" and %.1f after", load()) + ", "
                + Runtime.getRuntime().availableProcessors() + " processors\n";
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void generated(GeneratedTable made, int rows) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("table.csv");
            made.write(file, rows, 1);
            Path specification = specifications.resolve(made.term() + ".yaml");
            List<String> ids = PlainTables.read(LinkSpecReader.read(specification), List.of(file))
                    .ids();
            compare(made.term() + " " + rows, specification, List.of(file), GeneratedTable.truth(ids), rows);
        }
    }

    private void compare(String data, Path specification, List<Path> files, String[] truth, int firstTable) {
        PeerRun ours = PeerRun.of(LinkPeers.OURS, specification, files, limitSeconds);
        for (String name : peers) {
            PeerRun run = name.equals(LinkPeers.OURS) ? ours : PeerRun.of(name, specification, files, limitSeconds);
            System.err.printf(Locale.ROOT, "%s by %s: %.1f s %s%n", data, name, run.seconds(), run.failure());
            List<String> row = new ArrayList<>(List.of(data, name));
            row.addAll(
                    run.isDone()
                            ? figures(run, ours, truth, firstTable)
                            : List.of(run.failure(), "", "", "", "", "", "", "", ""));
            table.add(row);
        }
    }

    private static List<String> figures(PeerRun run, PeerRun ours, String[] truth, int firstTable) {
        PairFigures figures = PairFigures.of(run.pairs().distinct(), truth, firstTable);
        double best = PairFigures.of(ours.pairs().distinct(), truth, firstTable).f1();
        return List.of(
                text("%.1f", run.seconds()),
                text("%.1f", run.seconds() / ours.seconds()),
                String.valueOf(run.megabytes()),
                text("%.1f", (double) run.megabytes() / Math.max(1, ours.megabytes())),
                String.valueOf(figures.found()),
                text("%.4f", figures.precision()),
                text("%.4f", figures.recall()),
                text("%.4f", figures.f1()),
                text("%.3f", figures.f1() / best));
    }

    private static String text(String format, double number) {
        return String.format(Locale.ROOT, format, number);
    }
}
