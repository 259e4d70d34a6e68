package org.proofmark.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A public data set with known truth.
 *
 * @param specification the name of its file among {@code examples/link-specs}
 * @param files one table or two, under the folder of the shared data
 */
record LinkSet(String name, String specification, List<String> files) {
    static final List<LinkSet> ALL = List.of(
            febrl("1", List.of("febrl/dataset1.csv")),
            febrl("2", List.of("febrl/dataset2.csv")),
            febrl("3", List.of("febrl/dataset3.csv")),
            febrl("4", List.of("febrl/dataset4a.csv", "febrl/dataset4b.csv")),
            new LinkSet("dblp-acm", "dblp-acm", List.of("dblp-acm/dblp.csv", "dblp-acm/acm.csv")),
            new LinkSet("abt-buy", "abt-buy", List.of("abt-buy/abt.csv", "abt-buy/buy.csv")),
            new LinkSet("fake-1000", "fake-1000", List.of("splink/fake_1000.csv")),
            new LinkSet(
                    "historical", "historical-figures", List.of("splink/historical_figures_with_errors_50k.csv.gz")));

    private static LinkSet febrl(String number, List<String> files) {
        return new LinkSet("febrl-" + number, "febrl", files);
    }

    List<Path> files(Path folder) {
        return files.stream().map(folder::resolve).toList();
    }

    /** For each row the name of the thing that it is about. */
    String[] truth(List<String> ids, int firstTable, Path folder) throws IOException {
        Map<String, String> named =
                switch (name) {
                    case "dblp-acm", "abt-buy" -> partners(folder);
                    case "fake-1000" -> lastCells(folder.resolve(files.get(0)));
                    default -> Map.of();
                };
        String[] truth = new String[ids.size()];
        for (int row = 0; row < truth.length; row++) {
            String id = ids.get(row);
            truth[row] = switch (name) {
                case "dblp-acm", "abt-buy" -> row < firstTable ? id : named.getOrDefault(id, "second " + id);
                case "fake-1000" -> named.getOrDefault(id, "");
                case "historical" -> id.substring(0, id.lastIndexOf('-'));
                default -> id.split("-", -1)[1];
            };
        }
        return truth;
    }

    private Map<String, String> partners(Path folder) throws IOException {
        Map<String, String> partners = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve(name + "/gt.csv"))) {
            String[] ids = line.strip().split("[%|]", -1);
            partners.put(ids[1], ids[0]);
        }
        return partners;
    }

    private static Map<String, String> lastCells(Path file) throws IOException {
        Map<String, String> cells = new HashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            lines.lines()
                    .forEach(line ->
                            cells.put(line.substring(0, line.indexOf(',')), line.substring(line.lastIndexOf(',') + 1)));
        }
        return cells;
    }
}
