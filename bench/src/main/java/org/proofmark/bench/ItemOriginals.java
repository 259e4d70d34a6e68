package org.proofmark.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.bench.ItemLooks.Look;

/**
 * Which rows of a table are taken for first documentations, and how probable that is: the law of {@link ItemRows}.
 *
 * <p>Numbers of a series are counted up while one recovery comes after the other, so all those of a recovery lie between those of the
 * recoveries before and after it. A recovery has a geometric number of batches. What lies next to each other in a series, in one recovery,
 * with all but number and rack number alike, at most three apart, counts as one batch.
 */
final class ItemOriginals {
    /** ln of the odds of what must be a first row. */
    static final double CERTAIN = 700;

    private static final int STEPS = 3;
    private static final int LARGEST = 12;
    private static final double SINGLE = 0.85;
    private static final double MORE_BATCHES = Math.exp(-1.0 / 12);
    /** No gap between batches is so wide, but weapons of which more than one series may be are left out of the count. */
    private static final double TOO_WIDE = 1e-12;

    private final ItemLooks looks;
    private final List<NavigableMap<Integer, Look>> lines = new ArrayList<>();
    private final int[] batches;
    private final int[] members;

    /** None is taken for a first row yet. */
    ItemOriginals(ItemLooks looks) {
        this.looks = looks;
        batches = new int[looks.recoveries()];
        members = new int[looks.recoveries()];
        for (int series = 0; series < looks.series(); series++) {
            lines.add(new TreeMap<>());
        }
    }

    /** Takes a row that is possible as a first one for such. */
    void add(int row) {
        Look look = looks.of(row);
        batches[look.recovery()] += between(look).batches();
        members[look.recovery()]++;
        lines.get(look.series()).put(look.count(), look);
    }

    void remove(int row) {
        Look look = looks.of(row);
        lines.get(look.series()).remove(look.count());
        members[look.recovery()]--;
        batches[look.recovery()] -= between(look).batches();
    }

    /** What is next to a row in its series, and which of the three are of one batch. */
    private record Between(@Nullable Look before, @Nullable Look after, boolean left, boolean right, boolean whole) {
        /** How many batches more there are with what lies between. */
        int batches() {
            return 1 - (left ? 1 : 0) - (right ? 1 : 0) + (whole ? 1 : 0);
        }
    }

    private Between between(Look look) {
        Look before = next(look, true);
        Look after = next(look, false);
        return new Between(before, after, together(before, look), together(look, after), together(before, after));
    }

    private @Nullable Look next(Look look, boolean down) {
        NavigableMap<Integer, Look> line = lines.get(look.series());
        Map.Entry<Integer, Look> next = down ? line.lowerEntry(look.count()) : line.higherEntry(look.count());
        return next == null ? null : next.getValue();
    }

    private static boolean together(@Nullable Look one, @Nullable Look next) {
        return one != null
                && next != null
                && one.batch() == next.batch()
                && Math.abs(next.count() - one.count()) <= STEPS;
    }

    /**
     * ln of how often such a first row is to be expected, given all others: P(they and it) / P(they). That there was a recovery of this
     * place and day is told, so who is alone in it must be a first row.
     */
    double logIntensity(int row) {
        Look look = looks.of(row);
        if (!look.possible() || lines.get(look.series()).containsKey(look.count())) {
            return Double.NEGATIVE_INFINITY;
        }
        Between between = between(look);
        if (!inOrder(between, look)) {
            return Double.NEGATIVE_INFINITY;
        }
        if (members[look.recovery()] == 0) {
            return CERTAIN;
        }
        double gaps = gap(between.before(), look) + gap(look, between.after()) - gap(between.before(), between.after());
        return gaps + sizes(between) + batches(between, look) + look.own();
    }

    private boolean inOrder(Between between, Look look) {
        Look before = between.before();
        Look after = between.after();
        return (before == null || looks.inOrder(before.recovery(), look.recovery()))
                && (after == null || looks.inOrder(look.recovery(), after.recovery()));
    }

    /** ln P(the next number of a series is so far away). */
    private static double gap(@Nullable Look before, @Nullable Look after) {
        if (after == null) {
            return 0;
        }
        if (before == null) {
            return Math.log(Math.max(TOO_WIDE, skipped(after.count())));
        }
        if (together(before, after)) {
            return -Math.log(STEPS);
        }
        double p = 0;
        for (int more = 0; more < STEPS; more++) {
            p += skipped(after.count() - before.count() - more) / STEPS;
        }
        return Math.log(Math.max(TOO_WIDE, p));
    }

    /** P(so many numbers from one batch to the next). */
    private static double skipped(int numbers) {
        return numbers < 1 || numbers >= 1000 ? 0 : Math.log((numbers + 1.0) / numbers) / Math.log(1000);
    }

    /** By how much the sizes of the batches are more probable with what lies between, in ln. */
    private double sizes(Between between) {
        int left = run(between.before(), true);
        int right = run(between.after(), false);
        double without = between.whole() ? size(left + right) : size(left) + size(right);
        if (between.left()) {
            return (between.right() ? size(left + 1 + right) : size(left + 1) + size(right)) - without;
        }
        return size(left) + (between.right() ? size(1 + right) : size(1) + size(right)) - without;
    }

    /** ln P(a batch has so many rows); 0 for none, as there is no batch then. */
    private static double size(int rows) {
        return rows == 0 ? 0 : Math.log(rows == 1 ? SINGLE : rows <= LARGEST ? (1 - SINGLE) / (LARGEST - 1) : TOO_WIDE);
    }

    /** How many rows of one batch there are from one on, downwards or upwards. */
    private int run(@Nullable Look from, boolean down) {
        int rows = 0;
        Look last = from;
        for (Look look = from; look != null && rows <= LARGEST && together(last, look); look = next(look, down)) {
            rows++;
            last = look;
        }
        return rows;
    }

    /** What batches more or less change; those of a recovery may have come in any order, but for those of one series. */
    private double batches(Between between, Look look) {
        int others = batches[look.recovery()];
        double law = look.batchLaw() + Math.log(MORE_BATCHES);
        Look parted = between.before();
        return switch (between.batches()) {
            case 0 -> 0;
            case 1 ->
                law + Math.log((others + 1.0) / (1 + alike(between.before(), look) + alike(between.after(), look)));
            case -1 -> -law - Math.log(others / 2.0);
            default -> {
                double more = parted == null ? 0 : parted.batchLaw() + Math.log(MORE_BATCHES);
                yield law + more + Math.log((others + 1.0) * (others + 2.0) / 6);
            }
        };
    }

    private static int alike(@Nullable Look other, Look look) {
        return other != null && other.recovery() == look.recovery() ? 1 : 0;
    }
}
