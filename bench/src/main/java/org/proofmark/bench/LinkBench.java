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
 * {@code examples/link-specs}. {@code LinkBench SPECS people ROWS...} links generated tables of people of so many rows each.
 * {@code LinkBench SPECS growth ROWS...} links people in a Java of its own for each size, and tells how the time grows.
 * {@code LinkBench SPECS peers FOLDER [NAMES] [SECONDS]} links the same data sets, and {@code people} of 10,000 and 100,000 rows, by
 * peers as well, each of which is stopped after so many seconds, 120 if none are given.
 */
public final class LinkBench {
    private final Path specifications;

    private LinkBench(Path specifications) {
        this.specifications = specifications;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 3) {
            throw new IllegalArgumentException("LinkBench needs the folder of specifications, then \"sets FOLDER\","
                    + " \"people ROWS...\", \"growth ROWS...\" or \"peers FOLDER\".");
        }
        LinkBench bench = new LinkBench(Path.of(arguments[0]));
        List<String> rest = Arrays.asList(arguments).subList(2, arguments.length);
        if (arguments[1].equals("people")) {
            for (String rows : rest) {
                bench.people(Integer.parseInt(rows));
            }
            return;
        }
        if (arguments[1].equals("growth")) {
            List<Integer> sizes = rest.stream().map(Integer::valueOf).toList();
            System.out.print(new GrowthBench(bench.specifications).run(sizes));
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

    private void people(int rows) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("people.csv");
            PeopleTable.write(file, rows, 1);
            TableLinkage linkage = link("people " + rows, "people", List.of(file));
            print(new LinkFigures(linkage, PeopleTable.truth(ids(linkage)), Half.ALL));
        }
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
        System.out.println("    pairs     " + figures.pairs());
        System.out.println("    clusters  " + figures.clusters() + ", " + figures.largest());
        System.out.println("    " + figures.calibration());
    }
}
