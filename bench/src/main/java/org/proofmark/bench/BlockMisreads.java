package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import org.proofmark.bench.MisreadLaw.Seen;
import org.proofmark.bench.MisreadMaker.Misread;
import org.proofmark.notation.MarkBackground;
import org.proofmark.notation.MisreadEstimate;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadPair;
import org.proofmark.notation.MisreadParameters;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.Reading;
import org.proofmark.notation.Technique;

/**
 * Which of many consecutive serial numbers was it? Numbers of one prefix and seven figures are misread at random, and the misread
 * model and the Damerau–Levenshtein distance each name the likeliest. Where several share the first place, one of them is right
 * with the share that falls to it.
 *
 * <p>{@code BlockMisreads [NUMBERS [QUERIES [SEED [runs]]]]}: 100,000, 400 and 1 where not given; with {@code runs} the numbers are
 * those of {@link #ofRuns}. Printed for the misreads as plain text,
 * for those of them whose text is no number of the list, and for the same as a careful reader notes them (the distance sees the
 * preferred text, without signs): queries, shares that each method gets wrong, and their ratio. {@code learnt} is the same model
 * with parameters learnt from 3,000 other misreads of the same reader; {@code bound} is who knows the exact law by which the
 * numbers were misread ({@link MisreadLaw}): nobody errs less often than that.
 */
public final class BlockMisreads {
    private final List<String> texts;
    private final int letters;
    private final List<Reading> readings;
    private final Set<String> listed;
    private final MisreadModel model;

    /** How often each was wrong, in queries. */
    record Wrong(int queries, double distance, double model, double learnt, double bound) {
        double ratio() {
            return model / distance;
        }

        Wrong plus(Wrong more) {
            return new Wrong(
                    queries + more.queries,
                    distance + more.distance,
                    model + more.model,
                    learnt + more.learnt,
                    bound + more.bound);
        }
    }

    private static final int SHORTEST = 10;
    private static final int LONGEST = 5000;
    private static final int LEARNT_FROM = 3000;

    static final String ALL = "all, as plain text";
    static final String UNLISTED = "not in the list, as plain text";
    static final String NOTED = "all, as a careful reader notes them";

    /** Numbers of one prefix, one after the other. */
    BlockMisreads(int numbers) {
        this(IntStream.range(0, numbers).mapToObj(i -> "KB" + (3_100_000 + i)).toList(), 2);
    }

    private BlockMisreads(List<String> texts, int letters) {
        this.texts = texts;
        this.letters = letters;
        listed = Set.copyOf(texts);
        readings = texts.stream().map(Reading::literal).toList();
        model = MisreadModel.general().among(MarkBackground.of(texts));
    }

