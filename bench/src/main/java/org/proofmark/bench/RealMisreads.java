package org.proofmark.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.proofmark.bench.NarrativeSerials.Mention;
import org.proofmark.notation.MarkBackground;
import org.proofmark.notation.MisreadEstimate;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadPair;
import org.proofmark.notation.MisreadParameters;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.MisreadStep.Kind;
import org.proofmark.notation.Reading;
import org.proofmark.notation.Technique;

/**
 * How well serial numbers as police narratives give them find the records of the same guns: the misread model beside equal text,
 * Levenshtein, Damerau–Levenshtein and Jaro–Winkler.
 *
 * <p>{@code RealMisreads FOLDER}: the folder {@code crime-guns} of the shared data. Every mention is compared with every record.
 * Printed are how many pairs are found before so many false ones, and the ranks of the misread pairs, by row number and kind of
 * error; no serial is printed. The model's parameters for a mention are learnt without its gun, and its population is the table.
 */
public final class RealMisreads {
    static final String SCORE = "misread model, bits";
    static final String POSTERIOR = "misread model, share";

    /** Pairs that are exact tell next to nothing: they are left out by tenths, the others one gun at a time. */
    private static final int TENTHS = 10;

    /** A pair of mention and record as one method sees it. */
    private record Scored(double score, boolean right) {}

    /** Where the true record of a misread mention stands. */
    record Rank(String row, String errors, Map<String, Double> byMethod) {}

    private final NarrativeSerials serials;
    private final List<Reading> readings;
    private final MarkBackground background;
    private final Map<String, MisreadModel> models = new HashMap<>();

