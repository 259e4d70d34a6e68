package org.proofmark.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The patterns that are tested together: all values and combinations of values that occur in at least as many recoveries
 * as were chosen. The rule looks at all recoveries alike and not at the labels, so the family is the same for every
 * permutation; a rarer pattern could not be in every chosen recovery anyway.
 */
final class PatternFamily {
    /** More patterns than this are refused. */
    static final int LARGEST = 50_000;

    private static final int VALUE_BITS = 21;

    private final RecoveryTable table;
    private final boolean[] rows;
    private final boolean[] baseline;
    private final int support;
    private final List<List<String>> vocabulary = new ArrayList<>();
    private final int[][][] codes;
    private final List<Tally> tallies = new ArrayList<>();

    private PatternFamily(RecoveryTable table, boolean[] rows, boolean[] baseline, int support) {
        this.table = table;
        this.rows = rows;
        this.baseline = baseline;
        this.support = support;
        this.codes = encode();
    }

    /**
     * Counts the family.
     *
     * @param rows which recoveries of the table take part
     * @param baseline which of them are the baseline
     * @param support fewest recoveries in which a pattern occurs
     * @param terms most values in a pattern
     */
    static List<Tally> of(RecoveryTable table, boolean[] rows, boolean[] baseline, int support, int terms) {
        PatternFamily family = new PatternFamily(table, rows, baseline, support);
        family.combine(new ArrayList<>(), 0, terms);
        return family.tallies;
    }

    private void combine(List<Integer> attributes, int next, int terms) {
        if (!attributes.isEmpty()) {
            count(attributes);
        }
        if (attributes.size() == terms) {
            return;
        }
        for (int attribute = next; attribute < table.attributes().size(); attribute++) {
            List<Integer> more = new ArrayList<>(attributes);
            more.add(attribute);
            combine(more, attribute + 1, terms);
        }
    }

    /** Counts of one combination of values, for the recoveries in which it occurs. */
    private static final class Cells {
        private int[] recovery = new int[4];
        private int[] count = new int[4];
        private int size;

        void add(int row, int quantity) {
            if (size == 0 || recovery[size - 1] != row) {
                if (size == recovery.length) {
                    recovery = Arrays.copyOf(recovery, 2 * size);
                    count = Arrays.copyOf(count, 2 * size);
                }
                recovery[size++] = row;
            }
            count[size - 1] += quantity;
        }

        int[] perRecovery(int recoveries) {
            int[] counts = new int[recoveries];
            for (int i = 0; i < size; i++) {
                counts[recovery[i]] = count[i];
            }
            return counts;
        }
    }

    private void count(List<Integer> attributes) {
        int[] known = new int[rows.length];
        Map<Long, Cells> byValues = new HashMap<>();
        for (int row = 0; row < rows.length; row++) {
            for (int item = 0; rows[row] && item < codes[row].length; item++) {
                long key = key(codes[row][item], attributes);
                if (key >= 0) {
                    int quantity = table.recovery(row).items().get(item).quantity();
                    known[row] += quantity;
                    byValues.computeIfAbsent(key, k -> new Cells()).add(row, quantity);
                }
            }
        }
        double correlation = correlation(byValues, known, rows);
        double inBaseline = correlation(byValues, known, baseline);
        byValues.entrySet().stream()
                .filter(entry -> entry.getValue().size >= support)
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Tally(
                        pattern(entry.getKey(), attributes),
                        entry.getValue().perRecovery(known.length),
                        known,
                        correlation,
                        inBaseline))
                .forEach(this::keep);
    }

    private void keep(Tally tally) {
        if (tallies.size() == LARGEST) {
            throw new IllegalArgumentException("The attributes " + table.attributes() + " give more than " + LARGEST
                    + " patterns. Compare fewer attributes, or fewer values in one pattern.");
        }
        tallies.add(tally);
    }

    /** The correlation over the recoveries that {@code counted} marks. */
    private static double correlation(Map<Long, Cells> byValues, int[] known, boolean[] counted) {
        int[] sizes = new int[known.length];
        double items = 0;
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = counted[i] ? known[i] : 0;
            items += sizes[i];
        }
        double within = 0;
        double squares = 0;
        for (Cells cells : byValues.values()) {
            double total = 0;
            for (int i = 0; i < cells.size; i++) {
                if (counted[cells.recovery[i]]) {
                    double count = cells.count[i];
                    within += count * count / sizes[cells.recovery[i]];
                    total += count;
                }
            }
            squares += total * total;
        }
        return items == 0 ? 0 : IntraRecoveryCorrelation.of(within, squares / items, sizes);
    }

    private static long key(int[] item, List<Integer> attributes) {
        long key = 0;
        for (int attribute : attributes) {
            if (item[attribute] < 0) {
                return -1;
            }
            key = key << VALUE_BITS | item[attribute];
        }
        return key;
    }

    private Pattern pattern(long key, List<Integer> attributes) {
        List<Pattern.Term> terms = new ArrayList<>();
        long rest = key;
        for (int attribute : attributes.reversed()) {
            int code = (int) (rest & (1 << VALUE_BITS) - 1);
            terms.add(new Pattern.Term(
                    table.attributes().get(attribute), vocabulary.get(attribute).get(code)));
            rest >>>= VALUE_BITS;
        }
        return new Pattern(terms.reversed());
    }

    private int[][][] encode() {
        List<Map<String, Integer>> numbers = new ArrayList<>();
        for (int i = 0; i < table.attributes().size(); i++) {
            numbers.add(new HashMap<>());
            vocabulary.add(new ArrayList<>());
        }
        int[][][] encoded = new int[rows.length][][];
        for (int row = 0; row < rows.length; row++) {
            encoded[row] = rows[row]
                    ? table.recovery(row).items().stream()
                            .map(item -> encode(item, numbers))
                            .toArray(int[][]::new)
                    : new int[0][];
        }
        return encoded;
    }

    private int[] encode(ItemRow item, List<Map<String, Integer>> numbers) {
        int[] codes = new int[numbers.size()];
        for (int i = 0; i < codes.length; i++) {
            String value = item.values().get(table.attributes().get(i));
            codes[i] = value == null ? -1 : number(value, numbers.get(i), vocabulary.get(i));
        }
        return codes;
    }

    private static int number(String value, Map<String, Integer> numbers, List<String> values) {
        Integer known = numbers.get(value);
        if (known != null) {
            return known;
        }
        if (values.size() == 1 << VALUE_BITS) {
            throw new IllegalArgumentException(
                    "An attribute has more than " + values.size() + " values. Group them before comparing.");
        }
        numbers.put(value, values.size());
        values.add(value);
        return values.size() - 1;
    }
}
