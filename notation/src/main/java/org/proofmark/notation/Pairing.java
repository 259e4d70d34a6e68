package org.proofmark.notation;

/**
 * What one step of an alignment of two readings weighs: how much likelier the step is if both are of one mark than if they are of
 * two. The first reading is the query, prepared once; cells are counted from 0, and a step that takes cells {@code i} and {@code j}
 * ends there. A weight of 0 is a step that there is not.
 */
final class Pairing {
    private final MarkReader reader;
    private final MisreadRates rates;
    private final Line a;
    private final Line b;
    /** For each cell of the query, by ASCII character of the other reading. */
    private final double[][] pairs;

    private final double kept;
    private final double alone;

    Pairing(MarkReader reader, Line a, double[][] pairs, Line b) {
        this.reader = reader;
        this.rates = reader.rates();
        this.a = a;
        this.b = b;
        this.pairs = pairs;
        kept = 1 - 2 * (rates.dropped() + rates.inserted() + rates.transposed());
        alone = rates.dropped() + rates.inserted();
    }

    static double[][] pairs(MarkReader reader, Line query) {
        double[][] pairs = new double[query.size()][];
        for (int i = 0; i < pairs.length; i++) {
            int point = query.point(i);
            boolean ascii = point >= 0 && point < MarkReader.ASCII;
            pairs[i] = ascii ? reader.pairs(point) : reader.pairs(query.odds(i), point);
        }
        return pairs;
    }

    /** Fills in {@link #match} of one cell of the query with every cell of the other reading. */
    void matches(int i, double[] row) {
        double[] ofSign = pairs[i];
        double ofCell = a.rarity(i) * kept;
        for (int j = 0; j < b.size(); j++) {
            int point = b.point(j);
            row[j] = point >= 0 && point < MarkReader.ASCII && (i == 0 || j == 0 || alikeBefore(i, j))
                    ? ofSign[point] * ofCell * b.rarity(j)
                    : match(i, j);
        }
    }

    /** Both cells are of one sign. */
    double match(int i, int j) {
        double weight = sign(i, j) * (a.rarity(i) * kept) * b.rarity(j);
        return i > 0 && j > 0 && !alikeBefore(i, j) ? weight * rates.layout() : weight;
    }

    /** The query alone has this sign. */
    double onlyA(int i) {
        return a.isSeparator(i) ? rates.separatorLost() : alone;
    }

    /** The other reading alone has this sign. */
    double onlyB(int j) {
        return b.isSeparator(j) ? rates.separatorLost() : alone;
    }

    /** Whether it is worth asking for twins and swapped neighbours. */
    boolean mayBeTwins(int i, int j) {
        int point = a.point(i);
        return point >= 0 && (point == b.point(j) || (j > 0 && point == b.point(j - 1)));
    }

    /** One of the query against two equal ones of the other (doubled there, or one left out here), beside their match. */
    double oneForTwo(int i, int j) {
        return j > 0 && same(a, i, b, j) && same(b, j - 1, b, j) ? twice(b, j) : 0;
    }

    /** Two equal ones of the query against one of the other, beside their match. */
    double twoForOne(int i, int j) {
        return i > 0 && same(a, i, b, j) && same(a, i - 1, a, i) ? twice(a, i) : 0;
    }

    /** Two neighbours the other way round, otherwise read alike, beside their two matches. */
    double swapped(int i, int j) {
        boolean crossed = i > 0 && j > 0 && same(a, i, b, j - 1) && same(a, i - 1, b, j) && !same(a, i - 1, a, i);
        return crossed ? 2 * rates.transposed() / kept : 0;
    }

    /** The first {@code i} cells of the query are missing in the other reading as a whole. */
    double headOfA(int i) {
        return head(a, i);
    }

    /** The first {@code j} cells of the other reading are missing in the query as a whole. */
    double headOfB(int j) {
        return head(b, j);
    }

    /** The cells of the query from {@code i} are missing in the other reading as a whole. */
    double tailOfA(int i) {
        return a.partEnded(i) ? rates.cut() : 0;
    }

    /** The cells of the other reading from {@code j} are missing in the query as a whole. */
    double tailOfB(int j) {
        return b.partEnded(j) ? rates.cut() : 0;
    }

    double gap() {
        return rates.gap();
    }

    Line a() {
        return a;
    }

    Line b() {
        return b;
    }

    private boolean alikeBefore(int i, int j) {
        return a.hasLayoutBefore(i) == b.hasLayoutBefore(j);
    }

    private double head(Line line, int cells) {
        double cut = line.partBegins(cells) ? rates.cut() : 0;
        return cells > 0 && cells == line.prefix() ? cut + rates.prefixLost() : cut;
    }

    private double sign(int i, int j) {
        int point = b.point(j);
        return point >= 0 && point < MarkReader.ASCII
                ? pairs[i][point]
                : reader.together(a.odds(i), a.point(i), b.odds(j), point);
    }

    private double twice(Line line, int i) {
        return rates.undoubled() + rates.doubled() / SignTable.common(line.odds(i).main);
    }

    private static boolean same(Line one, int i, Line another, int j) {
        return one.point(i) >= 0 && one.point(i) == another.point(j);
    }
}
