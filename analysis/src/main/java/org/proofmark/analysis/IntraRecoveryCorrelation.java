package org.proofmark.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How alike the items of one recovery are: 0 when they are like random draws, 1 when they are all equal.
 *
 * <p>The one-way analysis-of-variance estimator (Donner 1986), with the sums of squares of all values of an attribute added
 * up before the ratio is taken (the form of Weir and Cockerham 1984), so that one estimate serves rare values too, whose
 * own would be noise. For two values it is the ordinary estimator. Estimates below 0 count as 0.
 */
final class IntraRecoveryCorrelation {
    /** Above this a recovery is as good as one item; the ceiling keeps the beta-binomial shape finite. */
    private static final double CEILING = 0.95;

    private IntraRecoveryCorrelation() {}

    /**
     * The correlation from sums of squares.
     *
     * @param within sum over recoveries and values of count² / recovery size
     * @param overall sum over values of total² / all items
     * @param sizes items per recovery; recoveries of size 0 do not count
     */
    static double of(double within, double overall, int[] sizes) {
        double items = 0;
        double squares = 0;
        int recoveries = 0;
        for (int size : sizes) {
            items += size;
            squares += (double) size * size;
            recoveries += size > 0 ? 1 : 0;
        }
        if (recoveries < 2 || items <= recoveries) {
            return 0;
        }
        double between = (within - overall) / (recoveries - 1);
        double inside = (items - within) / (items - recoveries);
        double typical = (items - squares / items) / (recoveries - 1);
        double total = between + (typical - 1) * inside;
        return total <= 0 ? 0 : Math.clamp((between - inside) / total, 0, CEILING);
    }

    /** The correlation of one pattern's presence: counts of matching and of known items per recovery. */
    static double of(int[] matching, int[] known) {
        double within = 0;
        double x = 0;
        double n = 0;
        for (int i = 0; i < known.length; i++) {
            if (known[i] > 0) {
                double match = matching[i];
                double differ = known[i] - match;
                within += (match * match + differ * differ) / known[i];
                x += match;
                n += known[i];
            }
        }
        return n == 0 ? 0 : of(within, (x * x + (n - x) * (n - x)) / n, known);
    }

    /** The correlation of the attributes' joint values over some recoveries of a table. */
    static double of(RecoveryTable table, List<Integer> recoveries, List<String> attributes) {
        int[] sizes = new int[recoveries.size()];
        Map<List<String>, Double> totals = new HashMap<>();
        double within = 0;
        double items = 0;
        for (int i = 0; i < sizes.length; i++) {
            Map<List<String>, Double> counts = new HashMap<>();
            for (ItemRow item : table.recovery(recoveries.get(i)).items()) {
                List<String> values = joint(item, attributes);
                if (values != null) {
                    counts.merge(values, (double) item.quantity(), Double::sum);
                    sizes[i] += item.quantity();
                }
            }
            for (Map.Entry<List<String>, Double> entry : counts.entrySet()) {
                within += entry.getValue() * entry.getValue() / sizes[i];
                totals.merge(entry.getKey(), entry.getValue(), Double::sum);
            }
            items += sizes[i];
        }
        double squares = totals.values().stream().mapToDouble(x -> x * x).sum();
        return items == 0 ? 0 : of(within, squares / items, sizes);
    }

    private static @Nullable List<String> joint(ItemRow item, List<String> attributes) {
        return item.values().keySet().containsAll(attributes)
                ? attributes.stream()
                        .map(attribute -> item.values().getOrDefault(attribute, ""))
                        .toList()
                : null;
    }
}
