package org.proofmark.match;

import java.nio.file.Path;
import java.util.List;

/** Links one table with itself, or two with each other. */
public final class TableLinkage {
    private static final double LEAST_BITS = -7;
    private static final double SAMPLE = 1_500_000;

    private final Rows rows;
    private final List<FieldLevels> levels;
    final Blocks blocks;
    final Model model;
    final Edges edges;
    final Clusters clusters;

    private TableLinkage(Rows rows) {
        this.rows = rows;
        this.levels = FieldLevels.of(rows);
        List<BlockKey> keys = BlockKeys.of(rows, levels);
        List<Rule> rules = RuleChoice.choose(rows, levels, keys);
        this.blocks = new Blocks(rows, KeyTable.of(rows, keys), rules);
        double chance = Math.min(1, SAMPLE / (31.0 * rows.count()));
        PairSample candidates = Sampling.candidates(rows, levels, blocks, chance);
        this.model = new EmEstimate(rows, levels, candidates, Sampling.random(rows, levels), 1 / chance).estimate();
        this.edges = Edges.score(rows, levels, blocks, model, LEAST_BITS);
        this.clusters = rows.spec().oneToOne()
                ? OneToOne.assign(rows.count(), edges, 0)
                : Agglomeration.of(rows.count(), edges);
    }

    /** Links what is in one file with itself, or in two with each other. */
    public static TableLinkage link(LinkSpec spec, List<Path> files) {
        return new TableLinkage(TableReader.read(spec, files));
    }

    public int rows() {
        return rows.count();
    }

    public int firstTable() {
        return rows.split();
    }

    public String id(int row) {
        return rows.ids().of(row);
    }

    public int cluster(int row) {
        return clusters.of(row);
    }

    public int edges() {
        return edges.count();
    }

    public int first(int edge) {
        return edges.first()[edge];
    }

    public int second(int edge) {
        return edges.second()[edge];
    }

    public double bits(int edge) {
        return edges.bits()[edge];
    }

    /** The estimate in words, a line for each level of each field. */
    public List<String> describe() {
        List<String> lines = new java.util.ArrayList<>();
        blocks.rules().forEach(rule -> lines.add("rule " + rule.name()));
        lines.add("prior bits " + model.priorBits(rows) + " expected " + model.prior() * rows.pairs());
        double[][] bits = model.bits();
        for (int field = 0; field < rows.fields(); field++) {
            for (int level = 1; level < bits[field].length; level++) {
                if (model.same()[field][level] > 1e-4) {
                    lines.add(String.format(
                            java.util.Locale.ROOT,
                            "%-16s %-36s m %.5f u %.3g bits %.2f",
                            rows.spec().fields().get(field).column(),
                            levels.get(field).name(level),
                            model.same()[field][level],
                            model.other()[field][level],
                            bits[field][level]));
                }
            }
        }
        return lines;
    }
}