    RealMisreads(NarrativeSerials serials) {
        this.serials = serials;
        readings = serials.records().stream().map(Reading::literal).toList();
        background = MarkBackground.of(serials.records());
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("No folder. Give the folder crime-guns of the shared data.");
        }
        RealMisreads bench = new RealMisreads(NarrativeSerials.read(Path.of(arguments[0])));
        Map<String, Long> kinds = bench.serials.mentions().stream()
                .collect(Collectors.groupingBy(Mention::kind, TreeMap::new, Collectors.counting()));
        System.out.println(bench.serials.records().size() + " records; mentions " + kinds);
        System.out.println("true pairs found before so many false ones: 0, 1, 5, 10, 20, 50 of " + bench.truePairs());
        print("all mentions", bench.found(mention -> true, 0, 1, 5, 10, 20, 50));
        print("mentions of known guns", bench.found(RealMisreads::ofKnownGun, 0, 1, 5, 10, 20, 50));
        System.out.println("links proposed: records that are rather of the gun than not");
        bench.links().byKind().forEach((kind, links) -> System.out.printf("  %-16s %s%n", kind, links));
        System.out.println("rank of the true record of misread mentions (ties: the mean)");
        bench.ranks()
                .forEach(
                        rank -> System.out.printf("  row %-4s %-28s %s%n", rank.row(), rank.errors(), rank.byMethod()));
    }

    /** Of the others nobody has looked whether some record is of that gun with its number cut or misread. */
    static boolean ofKnownGun(Mention mention) {
        return !mention.truths().isEmpty();
    }

    private static void print(String which, Map<String, List<Integer>> byMethod) {
        System.out.println(" " + which);
        byMethod.forEach((method, found) -> System.out.printf("  %-26s %s%n", method, found));
    }

    long truePairs() {
        return serials.mentions().stream().mapToLong(m -> m.truths().size()).sum();
    }

    /** By method, how many true pairs stand above all but so many false ones. */
    Map<String, List<Integer>> found(Predicate<Mention> counts, int... falsePairs) {
        Map<String, List<Scored>> scored = new LinkedHashMap<>();
        for (Mention mention : serials.mentions()) {
            if (!counts.test(mention)) {
                continue;
            }
            methods(mention).forEach((method, score) -> {
                List<Scored> all = scored.computeIfAbsent(method, m -> new ArrayList<>());
                for (int i = 0; i < readings.size(); i++) {
                    boolean right = mention.truths().contains(serials.records().get(i));
                    all.add(new Scored(score.applyAsDouble(i), right));
                }
            });
        }
        Map<String, List<Integer>> found = new LinkedHashMap<>();
        scored.forEach((method, all) -> found.put(method, found(all, falsePairs)));
        return found;
    }

    List<Rank> ranks() {
        return serials.mentions().stream()
                .filter(mention -> mention.kind().equals("misread"))
                .map(this::rank)
                .toList();
    }

    private Rank rank(Mention mention) {
        String truth = mention.truths().iterator().next();
        int at = serials.records().indexOf(truth);
        Map<String, Double> ranks = new LinkedHashMap<>();
        methods(mention).forEach((method, score) -> {
            double own = score.applyAsDouble(at);
            double rank = 1;
            for (int i = 0; i < readings.size(); i++) {
                double other = score.applyAsDouble(i);
                rank += other > own ? 1 : i != at && other == own ? 0.5 : 0;
            }
            ranks.put(method, rank);
        });
        return new Rank(mention.row(), errors(mention, truth), ranks);
    }

    private String errors(Mention mention, String truth) {
        return model(mention).against(Reading.literal(mention.text())).explain(Reading.literal(truth)).steps().stream()
                .filter(step -> step.kind() != Kind.AGREES && step.kind() != Kind.LENGTH)
                .map(step -> step.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
    }

    /**
     * By method, how alike it holds the mention and the record of a number. The share is what falls to a record if the mention is as
     * likely of none as of any of them: a record beside a better one is no longer likely.
     */
    private Map<String, ToDoubleFunction<Integer>> methods(Mention mention) {
        String text = mention.text();
        List<String> records = serials.records();
        MisreadScorer scorer = model(mention).against(Reading.literal(text));
        Map<String, ToDoubleFunction<Integer>> methods = new LinkedHashMap<>();
        methods.put("equal text", i -> text.equals(records.get(i)) ? 1 : 0);
        methods.put("Levenshtein", i -> share(TextDistances.levenshtein(text, records.get(i)), text, records.get(i)));
        methods.put(
                "Damerau-Levenshtein",
                i -> share(TextDistances.damerauLevenshtein(text, records.get(i)), text, records.get(i)));
        methods.put("Damerau-Levenshtein, lead", before(methods.get("Damerau-Levenshtein")));
        methods.put("Jaro-Winkler", i -> TextDistances.jaroWinkler(text, records.get(i)));
        methods.put("Jaro-Winkler, lead", before(methods.get("Jaro-Winkler")));
        double[] bits = readings.stream().mapToDouble(scorer::score).toArray();
        methods.put(SCORE, i -> bits[i]);
        double all = Arrays.stream(bits).map(b -> Math.pow(2, b)).sum() + bits.length;
        methods.put(POSTERIOR, i -> Math.pow(2, bits[i]) / all);
        return methods;
    }

    /** How far a record is before the best other one, for methods that do not weigh records against each other. */
    private ToDoubleFunction<Integer> before(ToDoubleFunction<Integer> method) {
        double[] all = IntStream.range(0, readings.size())
                .mapToDouble(method::applyAsDouble)
                .toArray();
        double[] two = Arrays.stream(all).sorted().skip(all.length - 2).toArray();
        return i -> all[i] == two[1] ? all[i] - two[0] : all[i] - two[1];
    }

    /** Which record each mention is proposed to be of. */
    NarrativeLinks links() {
        return new NarrativeLinks(serials, this::bitsAgainstChance);
    }

    /**
     * By record, the weight of evidence for one gun. The population is that of the table and the other mentions, in series: many
     * records hold the first part of a number only, which all guns of a delivery share.
     */
    private double[] bitsAgainstChance(Mention mention) {
        List<String> population = Stream.concat(
                        serials.records().stream(),
                        serials.mentions().stream().map(Mention::text).filter(text -> !text.equals(mention.text())))
                .distinct()
                .toList();
        MisreadModel model =
                MisreadModel.of(model(mention).parameters(), Technique.UNKNOWN, background.withSeries(population));
        MisreadScorer scorer = model.against(Reading.literal(mention.text()));
        return readings.stream().mapToDouble(scorer::score).toArray();
    }

    private static double share(int distance, String a, String b) {
        return 1 - (double) distance / Math.max(a.length(), b.length());
    }

    private MisreadModel model(Mention mention) {
        boolean exact = !mention.kind().equals("cut") && !mention.kind().equals("misread");
        int row = Integer.parseInt(mention.row());
        String without = exact ? "tenth " + row % TENTHS : "row " + row;
        return models.computeIfAbsent(without, w -> learnt(exact, row));
    }

    private MisreadModel learnt(boolean tenth, int row) {
        List<MisreadPair> pairs = serials.mentions().stream()
                .filter(other -> {
                    int otherRow = Integer.parseInt(other.row());
                    return tenth ? otherRow % TENTHS != row % TENTHS : otherRow != row;
                })
                .flatMap(other -> other.pairs().stream())
                .toList();
        MisreadParameters parameters = MisreadEstimate.of(pairs, MisreadParameters.defaults(), Technique.UNKNOWN, 2000);
        return MisreadModel.of(parameters, Technique.UNKNOWN, background);
    }

    /** True pairs in order of score until the false ones are too many; of equal scores all or none. */
    private static List<Integer> found(List<Scored> scored, int... falsePairs) {
        List<Scored> ordered = scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        List<Integer> found = new ArrayList<>();
        for (int most : falsePairs) {
            int right = 0;
            int wrong = 0;
            int best = 0;
            for (int i = 0; i < ordered.size() && wrong <= most; i++) {
                right += ordered.get(i).right() ? 1 : 0;
                wrong += ordered.get(i).right() ? 0 : 1;
                boolean last = i + 1 == ordered.size()
                        || ordered.get(i + 1).score() < ordered.get(i).score();
                best = last && wrong <= most ? right : best;
            }
            found.add(best);
        }
        return found;
    }
}
