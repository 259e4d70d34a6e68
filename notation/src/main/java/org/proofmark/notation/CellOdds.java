package org.proofmark.notation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What one cell says of the true sign: for each sign, how much likelier it has become, P(sign | cell) / P(sign). The mean over all
 * signs, weighted by how common they are, is 1. An unreadable cell is 1 everywhere: it says nothing.
 */
final class CellOdds {
    static final CellOdds NOTHING = even();

    /** The sign that it most likely is; {@link SignTable#OTHER} where that has no number, -1 where none stands out. */
    final int main;

    private final double[] own;
    /** For every sign without a number that is not in {@link #named}. */
    private final double elsewhere;

    private final Map<String, Double> named;

    CellOdds(int main, double[] own, double elsewhere, Map<String, Double> named) {
        this.main = main;
        this.own = own;
        this.elsewhere = elsewhere;
        this.named = named;
    }

    double of(int sign) {
        return sign < SignTable.OWN ? own[sign] : elsewhere;
    }

    /** A sign of this cell as text: its number's capital letter or figure, a hyphen, a dot, or what the cell itself names. */
    String name(int sign) {
        if (sign < SignTable.GLYPHS) {
            return GlyphConfusions.SIGNS.substring(sign, sign + 1);
        }
        return switch (sign) {
            case SignTable.SEPARATOR -> "-";
            case SignTable.DOT -> ".";
            case SignTable.COMBINING -> "";
            default -> String.join("", named.keySet());
        };
    }

    /** How much likelier two cells are if they are of one sign than if they are of two unrelated ones. */
    static double together(CellOdds a, CellOdds b) {
        if (a == NOTHING || b == NOTHING) {
            return 1;
        }
        double sum = 0;
        for (int sign = 0; sign < SignTable.OWN; sign++) {
            sum += SignTable.common(sign) * (a.own[sign] * b.own[sign]);
        }
        double rest = SignTable.common(SignTable.OTHER);
        if (a.named.isEmpty() && b.named.isEmpty()) {
            return sum + rest * (a.elsewhere * b.elsewhere);
        }
        for (Map.Entry<String, Double> one : a.named.entrySet()) {
            sum += SignTable.ONE_OTHER * (one.getValue() * b.ofNamed(one.getKey()));
            rest -= SignTable.ONE_OTHER;
        }
        for (Map.Entry<String, Double> one : b.named.entrySet()) {
            if (!a.named.containsKey(one.getKey())) {
                sum += SignTable.ONE_OTHER * (one.getValue() * a.elsewhere);
                rest -= SignTable.ONE_OTHER;
            }
        }
        return sum + Math.max(0, rest) * (a.elsewhere * b.elsewhere);
    }

    /** A share of this cell and the rest of another. */
    CellOdds mixed(double share, CellOdds other) {
        double[] mean = new double[SignTable.OWN];
        for (int sign = 0; sign < mean.length; sign++) {
            mean[sign] = share * own[sign] + (1 - share) * other.own[sign];
        }
        Map<String, Double> all = new HashMap<>();
        named.keySet().forEach(name -> all.put(name, share * ofNamed(name) + (1 - share) * other.ofNamed(name)));
        other.named.keySet().forEach(name -> all.put(name, share * ofNamed(name) + (1 - share) * other.ofNamed(name)));
        return new CellOdds(share >= 0.5 ? main : -1, mean, share * elsewhere + (1 - share) * other.elsewhere, all);
    }

    /** What it may be if it is not what it seems: without its main sign. */
    CellOdds withoutMain() {
        double[] rest = own.clone();
        double left = 1;
        if (main >= 0 && main < SignTable.OWN) {
            left -= SignTable.common(main) * rest[main];
            rest[main] = 0;
        } else {
            left -= SignTable.ONE_OTHER
                    * named.values().stream().mapToDouble(Double::doubleValue).sum();
        }
        for (int sign = 0; sign < rest.length; sign++) {
            rest[sign] /= left;
        }
        return new CellOdds(-1, rest, elsewhere / left, Map.of());
    }

    private double ofNamed(String name) {
        return named.getOrDefault(name, elsewhere);
    }

    private static CellOdds even() {
        double[] own = new double[SignTable.OWN];
        Arrays.fill(own, 1);
        return new CellOdds(-1, own, 1, Map.of());
    }
}
