package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.proofmark.model.Progress;

/**
 * How often {@link Commonality} finds something in made data: without any effect, and with a planted one. Its
 * {@link #main} prints the table of METHODS.md.
 */
final class Simulation {
    private static final int[] CHOSEN = {34, 171, 66};
    private static final int[] PLANTED = {4, 8, 6};
    private static final Stratum ALIKE = new Stratum("seizure", "region", "period", "");

    private final int baseline;
    private final boolean largeChosen;
    private final int permutations;

    /**
     * @param baseline recoveries besides the three chosen
     * @param largeChosen chosen recoveries of 34, 171 and 66 items; otherwise sizes are drawn like the others'
     * @param permutations per data set
     */
    Simulation(int baseline, boolean largeChosen, int permutations) {
        this.baseline = baseline;
        this.largeChosen = largeChosen;
        this.permutations = permutations;
    }

    /** Shares of data sets: with a headline finding, with the planted one, with an item-wise p below 5 % after Bonferroni. */
    record Rates(double headline, double planted, double strong, double itemWise, double meanFamily) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "headline %.3f, planted %.3f, planted at 0.01 %.3f, item-wise Fisher %.3f, mean family %.0f",
                    headline,
                    planted,
                    strong,
                    itemWise,
                    meanFamily);
        }
    }

    Rates run(int sets, double correlation, boolean plant, long seed) {
        int headline = 0;
        int planted = 0;
        int strong = 0;
        int itemWise = 0;
        double family = 0;
        for (int set = 0; set < sets; set++) {
            Comparison comparison = comparison(correlation, plant, seed + set);
            CommonalityOptions options =
                    CommonalityOptions.DEFAULTS.withPermutations(permutations).withSeed(seed + set);
            CommonalityResult result = Commonality.of(comparison, options, Progress.SILENT);
            family +=
                    result.design().said().map(CommonalityResult.Design::family).orElse(0);
            headline += result.findings().stream().anyMatch(Finding::headline) ? 1 : 0;
            planted += found(result, Finding.HEADLINE) ? 1 : 0;
            strong += found(result, LinkClass.DECISIVE) ? 1 : 0;
            itemWise += itemWise(comparison) ? 1 : 0;
        }
        return new Rates(
                (double) headline / sets,
                (double) planted / sets,
                (double) strong / sets,
                (double) itemWise / sets,
                family / sets);
    }

    private static boolean found(CommonalityResult result, double level) {
        return result.findings().stream()
                .filter(finding -> finding.pattern().equals(Pattern.of("model", MadeRecoveries.RARE)))
                .filter(Finding::headline)
                .anyMatch(finding -> finding.chance().said().orElseThrow().familyWiseP() <= level);
    }

    /** Whether Fisher's test over items finds any single value in the chosen recoveries together, Bonferroni at 5 %. */
    private static boolean itemWise(Comparison comparison) {
        boolean[] all = new boolean[comparison.table().recoveries().size()];
        Arrays.fill(all, true);
        List<Tally> values = PatternFamily.of(comparison.table(), all, all, 3, 1);
        return values.stream().anyMatch(tally -> {
            ItemWise test = ItemWise.of(share(tally, comparison.chosen()), share(tally, comparison.baseline()));
            return test.p() * values.size() <= 0.05;
        });
    }

    private static Share share(Tally tally, List<Integer> rows) {
        long matching = rows.stream().mapToLong(row -> tally.matching()[row]).sum();
        long known = rows.stream().mapToLong(row -> tally.known()[row]).sum();
        return new Share(matching, known, 0);
    }

    Comparison comparison(double correlation, boolean plant, long seed) {
        MadeRecoveries made = new MadeRecoveries(seed, correlation, 18, 8, 4, 5);
        List<RecoveryRow> rows = new ArrayList<>();
        for (int i = 0; i < CHOSEN.length; i++) {
            int size = largeChosen ? CHOSEN[i] : made.size();
            RecoveryRow row = made.recovery("chosen " + i, ALIKE, size);
            int rare = plant ? PLANTED[i] : Math.min(size, made.rareCount(size));
            rows.add(MadeRecoveries.plant(row, rare));
        }
        for (int i = 0; i < baseline; i++) {
            int size = made.size();
            RecoveryRow row = made.recovery("other " + i, ALIKE, size);
            rows.add(MadeRecoveries.plant(row, made.rareCount(size)));
        }
        RecoveryTable table = new RecoveryTable(made.attributes(), rows);
        return Comparison.withTheRest(
                table, List.of(new Group("A", List.of(0)), new Group("B", List.of(1)), new Group("C", List.of(2))));
    }

    /** Prints rates for correlations 0, 0.05 and 0.2: {@code main [sets] [permutations]}. */
    public static void main(String[] args) {
        int sets = args.length > 0 ? Integer.parseInt(args[0]) : 500;
        int permutations = args.length > 1 ? Integer.parseInt(args[1]) : 999;
        for (double correlation : new double[] {0, 0.05, 0.2}) {
            for (boolean large : new boolean[] {false, true}) {
                Rates none = new Simulation(60, large, permutations).run(sets, correlation, false, 1_000);
                System.out.println("correlation " + correlation + (large ? ", large chosen" : ", sizes alike")
                        + ", no effect: " + none);
            }
            Rates planted = new Simulation(60, true, permutations).run(sets, correlation, true, 9_000);
            System.out.println("correlation " + correlation + ", planted 4/34, 8/171, 6/66: " + planted);
        }
    }
}
