package org.proofmark.match;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Links the rows of one table with each other, or of two tables. Rows are counted through both tables; an edge is a pair of rows
 * that may be of one thing.
 */
public final class TableLinkage {
    /** Pairs whose odds are lower than one to 128 are not kept. */
    private static final double LEAST_BITS = -7;
    /** About so many candidates the model is estimated from. */
    private static final double SAMPLE = 450_000;

    private final Rows rows;
    private final List<FieldLevels> levels;
    private final List<Rule> rules;
    private final Model model;
    private final Edges edges;
    private final double[] probabilities;
    private final Clusters clusters;
    private final List<String> stages = new ArrayList<>();
    private long started = System.nanoTime();

    private TableLinkage(LinkSpec spec, List<Path> files) {
        rows = Gaps.with(TableReader.read(spec, files));
        stage("reading");
        List<FieldLevels> plain = FieldLevels.of(rows);
        List<BlockKey> keys = BlockKeys.of(rows, plain);
        RuleChoice choice = RuleChoice.choose(rows, plain, keys);
        rules = choice.rules();
        Blocks blocks = new Blocks(RowKeys.of(rows, keys), rules);
        stage("blocking rules");
        double chance = Math.min(1, SAMPLE / choice.candidates());
        PairSample drawn = Sampling.candidates(rows, plain, blocks, chance);
        stage("sample of " + Math.round(choice.candidates() / 1e5) / 10.0 + " million candidates");
        ByChance byChance = ByChance.draw(rows, plain, keys);
        levels = Aliases.in(rows, plain, new EmEstimate(rows, plain, drawn, byChance, 1 / chance).start());
        PairSample candidates = drawn.named(levels);
        stage("names");
        model = new EmEstimate(rows, levels, candidates, byChance.named(levels), 1 / chance).estimate();
        stage("estimate");
        Edges each = chance < 1
                ? Edges.score(rows, levels, blocks, model, LEAST_BITS)
                : Edges.of(candidates, rows, levels, model, LEAST_BITS);
        edges = Rivals.of(rows, levels, model, each);
        probabilities = edges.probabilities(rows.count(), spec.oneToOne());
        stage("scores");
        clusters = spec.oneToOne() ? OneToOne.assign(rows.count(), edges, 0) : Agglomeration.of(rows.count(), edges);
        stage("clusters");
    }

    /** Links what is in one file with itself, or in two with each other. */
    public static TableLinkage link(LinkSpec spec, List<Path> files) {
        if (files.isEmpty() || files.size() > 2) {
            throw new LinkageException(
                    "One table or two can be linked, not " + files.size() + ". Name one file or two.");
        }
        return new TableLinkage(spec, files);
    }

    private void stage(String name) {
        long now = System.nanoTime();
        stages.add(name + " " + Math.round((now - started) / 1e8) / 10.0 + " s");
        started = now;
    }

    /** What was done and how long each stage took. */
    public List<String> stages() {
        return List.copyOf(stages);
    }

    /** How many rows both tables have. */
    public int rows() {
        return rows.count();
    }

    /** How many rows the first table has. */
    public int firstTable() {
        return rows.split();
    }

    /** What the user calls a row. */
    public String id(int row) {
        return rows.ids().of(row);
    }

    /** The lowest row of the cluster that a row is in. */
    public int cluster(int row) {
        return clusters.of(row);
    }

    /**
     * How many of some pairs of rows are candidates: a pair that no rule brings together cannot be found. Sorts the rows by every rule
     * once more, as the blocks are not kept.
     *
     * @param first a row of each pair
     * @param second the other row
     */
    public long candidatesAmong(int[] first, int[] second) {
        Blocks blocks = new Blocks(RowKeys.of(rows, BlockKeys.of(rows, levels)), rules);
        blocks.forEach((piece, rule) -> new Blocks.Taker() {
            @Override
            public void take(int one, int other) {}

            @Override
            public boolean wants(int one, int other) {
                return false;
            }
        });
        SharedBlocks shared = blocks.shared();
        return IntStream.range(0, first.length)
                .filter(pair -> blocks.reach(shared.of(first[pair], second[pair])) != 0)
                .count();
    }

    public int edges() {
        return edges.count();
    }

    /** One row of an edge. */
    public int first(int edge) {
        return Math.min(edges.first()[edge], edges.second()[edge]);
    }

    /** The other row of an edge. */
    public int second(int edge) {
        return Math.max(edges.first()[edge], edges.second()[edge]);
    }

    /** The score of an edge: log2 of the odds that its rows are of one thing. */
    public double bits(int edge) {
        return edges.bits()[edge];
    }

    /** How probable it is that the rows of an edge are of one thing, other partners considered where there may be only one. */
    public double probability(int edge) {
        return probabilities[edge];
    }

    /** Whether an edge is a link: rather probable than not; where rows have one partner at most, the one that was chosen. */
    public boolean isLinked(int edge) {
        return rows.spec().oneToOne() ? isClustered(edge) : probabilities[edge] >= 0.5;
    }

    /** Whether both rows of an edge are in one cluster. */
    public boolean isClustered(int edge) {
        return clusters.of(edges.first()[edge]) == clusters.of(edges.second()[edge]);
    }

    /** The score of an edge, taken apart. */
    public Breakdown breakdown(int edge) {
        return Breakdown.of(rows, levels, model, first(edge), second(edge), bits(edge));
    }

    /** What was estimated: the rules, the prior, and for each level of each field its shares and its weight. */
    public List<String> model() {
        List<String> lines = new ArrayList<>();
        rules.forEach(rule -> lines.add("rule: equal " + rule.name()));
        lines.add(String.format(
                Locale.ROOT,
                "prior: %.2f bits; %.0f pairs of one thing expected",
                model.priorBits(rows),
                model.prior() * rows.pairs()));
        if (model.move().share() > 0) {
            lines.add(String.format(
                    Locale.ROOT,
                    "moved: %.4f of pairs of one thing",
                    model.move().share()));
        }
        if (!model.delivery().isNone()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "%.0f pairs of two things that came together expected, %.0f of them with one taken down again",
                    model.delivery().prior() * rows.pairs(),
                    model.delivery().again() * rows.pairs()));
        }
        for (int field = 0; field < levels.size(); field++) {
            String column = column(field);
            for (Dependence.Case one : model.dependence().cases().get(field)) {
                lines.add(column + " depends on " + column(one.first())
                        + (one.second() < 0 ? "" : " and " + column(one.second())));
            }
            double[] bits = Evidence.bits(model.same()[field], model.other()[field]);
            for (int level = 1; level < bits.length; level++) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s, %s: same %.5f other %.3g bits %.2f",
                        column,
                        levels.get(field).name(level),
                        model.same()[field][level],
                        model.other()[field][level],
                        bits[level]));
            }
        }
        return lines;
    }

    private String column(int field) {
        return rows.spec().fields().get(field).column();
    }
}
