package org.proofmark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.proofmark.match.LinkSpec;
import org.proofmark.match.LinkSpecReader;
import org.proofmark.match.TableLinkage;

/**
 * How well and how fast tables are linked, without labels and at thresholds fixed beforehand.
 *
 * <p>{@code LinkBench SPECS sets FOLDER [NAMES] [tuning|held-out|all]} links the public data sets in FOLDER (the folder
 * {@code linkage} of the shared data), all of them or those whose names are given with commas between; SPECS is
 * {@code examples/link-specs}. {@code LinkBench SPECS people|plain|items ROWS...} links generated tables of so many rows each.
 * {@code LinkBench SPECS labelled people|plain|items ROWS} tells beside what labels would make of the same comparisons.
 * {@code LinkBench SPECS growth people|plain|items ROWS...} links in a Java of its own for each size, and tells how the time grows.
 * {@code LinkBench SPECS peers FOLDER [NAMES] [SECONDS]} links the same data sets, and {@code people} of 10,000 and 100,000 rows, by
 * peers as well, each of which is stopped after so many seconds, 120 if none are given. A name as {@code plain-1000000} is a made-up
 * table of so many rows.
 */
public final class LinkBench {
    private final Path specifications;

    private LinkBench(Path specifications) {
        this.specifications = specifications;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException(
                    "LinkBench needs the folder of specifications, then \"sets FOLDER\","
                            + " \"people ROWS...\", \"plain ROWS...\", \"items ROWS...\", \"growth people|plain|items ROWS...\" or \"peers FOLDER\".");
        }
        LinkBench bench = new LinkBench(Path.of(arguments[0]));
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        if (arguments[1].equals("labelled")) {
            bench.labelled(GeneratedTable.of(rest.get(0)), Integer.parseInt(rest.get(1)));
            return;
        }
        if (arguments[1].equals("growth")) {
            GeneratedTable table = GeneratedTable.of(rest.getFirst());
            List<Integer> sizes = rest.stream().skip(1).map(Integer::valueOf).toList();
            System.out.print(new GrowthBench(bench.specifications, table).run(sizes));
            return;
        }
        if (!List.of("sets", "peers").contains(arguments[1])) {
            for (String rows : rest) {
                bench.generated(GeneratedTable.of(arguments[1]), Integer.parseInt(rows), 1);
            }
            return;
        }
        List<String> names = rest.size() > 1 ? List.of(rest.get(1).split(",")) : List.of("all");
        if (arguments[1].equals("peers")) {
            int seconds = rest.size() > 2 ? Integer.parseInt(rest.get(2)) : 120;
            System.out.print(new PeerBench(bench.specifications, seconds).run(Path.of(rest.get(0)), names));
            return;
        }
        Half half = rest.size() > 2
                ? Half.valueOf(rest.get(2).toUpperCase(Locale.ROOT).replace('-', '_'))
                : Half.ALL;
        for (LinkSet set : LinkSet.ALL) {
            if (names.contains("all") || names.contains(set.name())) {
                bench.set(set, Path.of(rest.get(0)), half);
            }
        }
    }

    private void set(LinkSet set, Path folder, Half half) throws IOException {
        TableLinkage linkage = link(set.name(), set.specification(), set.files(folder));
        print(new LinkFigures(linkage, set.truth(ids(linkage), linkage.firstTable(), folder), half));
    }

    private TableLinkage generated(GeneratedTable table, int rows, long seed) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("table.csv");
            table.write(file, rows, seed);
            TableLinkage linkage = link(table.term() + " " + rows, table.term(), List.of(file));
            print(new LinkFigures(linkage, GeneratedTable.truth(ids(linkage)), Half.ALL));
            return linkage;
        }
    }

    private void labelled(GeneratedTable table, int rows) throws IOException {
        TableLinkage known = generated(table, rows, 2);
        LabelledReference reference = new LabelledReference(known, GeneratedTable.truth(ids(known)));
        TableLinkage asked = generated(table, rows, 1);
        double[] probabilities = reference.probabilities(asked);
        System.out.println("    with labels "
                + new LinkFigures(asked, GeneratedTable.truth(ids(asked)), Half.ALL).pairs(probabilities));
    }

    private static List<String> ids(TableLinkage linkage) {
        return IntStream.range(0, linkage.rows()).mapToObj(linkage::id).toList();
    }

    private TableLinkage link(String name, String specification, List<Path> files) {
        LinkSpec spec = LinkSpecReader.read(specifications.resolve(specification + ".yaml"));
        List<TableLinkage> made = new ArrayList<>();
        Cost cost = Cost.of(() -> made.add(TableLinkage.link(spec, files)));
        System.out.println("    " + String.join(", ", made.get(0).stages()));
        System.out.printf(Locale.ROOT, "%s: %s, peak %d MB of heap%n", name, cost, Memory.peakMegabytes());
        return made.get(0);
    }

    private static void print(LinkFigures figures) {
        System.out.println("    " + figures.candidates());
        System.out.println("    pairs     " + figures.pairs());
        System.out.println("    clusters  " + figures.clusters() + ", " + figures.largest());
        System.out.println("    " + figures.calibration());
    }
}
