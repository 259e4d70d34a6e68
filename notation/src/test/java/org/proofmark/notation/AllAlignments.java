package org.proofmark.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The misread model by its definition: every alignment of two readings is written out one by one, every true sign and, for the
 * background, every string of signs is tried. No tables, no dynamic programming. For readings of a few cells.
 */
final class AllAlignments {
    private final MisreadModel model;
    private final MisreadRates rates;
    private final List<Place> a;
    private final List<Place> b;
    private final double[] rarityA;
    private final double[] rarityB;

    /** One cell: its odds over the true signs, its character if certain, whether it is a gap, layout before it. */
    private record Place(List<Double> odds, int point, boolean gap, boolean separator, boolean layoutBefore) {
        double odds(int sign) {
            return odds.get(sign);
        }
    }

    AllAlignments(MisreadModel model, Reading a, Reading b) {
        this.model = model;
        rates = model.parameters().rates();
        this.a = places(a.cells());
        this.b = places(b.cells());
        rarityA = rarities(this.a);
        rarityB = rarities(this.b);
    }

    double bits() {
        double all = from(0, 0, false);
        for (int i = 0; i < a.size(); i++) {
            all += head(a, i) * from(i, 0, false);
        }
        for (int j = 1; j < b.size(); j++) {
            all += head(b, j) * from(0, j, false);
        }
        return Math.log(all) / Math.log(2) + lengthBits();
    }

    /** All ways to go on when i and j cells are taken; {@code entered}: the last step was to enter a gap of a. */
    private double from(int i, int j, boolean entered) {
        double sum = i == a.size() && j == b.size() ? 1 : 0;
        sum += j == b.size() && cut(a, i, i) ? rates.cut() : 0;
        sum += i == a.size() && cut(b, j, j) ? rates.cut() : 0;
        boolean gapA = i < a.size() && a.get(i).gap();
        boolean gapB = j < b.size() && b.get(j).gap();
        sum += gapA ? from(i + 1, j, true) : 0;
        sum += gapB && !entered ? from(i, j + 1, false) : 0;
        boolean inGapA = i > 0 && a.get(i - 1).gap();
        boolean inGapB = j > 0 && b.get(j - 1).gap();
        if (i < a.size() && !gapA) {
            sum += (inGapB ? rates.gap() : alone(a.get(i))) * from(i + 1, j, false);
        }
        if (j < b.size() && !gapB) {
            sum += (inGapA ? rates.gap() : alone(b.get(j))) * from(i, j + 1, false);
        }
        return sum + together(i, j);
    }

    /** Steps that take cells of both. */
    private double together(int i, int j) {
        double sum = 0;
        if (signs(i, 1, j, 1)) {
            sum += match(i, j) * from(i + 1, j + 1, false);
        }
        if (signs(i, 1, j, 2) && point(b, j) == point(b, j + 1) && point(b, j) >= 0 && point(a, i) == point(b, j)) {
            sum += match(i, j + 1) * twice(b.get(j)) * from(i + 1, j + 2, false);
        }
        if (signs(i, 2, j, 1) && point(a, i) == point(a, i + 1) && point(a, i) >= 0 && point(a, i) == point(b, j)) {
            sum += match(i + 1, j) * twice(a.get(i)) * from(i + 2, j + 1, false);
        }
        boolean crossed = signs(i, 2, j, 2) && point(a, i) >= 0 && point(a, i + 1) >= 0;
        if (crossed
                && point(a, i) == point(b, j + 1)
                && point(a, i + 1) == point(b, j)
                && point(a, i) != point(a, i + 1)) {
            sum += 2 * rates.transposed() / kept() * match(i, j + 1) * match(i + 1, j) * from(i + 2, j + 2, false);
        }
        return sum;
    }

    private boolean signs(int i, int ofA, int j, int ofB) {
        return i + ofA <= a.size()
                && j + ofB <= b.size()
                && a.subList(i, i + ofA).stream().noneMatch(Place::gap)
                && b.subList(j, j + ofB).stream().noneMatch(Place::gap);
    }

