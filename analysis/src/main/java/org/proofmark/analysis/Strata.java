package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The matched strata: within each, any recoveries might as well have been the chosen ones if the choice had nothing to do
 * with the pattern.
 *
 * <p>Keys are dropped for all strata alike, size band first, then period, region and type, until every stratum that
 * holds a chosen recovery has enough others and all together have enough. Size goes first because the score already
 * allows for it.
 */
final class Strata {
    /** Recoveries of one stratum, as indices into the table. */
    record Cell(List<Integer> chosen, List<Integer> others) {}

    private final Matching matching;
    private final List<Cell> cells;

    private Strata(Matching matching, List<Cell> cells) {
        this.matching = matching;
        this.cells = cells;
    }

    static Strata of(Comparison comparison, CommonalityOptions options) {
        String why = "";
        for (int keys = Stratum.KEYS.size(); ; keys--) {
            List<Cell> cells = cells(comparison, keys);
            String thin = thin(comparison, cells, keys, options);
            if (thin.isEmpty() || keys == 0) {
                return new Strata(matching(keys, why, cells), cells);
            }
            why = thin;
        }
    }

    Matching matching() {
        return matching;
    }

    List<Cell> cells() {
        return cells;
    }

    /** The same strata without one recovery, and without the strata that then hold no chosen one. */
    Strata without(int recovery) {
        List<Cell> rest = cells.stream()
                .map(cell -> new Cell(leave(cell.chosen(), recovery), leave(cell.others(), recovery)))
                .filter(cell -> !cell.chosen().isEmpty())
                .toList();
        return new Strata(matching, rest);
    }

    private static List<Integer> leave(List<Integer> recoveries, int out) {
        return recoveries.stream().filter(index -> index != out).toList();
    }

    private static List<Cell> cells(Comparison comparison, int keys) {
        Map<List<String>, Cell> byKey = new LinkedHashMap<>();
        for (int index : comparison.chosen()) {
            byKey.computeIfAbsent(key(comparison, index, keys), k -> new Cell(new ArrayList<>(), new ArrayList<>()))
                    .chosen()
                    .add(index);
        }
        for (int index : comparison.baseline()) {
            Cell cell = byKey.get(key(comparison, index, keys));
            if (cell != null) {
                cell.others().add(index);
            }
        }
        return List.copyOf(byKey.values());
    }

    private static List<String> key(Comparison comparison, int index, int keys) {
        return comparison.table().recovery(index).stratum().first(keys);
    }

    private static String thin(Comparison comparison, List<Cell> cells, int keys, CommonalityOptions options) {
        for (Cell cell : cells) {
            if (cell.others().size() < options.minimumPerStratum()) {
                return "stratum " + key(comparison, cell.chosen().get(0), keys) + " has "
                        + cell.others().size() + " comparable recoveries, fewer than " + options.minimumPerStratum();
            }
        }
        int comparable = comparable(cells);
        return comparable < options.minimumComparable()
                ? "the strata together have " + comparable + " comparable recoveries, fewer than "
                        + options.minimumComparable()
                : "";
    }

    private static int comparable(List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.others().size()).sum();
    }

    private static Matching matching(int keys, String why, List<Cell> cells) {
        List<String> all = Stratum.KEYS;
        return new Matching(
                all.subList(0, keys), all.subList(keys, all.size()).reversed(), why, comparable(cells), cells.size());
    }
}