    /**
     * Numbers of figures alone, as consignments leave them: runs of 10 to 5,000 one after the other, short ones as common as long
     * ones on a logarithmic scale, anywhere in makers' series of six to eight figures.
     */
    static BlockMisreads ofRuns(int numbers, long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed + 1000);
        Set<String> texts = new LinkedHashSet<>();
        while (texts.size() < numbers) {
            int length = (int) (SHORTEST * Math.pow((double) LONGEST / SHORTEST, random.nextDouble()));
            int least = (int) Math.pow(10, 5 + random.nextInt(3));
            int first = least + random.nextInt(9 * least - length);
            IntStream.range(first, first + Math.min(length, numbers - texts.size()))
                    .forEach(number -> texts.add(Integer.toString(number)));
        }
        return new BlockMisreads(List.copyOf(texts), 0);
    }

    public static void main(String[] arguments) {
        int numbers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int queries = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 400;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : 1;
        boolean runs = arguments.length > 3 && arguments[3].equals("runs");
        System.out.println("errors: " + new MisreadMaker(seed));
        BlockMisreads bench = runs ? ofRuns(numbers, seed) : new BlockMisreads(numbers);
        bench.run(queries, seed).forEach(BlockMisreads::print);
    }

    Map<String, Wrong> run(int queries, long seed) {
        MisreadMaker maker = new MisreadMaker(seed);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(~seed);
        Map<String, Wrong> wrong = new TreeMap<>();
        MisreadLaw law = new MisreadLaw(maker);
        MisreadModel learnt = learnt(maker, random);
        for (int query = 0; query < queries; query++) {
            int truth = random.nextInt(texts.size());
            Misread misread = maker.misread(texts.get(truth));
            Reading literal = Reading.literal(misread.plain());
            double[] distances = distances(misread.plain());
            double distance = 1 - shareOfFirst(distances, truth);
            double bound = bound(law, distances, new Seen(misread.plain(), null), truth);
            Wrong plain = new Wrong(1, distance, wrong(model, literal, truth), wrong(learnt, literal, truth), bound);
            Reading noted = misread.noted();
            double notedBound = bound(law, distances, new Seen(misread.plain(), misread.notation()), truth);
            wrong.merge(ALL, plain, Wrong::plus);
            wrong.merge(
                    NOTED,
                    new Wrong(1, distance, wrong(model, noted, truth), wrong(learnt, noted, truth), notedBound),
                    Wrong::plus);
            if (!listed.contains(misread.plain())) {
                wrong.merge(UNLISTED, plain, Wrong::plus);
                wrong.merge(UNLISTED + ": " + kind(misread.plain(), texts.get(truth)), plain, Wrong::plus);
            }
        }
        return wrong;
    }

    /** Wrong by the exact law. Who is more than two errors away is out of the question. */
    private double bound(MisreadLaw law, double[] distances, Seen seen, int truth) {
        double[] scores = IntStream.range(0, distances.length)
                .mapToDouble(i -> distances[i] < -2 ? -1 : law.probability(texts.get(i), seen))
                .toArray();
        double first = Arrays.stream(scores).max().orElseThrow();
        return 1 - shareOfFirst(Arrays.stream(scores).map(p -> p / first).toArray(), truth);
    }

    /** What the model comes to with the parameters that this reader's other misreads give. */
    private MisreadModel learnt(MisreadMaker maker, RandomGenerator random) {
        List<MisreadPair> pairs = new ArrayList<>();
        for (int i = 0; i < LEARNT_FROM; i++) {
            String other = "KB" + (1_000_000 + random.nextInt(9_000_000));
            pairs.add(new MisreadPair(other, maker.misread(other).plain()));
        }
        MisreadParameters own = MisreadEstimate.of(pairs, MisreadParameters.defaults(), Technique.UNKNOWN, 2000);
        return MisreadModel.of(own, Technique.UNKNOWN, model.background());
    }

    private double wrong(MisreadModel by, Reading read, int truth) {
        MisreadScorer scorer = by.against(read);
        double[] scores = readings.stream().mapToDouble(scorer::score).toArray();
        return 1 - shareOfFirst(scores, truth);
    }

    private String kind(String read, String truth) {
        if (read.length() != truth.length()) {
            return "longer or shorter";
        }
        if (read.chars().skip(letters).anyMatch(Character::isLetter)) {
            return "a letter for a figure";
        }
        return Arrays.equals(
                        read.chars().sorted().toArray(), truth.chars().sorted().toArray())
                ? "transposed"
                : "another sign";
    }

    private double[] distances(String text) {
        return texts.stream()
                .mapToDouble(other -> -TextDistances.damerauLevenshtein(text, other))
                .toArray();
    }

    /** What falls to one of those that share the first place; scores that differ by rounding are equal. */
    private static double shareOfFirst(double[] scores, int one) {
        double first = Arrays.stream(scores).max().orElseThrow() - 1e-9;
        long sharing = Arrays.stream(scores).filter(score -> score >= first).count();
        return scores[one] >= first ? 1.0 / sharing : 0;
    }

    private static void print(String which, Wrong wrong) {
        System.out.printf(
                Locale.ROOT,
                "%-54s %4d queries; wrong: Damerau-Levenshtein %.1f %%, misread model %.1f %% (ratio %.2f), learnt %.1f %%, bound %.1f %%%n",
                which,
                wrong.queries(),
                100 * wrong.distance() / wrong.queries(),
                100 * wrong.model() / wrong.queries(),
                wrong.ratio(),
                100 * wrong.learnt() / wrong.queries(),
                100 * wrong.bound() / wrong.queries());
    }
}
