package org.proofmark.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.proofmark.bench.ItemBatchLaw.Series;

/**
 * Which rows of a table are taken for first documentations, and how probable that is: the law of {@link ItemRows}.
 *
 * <p>Numbers of a series are counted up while one recovery comes after the other, so all those of a recovery lie between those of the
 * recoveries before and after it. Batches of a recovery are a geometric number. What lies next to each other in a series, in one recovery,
 * with all but number and rack number alike, at most three apart, counts as one batch.
 */
final class ItemOriginals {
    /** ln of the odds of what must be a first row. */
    static final double CERTAIN = 700;

    private static final int STEPS = 3;
    private static final int LARGEST = 12;
    private static final double SINGLE = 0.85;
    private static final double MORE_BATCHES = Math.exp(-1.0 / 12);
    /** No gap between batches is so wide, but there are weapons left out of the count: those of which more than one series may be. */
    private static final double TOO_WIDE = 1e-12;

    private final int[] series;
    private final int[] count;
    private final int[] recovery;
    private final int[] batch;
    private final double[] batchLaw;
    private final double[] own;
    private final boolean[] told;
    private final List<NavigableMap<Integer, Integer>> lines = new ArrayList<>();
    private final int[] begun;
    private final int[] ended;
    private final int[] batches;
    private final int[] members;

    /** @param first which rows are first ones; they are taken for such, and said to be so for ever where two series fit */
    ItemOriginals(List<String[]> rows, boolean[] first) {
        int size = rows.size();
        series = new int[size];
        count = new int[size];
        recovery = new int[size];
        batch = new int[size];
        batchLaw = new double[size];
        own = new double[size];
        told = new boolean[size];
        Map<String, Integer> recoveries = new HashMap<>();
        begun = new int[size];
        ended = new int[size];
        recoveries(rows, first, recoveries);
        batches = new int[recoveries.size()];
        members = new int[recoveries.size()];
        describe(rows, first, recoveries);
        IntStream.range(0, size).filter(row -> first[row] && possible(row)).forEach(this::add);
    }

