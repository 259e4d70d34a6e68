package org.proofmark.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofmark.bench.SerialQuestion.Kind;

/**
 * How fast serial numbers are found, beside what others do with the same marks and questions in the same run.
 *
 * <p>{@code MarkBench [--marks 1000000] [--populations 1,2,3,4] [--questions 100] [--peers index,scan,sqlite,postgres,lucene]
 * [--rounds 1] [--seconds 30] [--seed 1]}: makes each population up, asks so many questions of each kind in random order, each
 * engine by itself and in the way that is its fastest for the kind, and prints tables: loading, milliseconds for each kind of
 * question, the same by how many marks are hit, and the ways. Every engine must give the exact count and up to 100 marks. Every
 * answer is checked against the scan; a difference ends the run with an error, after the tables. An engine that needs more than
 * {@code --seconds} for the questions of one kind is not asked the rest of them, and the table says how many it was asked.
 *
 * <p>Run it with {@code -Xmx10g} for ten million marks. The others take memory and temporary files beside that: some 12 GB each.
 */
public final class MarkBench {
    private static final int ADDED = 200;
    private static final int WARM_UP = 20;

    private final BenchOptions options;
    private final Population population;
    private final Texts marks;
    private final List<String> differences = new ArrayList<>();

    private MarkBench(BenchOptions options, Population population) {
        this.options = options;
        this.population = population;
        this.marks = population.marks(options.marks(), options.seed());
    }

    public static void main(String[] arguments) {
        BenchOptions options = BenchOptions.parse(arguments);
        List<String> differences = new ArrayList<>();
        for (Population population : options.populations()) {
            MarkBench bench = new MarkBench(options, population);
            bench.run();
            differences.addAll(bench.differences);
        }
        if (!differences.isEmpty()) {
            differences.forEach(System.out::println);
            throw new IllegalStateException(
                    differences.size() + " answers differ from the scan's. They are listed above.");
        }
    }

    private void run() {
        System.out.printf(
                Locale.ROOT,
                "Population %d: %s; %,d marks, seed %d%n%n",
                population.number(),
                population.title(),
                marks.size(),
                options.seed());
        try (ScanEngine scan = new ScanEngine()) {
            scan.load(marks);
            Oracle oracle = new Oracle(scan, marks);
            Map<Kind, List<Asked>> questions = asked(oracle);
            List<TrialResult> results = new ArrayList<>();
            for (String name : options.engines()) {
                results.add(measure(name, oracle, questions));
            }
            System.out.println(new TrialReport(marks.size(), population.kinds(), results).print());
        }
    }

    private Map<Kind, List<SerialQuestion>> questions(int count, long seed) {
        QuestionMaker maker = new QuestionMaker(marks, Population.random(seed));
        Map<Kind, List<SerialQuestion>> questions = new EnumMap<>(Kind.class);
        population.kinds().forEach(kind -> questions.put(kind, maker.questions(kind, count)));
        return questions;
    }

    private Map<Kind, List<Asked>> asked(Oracle oracle) {
        Map<Kind, List<Asked>> asked = new EnumMap<>(Kind.class);
        questions(options.questions(), options.seed())
                .forEach((kind, questions) -> asked.put(
                        kind,
                        questions.stream()
                                .map(question -> new Asked(question, oracle.expected(question)))
                                .toList()));
        return asked;
    }

    private TrialResult measure(String name, Oracle oracle, Map<Kind, List<Asked>> questions) {
        long otherSeed = options.seed() + 1;
        try (SerialEngine engine = Engines.make(name)) {
            Trial trial = new Trial(engine, oracle, options);
            TrialResult[] result = new TrialResult[1];
            Cost cost = Cost.of(() -> result[0] =
                    trial.run(marks, questions(WARM_UP, otherSeed), questions, population.marks(ADDED, otherSeed)));
            System.out.printf(Locale.ROOT, "%s: done in %.0f s%n", name, cost.seconds());
            differences.addAll(result[0].differences());
            return result[0];
        }
    }
}
