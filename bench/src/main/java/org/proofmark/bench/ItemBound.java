package org.proofmark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.proofmark.match.LinkSpec;
import org.proofmark.match.LinkSpecReader;

/**
 * How right any method could be on the made-up table of items, beside how right ours is.
 *
 * <p>{@code ItemBound SPECS ROWS [SEED...]}: SPECS is {@code examples/link-specs}; seed 1 where none is given. Printed are the F1 of our
 * linkage; that of who links what is of one weapon with a probability of one half or more by Bayes's rule with the exact law of the table
 * ({@link ItemPosterior}), and at the threshold that turns out best; whether these probabilities hold; and which pairs both miss or get wrong.
 *
 * <p>What is known here: every rate and every name of {@link ItemRows} and {@link ItemSlips}, and the seed's rates of misreading; so, too, that a
 * first row has all its cells filled in and none misspelt, and no number is given twice in a series. A linkage without labels is told none of
 * that. More than anybody could know are: how many rows are second ones; in which format each series is numbered; at which places and on
 * which days there are recoveries, and in which order they came (numbers are counted up in that order); and of the one row in 400 that may be of two
 * series by its names, what it is. True pairs that are no candidates are added. So no method
 * does better, but for chance: the F1 is that of one table, and the states are so many.
 * The order of the rows is used for nothing else.
 */
public final class ItemBound {
    private static final int BEFORE = 10;
    private static final int SWEEPS = 40;
    private static final int BINS = 10;
    private static final double EVEN = 0.5;

    private final List<String[]> rows;
    private final String[] things;
    private final Map<String, Integer> firsts = new HashMap<>();
    private final List<Posterior> pairs = new ArrayList<>();
    private final ItemPosterior posterior;

    /** A pair, and how probable it is that it is of one weapon. */
    record Posterior(long pair, double probability) {}

    /** @param seed that of the table */
    ItemBound(PlainTables table, long seed) {
        this(table, seed, 0, BEFORE, SWEEPS);
    }

