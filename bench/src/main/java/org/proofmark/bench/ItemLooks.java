package org.proofmark.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.bench.ItemBatchLaw.Series;

/** How the rows of a table of items look as first documentations. What the first ones among them are is known. */
final class ItemLooks {
    private final ItemBatchLaw law = new ItemBatchLaw();
    private final Map<Series, Integer> series = new HashMap<>();
    private final Map<String, Integer> recoveries = new HashMap<>();
    private final Map<String, Integer> batches = new HashMap<>();
    private final List<ItemFormat> formats;
    private final List<Look> looks = new ArrayList<>();
    private final int[] begun;
    private final int[] ended;

    /**
     * One row.
     *
     * @param fitting of how many series it may be by its names; it is followed up where this is one
     * @param series negative if it cannot be a first row, or is not followed up
     * @param count how far its maker has counted
     * @param recovery the place and day
     * @param batch the same for rows that have all in common but number and rack number
     * @param batchLaw ln P(what these have in common)
     * @param own ln P(the rack number, or that there is none)
     */
    record Look(int fitting, int series, int count, int recovery, int batch, double batchLaw, double own) {
        boolean possible() {
            return series >= 0;
        }
    }

    ItemLooks(List<String[]> rows, boolean[] first) {
        begun = new int[rows.size()];
        ended = new int[rows.size()];
        order(rows, first);
        formats = formats(rows, first);
        rows.forEach(row -> looks.add(look(row)));
    }

    /** When, in steps from one recovery to the next, each place and day came first and last. */
    private void order(List<String[]> rows, boolean[] first) {
        int time = 0;
        int last = -1;
        for (int row = 0; row < first.length; row++) {
            if (first[row]) {
                int now = recoveries.computeIfAbsent(recovery(rows.get(row)), key -> recoveries.size());
                time += now == last ? 0 : 1;
                begun[now] = begun[now] == 0 ? time : begun[now];
                ended[now] = time;
                last = now;
            }
        }
    }

    private static String recovery(String[] row) {
        return row[ItemRows.PLACE] + '|' + row[ItemRows.RECOVERED];
    }

    /** The format of each series, from the numbers of its first rows. */
    private List<ItemFormat> formats(List<String[]> rows, boolean[] first) {
        List<List<String>> numbers = new ArrayList<>();
        for (int row = 0; row < first.length; row++) {
            List<Series> fitting = first[row] ? law.fitting(rows.get(row)) : List.of();
            if (fitting.size() == 1) {
                int one = series.computeIfAbsent(fitting.getFirst(), key -> series.size());
                if (one == numbers.size()) {
                    numbers.add(new ArrayList<>());
                }
                numbers.get(one).add(rows.get(row)[ItemRows.SERIAL]);
            }
        }
        return numbers.stream().map(ItemFormat::of).toList();
    }

    private Look look(String[] row) {
        List<Series> fitting = law.fitting(row);
        int one = fitting.size() == 1 ? series.getOrDefault(fitting.getFirst(), -1) : -1;
        int recovery = recoveries.getOrDefault(recovery(row), -1);
        if (one >= 0 && recovery >= 0) {
            ItemFormat format = formats.get(one);
            int year = format.year(row[ItemRows.SERIAL]);
            int count = format.count(row[ItemRows.SERIAL]);
            double batchLaw = law.batch(row, fitting.getFirst(), year);
            double own = ItemBatchLaw.rack(row);
            if (count > 0 && Double.isFinite(batchLaw + own)) {
                int batch = batches.computeIfAbsent(ItemBatchLaw.common(row, year), key -> batches.size());
                return new Look(1, one, count, recovery, batch, batchLaw, own);
            }
        }
        return new Look(fitting.size(), -1, 0, -1, -1, 0, 0);
    }

    Look of(int row) {
        return looks.get(row);
    }

    int series() {
        return series.size();
    }

    int recoveries() {
        return recoveries.size();
    }

    /** Whether one recovery may have come before another, or with it. */
    boolean inOrder(int recovery, int next) {
        return begun[recovery] <= ended[next];
    }
}
