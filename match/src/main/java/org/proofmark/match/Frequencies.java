package org.proofmark.match;

/**
 * How many rows hold each value of a field, as classes that double: class 0 is one row, class 1 two or three, class 2 four to
 * seven. Agreement on a value that many rows hold says less; each class is a level of agreement of its own, so that how much
 * less is estimated, not assumed.
 */
final class Frequencies {
    static final int CLASSES = 14;

    private final int[] counts;
    private final double[] agreeing = new double[CLASSES];
    private final double[] rows = new double[CLASSES];
    private final double present;

    /** Whether each value is a class of its own: few are, and what agreement on each is worth is not a matter of how common it is. */
    private final boolean byValue;

    private Frequencies(int[] counts, double present, boolean byValue) {
        this.byValue = byValue;
        this.counts = counts;
        this.present = present;
    }

    static Frequencies of(Rows rows, int field) {
        int[] first = new int[rows.texts().get(field).size() + 1];
        int[] second = rows.twoTables() ? new int[first.length] : first;
        for (int row = 0; row < rows.count(); row++) {
            (row < rows.split() ? first : second)[rows.value(row, field)]++;
        }
        double present = (double) (rows.split() - first[0])
                * (rows.twoTables() ? rows.count() - rows.split() - second[0] : (rows.count() - first[0] - 1) / 2.0);
        int[] counts = first.clone();
        for (int value = 1; rows.twoTables() && value < counts.length; value++) {
            counts[value] += second[value];
        }
        Frequencies frequencies = new Frequencies(counts, present, rows.isGaps(field));
        for (int value = 1; value < counts.length; value++) {
            frequencies.rows[frequencies.of(value)] += counts[value];
            frequencies.agreeing[frequencies.of(value)] += rows.twoTables()
                    ? (double) first[value] * second[value]
                    : counts[value] / 2.0 * (counts[value] - 1.0);
        }
        return frequencies;
    }

    /** The class of a value. */
    int of(int value) {
        return byValue
                ? value - 1
                : Math.min(CLASSES - 1, 31 - Integer.numberOfLeadingZeros(Math.max(1, counts[value])));
    }

    int count(int value) {
        return counts[value];
    }

    /** How many pairs of rows agree on a value of the class. */
    double agreeing(int frequencyClass) {
        return agreeing[frequencyClass];
    }

    /** How many rows hold a value of the class. */
    double rows(int frequencyClass) {
        return rows[frequencyClass];
    }

    /** How many pairs of rows have a value both. */
    double present() {
        return present;
    }
}