    private void recoveries(List<String[]> rows, boolean[] first, Map<String, Integer> recoveries) {
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

    private void describe(List<String[]> rows, boolean[] first, Map<String, Integer> recoveries) {
        ItemBatchLaw law = new ItemBatchLaw();
        Map<Series, Integer> known = new HashMap<>();
        List<ItemFormat> formats = formats(rows, first, law, known);
        Map<String, Integer> keys = new HashMap<>();
        for (int row = 0; row < first.length; row++) {
            String[] cells = rows.get(row);
            List<Series> fitting = law.fitting(cells);
            recovery[row] = recoveries.getOrDefault(recovery(cells), -1);
            told[row] = fitting.size() > 1;
            series[row] = fitting.size() == 1 ? known.getOrDefault(fitting.getFirst(), -1) : -1;
            if (series[row] < 0 || recovery[row] < 0) {
                series[row] = -1;
                continue;
            }
            ItemFormat format = formats.get(series[row]);
            int year = format.year(cells[ItemRows.SERIAL]);
            count[row] = format.count(cells[ItemRows.SERIAL]);
            own[row] = ItemBatchLaw.rack(cells);
            batchLaw[row] = law.batch(cells, fitting.getFirst(), year);
            batch[row] = keys.computeIfAbsent(ItemBatchLaw.common(cells, year), key -> keys.size());
            if (count[row] < 0 || Double.isInfinite(batchLaw[row] + own[row])) {
                series[row] = -1;
            }
        }
    }

    /** The format of each series, from the numbers of its first rows. */
    private List<ItemFormat> formats(List<String[]> rows, boolean[] first, ItemBatchLaw law, Map<Series, Integer> known) {
        List<List<String>> numbers = new ArrayList<>();
        for (int row = 0; row < first.length; row++) {
            List<Series> fitting = first[row] ? law.fitting(rows.get(row)) : List.of();
            if (fitting.size() == 1) {
                int one = known.computeIfAbsent(fitting.getFirst(), key -> known.size());
                if (one == numbers.size()) {
                    numbers.add(new ArrayList<>());
                    lines.add(new TreeMap<>());
                }
                numbers.get(one).add(rows.get(row)[ItemRows.SERIAL]);
            }
        }
        return numbers.stream().map(ItemFormat::of).toList();
    }

    /** Whether a row can be a first one at all. */
    boolean possible(int row) {
        return series[row] >= 0;
    }

    /** Whether what the row is was told: two series fit it, and this is not followed up. */
    boolean told(int row) {
        return told[row];
    }

    void add(int row) {
        batches[recovery[row]] += change(row);
        members[recovery[row]]++;
        lines.get(series[row]).put(count[row], row);
    }

    void remove(int row) {
        lines.get(series[row]).remove(count[row]);
        members[recovery[row]]--;
        batches[recovery[row]] -= change(row);
    }

    /** How many batches more there are with the row. */
    private int change(int row) {
        return between(row).batches();
    }

    /** The rows next to another in its series, and which of them are of one batch. */
    private record Between(int before, int after, boolean left, boolean right, boolean whole) {
        /** How many more there are with what lies between. */
        int batches() {
            return 1 - (left ? 1 : 0) - (right ? 1 : 0) + (whole ? 1 : 0);
        }
    }

    private Between between(int row) {
        Map.Entry<Integer, Integer> low = lines.get(series[row]).lowerEntry(count[row]);
        Map.Entry<Integer, Integer> high = lines.get(series[row]).higherEntry(count[row]);
        int before = low == null ? -1 : low.getValue();
        int after = high == null ? -1 : high.getValue();
        return new Between(before, after, together(before, row), together(row, after), together(before, after));
    }

    private boolean together(int one, int next) {
        return one >= 0 && next >= 0 && batch[one] == batch[next] && count[next] - count[one] <= STEPS;
    }

    /**
     * ln of how often such a first row is to be expected, given all others: P(they and it) / P(they). That there was a recovery of this
     * place and day is told, so who is alone in it must be a first row.
     */
    double logIntensity(int row) {
        Between between = between(row);
        if (!possible(row) || lines.get(series[row]).containsKey(count[row]) || !inTime(between, row)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (members[recovery[row]] == 0) {
            return CERTAIN;
        }
        double gaps = gap(between.before(), row, between.left())
                + gap(row, between.after(), between.right())
                - gap(between.before(), between.after(), between.whole());
        return gaps + sizes(between) + batches(between, row) + own[row];
    }

    private boolean inTime(Between between, int row) {
        int now = recovery[row];
        return (between.before() < 0 || begun[recovery[between.before()]] <= ended[now])
                && (between.after() < 0 || begun[now] <= ended[recovery[between.after()]])
                && !(between.whole() && !between.left());
    }

    /** ln P(the next number of a series is so far away). */
    private double gap(int before, int after, boolean together) {
        if (after < 0) {
            return 0;
        }
        if (before < 0) {
            return Math.log(Math.max(TOO_WIDE, skipped(count[after])));
        }
        if (together) {
            return -Math.log(STEPS);
        }
        int distance = count[after] - count[before];
        double p = 0;
        for (int more = 0; more < STEPS; more++) {
            p += skipped(distance - more) / STEPS;
        }
        return Math.log(Math.max(TOO_WIDE, p));
    }

    /** P(so many numbers from one batch to the next). */
    private static double skipped(int numbers) {
        return numbers < 1 || numbers >= 1000 ? 0 : Math.log((numbers + 1.0) / numbers) / Math.log(1000);
    }

    private double sizes(Between between) {
        int left = run(between.before(), true);
        int right = run(between.after(), false);
        double without = between.whole() ? size(left + right) : size(left) + size(right);
        if (between.left() && between.right()) {
            return size(left + 1 + right) - without;
        }
        return between.left()
                ? size(left + 1) + size(right) - without
                : between.right() ? size(left) + size(1 + right) - without : size(left) + size(1) + size(right) - without;
    }

    /** ln P(a batch has so many rows); 0 for none, as there is no batch then. */
    private static double size(int rows) {
        return rows == 0 ? 0 : Math.log(rows == 1 ? SINGLE : rows <= LARGEST ? (1 - SINGLE) / (LARGEST - 1) : TOO_WIDE);
    }

    /** How many rows of one batch there are from a row on, downwards or upwards. */
    private int run(int from, boolean down) {
        int rows = 0;
        int row = from;
        boolean on = from >= 0;
        while (on && rows <= LARGEST) {
            rows++;
            NavigableMap<Integer, Integer> line = lines.get(series[row]);
            Map.Entry<Integer, Integer> entry = down ? line.lowerEntry(count[row]) : line.higherEntry(count[row]);
            int next = entry == null ? -1 : entry.getValue();
            on = down ? together(next, row) : together(row, next);
            row = next;
        }
        return rows;
    }

    /** What a batch more, or one less, changes: in how many orders those of a recovery may come, series by series, counts too. */
    private double batches(Between between, int row) {
        int before = batches[recovery[row]];
        double law = batchLaw[row] + Math.log(MORE_BATCHES);
        return switch (between.batches()) {
            case 0 -> 0;
            case 1 -> law + Math.log((before + 1.0) / (1 + alike(between.before(), row) + alike(between.after(), row)));
            default -> -law - Math.log(before / 2.0);
        };
    }

    private int alike(int other, int row) {
        return other >= 0 && recovery[other] == recovery[row] ? 1 : 0;
    }
}