    /**
     * @param seed that of the table
     * @param spoilt how many states lead away from the truth first
     * @param before how many are drawn before any counts
     */
    ItemBound(PlainTables table, long seed, int spoilt, int before, int sweeps) {
        rows = table.cells().stream().map(cells -> cells.toArray(String[]::new)).toList();
        things = GeneratedTable.truth(table.ids());
        int[] truth = new int[things.length];
        for (int row = 0; row < truth.length; row++) {
            int now = row;
            truth[row] = firsts.computeIfAbsent(things[row], thing -> now);
        }
        posterior = new ItemPosterior(rows, truth, seed);
        posterior.spoil(spoilt);
        posterior.walk(before, sweeps);
        posterior.pairs((pair, p) -> pairs.add(new Posterior(pair, p)));
        pairs.sort(Comparator.comparingDouble(Posterior::probability).reversed());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 2) {
            throw new IllegalArgumentException("ItemBound needs the folder of specifications and a number of rows.");
        }
        LinkSpec spec = LinkSpecReader.read(Path.of(arguments[0]).resolve("items.yaml"));
        String[] seeds = arguments.length > 2 ? Arrays.copyOfRange(arguments, 2, arguments.length) : new String[] {"1"};
        for (String seed : seeds) {
            print(spec, Integer.parseInt(arguments[1]), Long.parseLong(seed));
        }
    }

    private static void print(LinkSpec spec, int rows, long seed) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            Path file = folder.path().resolve("table.csv");
            GeneratedTable.ITEMS.write(file, rows, seed);
            PairList ours = new PairList();
            new OwnPeer().link(spec, List.of(file), ours);
            ItemBound bound = new ItemBound(PlainTables.read(spec, List.of(file)), seed);
            System.out.println("items " + rows + ", seed " + seed);
            System.out.println(bound.report(ours.distinct()));
        }
    }

    String report(long[] ours) {
        PairFigures figures = figures(ours);
        double found = (double) posterior.found() / figures.all();
        double best = best();
        TextTable kinds = new TextTable(List.of("", "ours", "bound"));
        Map<String, Integer> oursByKind = kinds(ours);
        Map<String, Integer> boundByKind = kinds(linked(EVEN));
        Stream.concat(oursByKind.keySet().stream(), boundByKind.keySet().stream())
                .distinct()
                .sorted()
                .forEach(kind -> kinds.add(List.of(
                        kind,
                        oursByKind.getOrDefault(kind, 0).toString(),
                        boundByKind.getOrDefault(kind, 0).toString())));
        return String.format(
                        Locale.ROOT,
                        """
                            true pairs %d, of them candidates %.4f; impossible rows %d
                            ours          %s
                            bound, %.4f %s
                            bound, %.4f %s
                            sum of probabilities %.1f; mean / share of true, pairs:%s
                        """,
                        figures.all(),
                        found,
                        impossible(),
                        text(figures),
                        EVEN,
                        text(figures(linked(EVEN))),
                        best,
                        text(figures(linked(best))),
                        sum(),
                        reliability())
                + kinds.print();
    }

    private static String text(PairFigures figures) {
        return String.format(
                Locale.ROOT, "precision %.4f recall %.4f F1 %.4f", figures.precision(), figures.recall(), figures.f1());
    }

    PairFigures figures(long[] pairs) {
        return PairFigures.of(pairs, things, things.length);
    }

    /** Pairs of at least this probability. */
    long[] linked(double threshold) {
        return pairs.stream()
                .filter(pair -> pair.probability() >= threshold)
                .mapToLong(Posterior::pair)
                .toArray();
    }

    /** The threshold under which F1 is highest. */
    private double best() {
        long all = figures(new long[0]).all();
        double best = 0;
        double threshold = 1;
        int right = 0;
        for (int i = 0; i < pairs.size(); i++) {
            right += isTrue(pairs.get(i).pair()) ? 1 : 0;
            double f1 = 2.0 * right / (i + 1 + all);
            if (f1 > best) {
                best = f1;
                threshold = pairs.get(i).probability();
            }
        }
        return threshold;
    }

    private boolean isTrue(long pair) {
        return things[PairList.first(pair)].equals(things[PairList.second(pair)]);
    }

    int impossible() {
        return posterior.impossible();
    }

    double sum() {
        return pairs.stream().mapToDouble(Posterior::probability).sum();
    }

    /** The standard deviation of the number of true pairs, were they independent. */
    double deviation() {
        return Math.sqrt(pairs.stream()
                .mapToDouble(pair -> pair.probability() * (1 - pair.probability()))
                .sum());
    }

    private String reliability() {
        double[][] bins = new double[BINS][3];
        for (Posterior pair : pairs) {
            double[] bin = bins[Math.min(BINS - 1, (int) (BINS * pair.probability()))];
            bin[0] += pair.probability();
            bin[1] += isTrue(pair.pair()) ? 1 : 0;
            bin[2]++;
        }
        StringBuilder text = new StringBuilder();
        for (double[] bin : bins) {
            double pairs = Math.max(1, bin[2]);
            text.append(String.format(Locale.ROOT, " %.4f/%.4f, %.0f;", bin[0] / pairs, bin[1] / pairs, bin[2]));
        }
        return text.toString();
    }

    /** How many pairs of each kind are wrong or missed. */
    private Map<String, Integer> kinds(long[] linked) {
        Map<String, Integer> kinds = new TreeMap<>();
        Map<Integer, Boolean> astray = new HashMap<>();
        for (long pair : linked) {
            if (!isTrue(pair)) {
                astray.put(PairList.first(pair), true);
                astray.put(PairList.second(pair), true);
                kinds.merge("wrong: " + kind(pair), 1, Integer::sum);
            }
        }
        long[] sorted = Arrays.stream(linked).sorted().toArray();
        for (int row = 0; row < things.length; row++) {
            int first = firsts.getOrDefault(things[row], row);
            if (first != row && Arrays.binarySearch(sorted, (long) first << 32 | row) < 0) {
                String where = astray.containsKey(row) ? ", linked with another" : ", with none";
                kinds.merge("missed: number " + number(row) + where, 1, Integer::sum);
            }
        }
        return kinds;
    }

    private String kind(long pair) {
        String[] kinds = {number(PairList.first(pair)), number(PairList.second(pair))};
        Arrays.sort(kinds);
        boolean same = plain(PairList.first(pair)).equals(plain(PairList.second(pair)));
        return String.join(" and ", kinds) + (same ? ", numbers equal" : ", numbers differ");
    }

    /** How the number of a row came about. */
    private String number(int row) {
        int first = firsts.getOrDefault(things[row], row);
        if (first == row) {
            return "original";
        }
        if (plain(row).equals(plain(first))) {
            return "right";
        }
        String cut = ItemSlips.cut(rows.get(first)[ItemRows.SERIAL]);
        return rows.get(row)[ItemRows.SERIAL].equals(cut) ? "cut" : "misread";
    }

    private String plain(int row) {
        return rows.get(row)[ItemRows.SERIAL].replaceAll("[- ]", "");
    }
}