    private double match(int i, int j) {
        double odds = 0;
        for (int sign = 0; sign < SignTable.ALL; sign++) {
            odds += SignTable.common(sign) * a.get(i).odds(sign) * b.get(j).odds(sign);
        }
        int one = point(a, i);
        int another = point(b, j);
        boolean spelt = one >= 0
                && another >= 0
                && one != another
                && Character.toUpperCase(one) == Character.toUpperCase(another);
        boolean layout = i > 0 && j > 0 && a.get(i).layoutBefore() != b.get(j).layoutBefore();
        return odds
                * kept()
                * (spelt ? rates.spelling() : 1)
                * (layout ? rates.layout() : 1)
                / Math.sqrt(rarityA[i] * rarityB[j]);
    }

    private double kept() {
        return 1 - 2 * (rates.dropped() + rates.inserted() + rates.transposed());
    }

    private double alone(Place place) {
        return place.separator() ? rates.separatorLost() : rates.dropped() + rates.inserted();
    }

    private double twice(Place place) {
        return rates.undoubled() + rates.doubled() / SignTable.common(sign(place.point()));
    }

    private double head(List<Place> line, int cells) {
        double cut = cut(line, cells, cells - 1) ? rates.cut() : 0;
        boolean letters = cells > 0
                && cells < 5
                && line.subList(0, cells).stream().allMatch(place -> Character.isLetter(place.point()))
                && cells < line.size()
                && Character.isDigit(line.get(cells).point());
        return letters ? cut + rates.prefixLost() : cut;
    }

    private static boolean cut(List<Place> line, int at, int separator) {
        return at > 0
                && at < line.size()
                && (line.get(at).layoutBefore() || line.get(separator).separator());
    }

    private double lengthBits() {
        long gapsA = a.stream().filter(Place::gap).count();
        long gapsB = b.stream().filter(Place::gap).count();
        int signsA = a.size() - (int) gapsA;
        int signsB = b.size() - (int) gapsB;
        double bitsA = -log2(lengthShare(signsA, (int) gapsA));
        double bitsB = -log2(lengthShare(signsB, (int) gapsB));
        if (gapsA > 0 && gapsB > 0) {
            return bitsA + bitsB + log2(lengthShare(Math.max(signsA, signsB), 1));
        }
        return gapsA > 0 ? bitsA : gapsB > 0 ? bitsB : (bitsA + bitsB) / 2;
    }

    /** Every way to put up to 63 more signs under the gaps. */
    private double lengthShare(int signs, int gaps) {
        if (gaps == 0) {
            return model.background().lengths().share(signs);
        }
        double sum = 0;
        for (int under = 0; under < 64; under++) {
            sum += lengthWays(under, gaps)
                    * Math.pow(rates.gap(), under)
                    * model.background().lengths().share(signs + under);
        }
        return sum;
    }

    private static double lengthWays(int under, int gaps) {
        if (gaps == 1) {
            return 1;
        }
        double ways = 0;
        for (int first = 0; first <= under; first++) {
            ways += lengthWays(under - first, gaps - 1);
        }
        return ways;
    }

    /** For each cell, P(cell | cells before) over its odds at large, by trying every string of true signs since the last gap. */
    private double[] rarities(List<Place> line) {
        double[] rarities = new double[line.size()];
        int start = 0;
        int before = MarkBackground.START;
        for (int i = 0; i < line.size(); i++) {
            if (line.get(i).gap()) {
                rarities[i] = 1;
                start = i + 1;
                before = MarkBackground.AFTER_GAP;
            } else {
                rarities[i] = strings(line, start, i + 1, before) / strings(line, start, i, before);
            }
        }
        return rarities;
    }

