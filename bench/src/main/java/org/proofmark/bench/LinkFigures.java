package org.proofmark.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofmark.match.TableLinkage;

/**
 * Precision, recall and F1 of a linkage over pairs of rows, against all true pairs. A pair counts by how many of its rows are
 * of the chosen half of the things: a false pair of rows of both halves counts half in each.
 */
final class LinkFigures {
    private final TableLinkage linkage;
    private final String[] truth;
    private final boolean[] chosen;
    private double right;
    private double wrong;

    LinkFigures(TableLinkage linkage, String[] truth, Half half) {
        this.linkage = linkage;
        this.truth = truth;
        this.chosen = new boolean[truth.length];
        Map<String, Boolean> known = new HashMap<>();
        for (int row = 0; row < truth.length; row++) {
            chosen[row] = known.computeIfAbsent(truth[row], half::holds);
        }
    }

    /** Of the pairs that are linked by themselves, with a probability of one half or more. */
    String pairs() {
        right = 0;
        wrong = 0;
        for (int edge = 0; edge < linkage.edges(); edge++) {
            if (linkage.isLinked(edge)) {
                count(linkage.first(edge), linkage.second(edge));
            }
        }
        return text();
    }

    /** Of the pairs to which somebody else gives a probability of one half or more, by edge. */
    String pairs(double[] probabilities) {
        right = 0;
        wrong = 0;
        for (int edge = 0; edge < probabilities.length; edge++) {
            if (probabilities[edge] >= 0.5) {
                count(linkage.first(edge), linkage.second(edge));
            }
        }
        return text();
    }

    /** Of all pairs within a cluster. */
    String clusters() {
        right = 0;
        wrong = 0;
        for (List<Integer> members : groups(true).values()) {
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    if (mayPair(members.get(i), members.get(j))) {
                        count(members.get(i), members.get(j));
                    }
                }
            }
        }
        return text();
    }

    private boolean mayPair(int first, int second) {
        boolean two = linkage.firstTable() < linkage.rows();
        return !two || (first < linkage.firstTable()) != (second < linkage.firstTable());
    }

    /** How many rows the largest cluster has, and the largest true one. */
    String largest() {
        return "largest cluster " + largest(groups(true)) + ", true " + largest(groups(false));
    }

    private static int largest(Map<?, List<Integer>> groups) {
        return groups.values().stream().mapToInt(List::size).max().orElse(0);
    }

    private Map<Object, List<Integer>> groups(boolean found) {
        Map<Object, List<Integer>> groups = new HashMap<>();
        for (int row = 0; row < truth.length; row++) {
            Object group = found ? (Object) linkage.cluster(row) : truth[row];
            groups.computeIfAbsent(group, key -> new ArrayList<>(2)).add(row);
        }
        return groups;
    }

    private void count(int first, int second) {
        double weight = (chosen[first] ? 0.5 : 0) + (chosen[second] ? 0.5 : 0);
        if (truth[first].equals(truth[second])) {
            right += weight;
        } else {
            wrong += weight;
        }
    }

    /** How many of the true pairs are candidates at all. */
    String candidates() {
        PairList pairs = new PairList();
        for (List<Integer> members : groups(false).values()) {
            for (int i = 0; i < members.size() && chosen[members.getFirst()]; i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    if (mayPair(members.get(i), members.get(j))) {
                        pairs.add(members.get(i), members.get(j));
                    }
                }
            }
        }
        long[] all = pairs.distinct();
        long found = linkage.candidatesAmong(
                Arrays.stream(all).mapToInt(PairList::first).toArray(),
                Arrays.stream(all).mapToInt(PairList::second).toArray());
        return String.format(
                Locale.ROOT,
                "true pairs %d, of them candidates %.4f",
                all.length,
                (double) found / Math.max(1, all.length));
    }

    private double truePairs() {
        double pairs = 0;
        for (List<Integer> members : groups(false).values()) {
            if (chosen[members.get(0)]) {
                int first = (int) members.stream()
                        .filter(row -> row < linkage.firstTable())
                        .count();
                double rest = members.size() - first;
                pairs += linkage.firstTable() < linkage.rows()
                        ? first * rest
                        : members.size() * (members.size() - 1) / 2.0;
            }
        }
        return pairs;
    }

    private String text() {
        double all = truePairs();
        return String.format(
                Locale.ROOT,
                "precision %.4f recall %.4f F1 %.4f",
                right / Math.max(1, right + wrong),
                right / all,
                2 * right / (right + wrong + all));
    }

    /**
     * How far probabilities are from what is true, over pairs between 0.05 and 0.95, in ten bins of as many pairs each: the mean
     * over the bins of the distance between the mean probability and the share of true pairs; and what that would be by chance
     * (normal approximation) if all probabilities were right.
     */
    String calibration() {
        List<double[]> pairs = new ArrayList<>();
        for (int edge = 0; edge < linkage.edges(); edge++) {
            double p = linkage.probability(edge);
            if (p > 0.05 && p < 0.95) {
                pairs.add(new double[] {p, truth[linkage.first(edge)].equals(truth[linkage.second(edge)]) ? 1 : 0});
            }
        }
        pairs.sort((a, b) -> Double.compare(a[0], b[0]));
        StringBuilder bins = new StringBuilder();
        double error = 0;
        double byChance = 0;
        for (int bin = 0; bin < 10 && pairs.size() >= 10; bin++) {
            List<double[]> of = pairs.subList(pairs.size() * bin / 10, pairs.size() * (bin + 1) / 10);
            double[] mean = new double[2];
            of.forEach(pair -> Arrays.setAll(mean, i -> mean[i] + pair[i] / of.size()));
            error += Math.abs(mean[0] - mean[1]) / 10;
            double variance =
                    of.stream().mapToDouble(pair -> pair[0] * (1 - pair[0])).sum();
            byChance += Math.sqrt(2 / Math.PI * variance) / of.size() / 10;
            bins.append(String.format(Locale.ROOT, " %.2f/%.2f", mean[0], mean[1]));
        }
        return String.format(
                Locale.ROOT,
                "calibration error %.3f (by chance %.3f) over %d pairs:%s",
                error,
                byChance,
                pairs.size(),
                bins);
    }
}
