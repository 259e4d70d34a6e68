package org.proofmark.notation;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A reader with certain rates and confusions: turns what is written into odds of what is there. Those of ASCII characters are
 * worked out once, in pairs.
 */
final class MarkReader {
    static final int ASCII = 128;

    /** So many uncertain cells are remembered: what they say takes longer to work out than to look up. */
    private static final int REMEMBERED = 4096;

    private final MisreadRates rates;
    private final CellOdds[] bySign = new CellOdds[SignTable.OWN];
    private final CellOdds[] ascii = new CellOdds[ASCII];
    private final double[][] pairs = new double[ASCII][ASCII];

    private final Map<Written, CellOdds> cells = new ConcurrentHashMap<>();

    /** An uncertain cell: one of these signs, with a probability of being right where it is one. */
    private record Written(double right, String signs) {}

    MarkReader(MisreadParameters parameters, Technique technique) {
        rates = parameters.rates();
        double[][] readAs = readAs(parameters.confusions().rows(technique));
        for (int sign = 0; sign < bySign.length; sign++) {
            bySign[sign] = odds(readAs, sign);
        }
        for (int point = 0; point < ASCII; point++) {
            ascii[point] = folded(point);
        }
        for (int a = 0; a < ASCII; a++) {
            for (int b = 0; b < ASCII; b++) {
                pairs[a][b] = CellOdds.together(ascii[a], ascii[b]) * spelling(a, b);
            }
        }
    }

    MisreadRates rates() {
        return rates;
    }

    /** By ASCII character of the other reading, how much likelier the pair is if both are of one sign. */
    double[] pairs(int asciiCharacter) {
        return pairs[asciiCharacter];
    }

    /** The same for a cell that is not a certain ASCII character. */
    double[] pairs(CellOdds cell, int point) {
        double[] row = new double[ASCII];
        for (int b = 0; b < ASCII; b++) {
            row[b] = together(cell, point, ascii[b], b);
        }
        return row;
    }

    /** The same for any two cells; the points are those of certain characters, or -1. */
    double together(CellOdds a, int pointA, CellOdds b, int pointB) {
        double odds = CellOdds.together(a, b);
        return pointA >= 0 && pointB >= 0 ? odds * spelling(pointA, pointB) : odds;
    }

    CellOdds certain(int point) {
        return point < ASCII ? ascii[point] : folded(point);
    }

    /** Right with the given probability; else what looks like it or, as often, anything. */
    CellOdds doubtful(int point, double right) {
        return remembered(new Written(right, Character.toString(point)), () -> doubted(point, right));
    }

    /** The mean of what each says. */
    CellOdds oneOf(String alternatives) {
        return remembered(
                new Written(0, alternatives),
                () -> meanOf(alternatives.codePoints().distinct().toArray()));
    }

    private CellOdds remembered(Written written, Supplier<CellOdds> odds) {
        CellOdds known = cells.get(written);
        if (known == null) {
            known = odds.get();
            if (cells.size() < REMEMBERED) {
                cells.put(written, known);
            }
        }
        return known;
    }

    private CellOdds doubted(int point, double right) {
        CellOdds seen = certain(point);
        return seen.mixed(right, seen.withoutMain().mixed(0.5, CellOdds.NOTHING));
    }

    private CellOdds meanOf(int[] points) {
        CellOdds mean = certain(points[0]);
        for (int i = 1; i < points.length; i++) {
            mean = mean.mixed(i / (i + 1.0), certain(points[i]));
        }
        return mean;
    }

    CellOdds symbol(String name) {
        return named(":" + name + ":");
    }

    private CellOdds folded(int point) {
        int[] choices = Folded.of(point).choices();
        CellOdds first = ofChoice(choices[0]);
        for (int i = 1; i < choices.length; i++) {
            first = first.mixed(1 - rates.lookAlike() / i, ofChoice(choices[i]));
        }
        return first;
    }

    private CellOdds ofChoice(int choice) {
        int sign = SignTable.of(choice);
        return sign == SignTable.OTHER ? named(Character.toString(choice)) : bySign[sign];
    }

    private CellOdds named(String name) {
        double[] own = new double[SignTable.OWN];
        Arrays.fill(own, rates.other());
        double itself = (1 - rates.other() * (1 - SignTable.ONE_OTHER)) / SignTable.ONE_OTHER;
        return new CellOdds(SignTable.OTHER, own, rates.other(), Map.of(name, itself));
    }

    /** One sign spelt in two ways is likelier to be spelt alike. */
    private double spelling(int a, int b) {
        if (a == b) {
            return 1;
        }
        int[] one = Folded.of(a).choices();
        int[] another = Folded.of(b).choices();
        if (one[0] != another[0]) {
            return 1;
        }
        return SignTable.isSeparator(SignTable.of(one[0])) ? rates.separatorChanged() : rates.spelling();
    }

    /** P(read as | true sign), for signs with a number. */
    private double[][] readAs(double[][] confusions) {
        double[][] readAs = new double[SignTable.OWN][SignTable.OWN];
        for (int sign = 0; sign < SignTable.OWN; sign++) {
            double right = 1;
            for (int as = 0; as < SignTable.OWN; as++) {
                boolean glyphs = sign < SignTable.GLYPHS && as < SignTable.GLYPHS;
                if (as != sign) {
                    readAs[sign][as] = (glyphs ? confusions[sign][as] : 0) + rates.other() * SignTable.common(as);
                    right -= readAs[sign][as];
                }
            }
            readAs[sign][sign] = right - rates.other() * SignTable.common(SignTable.OTHER);
        }
        return readAs;
    }

    private CellOdds odds(double[][] readAs, int read) {
        double any = rates.other() * SignTable.common(read);
        double seen = any * SignTable.common(SignTable.OTHER);
        for (int sign = 0; sign < SignTable.OWN; sign++) {
            seen += SignTable.common(sign) * readAs[sign][read];
        }
        double[] own = new double[SignTable.OWN];
        for (int sign = 0; sign < SignTable.OWN; sign++) {
            own[sign] = readAs[sign][read] / seen;
        }
        return new CellOdds(read, own, any / seen, Map.of());
    }
}