    private double strings(List<Place> line, int at, int to, int before) {
        if (at == to) {
            return 1;
        }
        double sum = 0;
        Place place = line.get(at);
        for (int sign = 0; sign < SignTable.ALL; sign++) {
            // A certain character counts as what it says: the model takes no account of its being misread here.
            boolean certain = place.point() >= 0;
            double odds = certain ? sign == sign(place.point()) ? 1 / SignTable.common(sign) : 0 : place.odds(sign);
            if (odds > 0) {
                sum += model.background().next(before, sign) * odds * strings(line, at + 1, to, sign);
            }
        }
        return sum;
    }

    private List<Place> places(List<Cell> cells) {
        List<Place> places = new ArrayList<>();
        boolean layout = false;
        for (Cell cell : cells) {
            if (cell instanceof Cell.Layout) {
                layout = true;
            } else {
                Place place = place(cell);
                places.add(new Place(
                        place.odds(), place.point(), place.gap(), place.separator(), layout && !places.isEmpty()));
                layout = false;
            }
        }
        return places;
    }

    private Place place(Cell cell) {
        return switch (cell) {
            case Cell.Certain c -> place(odds(c.codePoint()), c.codePoint(), false, c.codePoint() == '-');
            case Cell.Doubtful d -> place(doubtful(d.codePoint(), rates.doubtful()), -1, false, d.codePoint() == '-');
            case Cell.OneOf o -> place(oneOf(o.alternatives()), -1, false, false);
            case Cell.Unknown u -> place(ones(), -1, false, false);
            case Cell.Gap g -> place(ones(), -1, true, false);
            default -> throw new IllegalArgumentException(cell.print());
        };
    }

    private static Place place(double[] odds, int point, boolean gap, boolean separator) {
        return new Place(Arrays.stream(odds).boxed().toList(), point, gap, separator, false);
    }

    /** Bayes, sign by sign: P(true | read) / P(true) = P(read | true) / P(read). */
    private double[] odds(int point) {
        int read = sign(point);
        double[] odds = new double[SignTable.ALL];
        double seen = 0;
        for (int sign = 0; sign < SignTable.ALL; sign++) {
            odds[sign] = readAs(sign, read);
            seen += SignTable.common(sign) * odds[sign];
        }
        double all = seen;
        return Arrays.stream(odds).map(odd -> odd / all).toArray();
    }

    private double readAs(int sign, int read) {
        if (sign != read) {
            return lookAlike(sign, read) + rates.other() * SignTable.common(read);
        }
        double right = 1;
        for (int as = 0; as < SignTable.ALL; as++) {
            right -= as == sign ? 0 : lookAlike(sign, as) + rates.other() * SignTable.common(as);
        }
        return right;
    }

    private double lookAlike(int sign, int as) {
        boolean glyphs = sign < 36 && as < 36;
        String signs = GlyphConfusions.SIGNS;
        return glyphs ? model.parameters().confusions().of(model.technique(), signs.charAt(sign), signs.charAt(as)) : 0;
    }

    private double[] doubtful(int point, double right) {
        double[] seen = odds(point);
        int main = sign(point);
        double other = 1 - SignTable.common(main) * seen[main];
        double[] odds = new double[SignTable.ALL];
        for (int sign = 0; sign < odds.length; sign++) {
            double alike = sign == main ? 0 : seen[sign] / other;
            odds[sign] = right * seen[sign] + (1 - right) * (alike + 1) / 2;
        }
        return odds;
    }

    private double[] oneOf(String alternatives) {
        double[] odds = new double[SignTable.ALL];
        int[] points = alternatives.codePoints().distinct().toArray();
        for (int point : points) {
            double[] one = odds(point);
            for (int sign = 0; sign < odds.length; sign++) {
                odds[sign] += one[sign] / points.length;
            }
        }
        return odds;
    }

    private static double[] ones() {
        double[] ones = new double[SignTable.ALL];
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Latin letters, digits and the hyphen only. */
    private static int sign(int point) {
        return point == '-' ? SignTable.SEPARATOR : GlyphConfusions.SIGNS.indexOf(Character.toUpperCase(point));
    }

    private static int point(List<Place> line, int at) {
        return line.get(at).point();
    }

    private static double log2(double x) {
        return Math.log(x) / Math.log(2);
    }
}
