package org.proofmark.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The likeliest texts of one way in which a reading may have come about: the best few for each last sign, sign by sign. */
final class BestTexts {
    private static final int[] GLYPHS = IntStream.range(0, SignTable.GLYPHS).toArray();

    /** A text so far, its last sign, its weight. */
    private record Sofar(String text, int last, double weight) {}

    private BestTexts() {}

    /** The {@code most} likeliest, with their weights. */
    static Map<String, Double> of(Misreading way, MarkBackground background, int most) {
        List<Sofar> now = List.of(new Sofar("", MarkBackground.START, way.weight()));
        for (CellOdds cell : way.signs()) {
            Map<Integer, List<Sofar>> next = new HashMap<>();
            for (Sofar one : now) {
                for (int sign : signs(cell)) {
                    double weight = one.weight() * probability(background, one.last(), sign, cell);
                    if (weight > 0) {
                        next.computeIfAbsent(sign, s -> new ArrayList<>())
                                .add(new Sofar(one.text() + cell.name(sign), sign, weight));
                    }
                }
            }
            now = next.values().stream()
                    .flatMap(list -> best(list, most).stream())
                    .toList();
        }
        double length = background.lengths().share(way.signs().size());
        Map<String, Double> texts = new HashMap<>();
        best(now, most).forEach(one -> texts.merge(one.text(), one.weight() * length, Double::sum));
        return texts;
    }

    /** What a cell can be: any letter or digit, or the separator or other sign that it is. */
    static int[] signs(CellOdds cell) {
        return cell.main >= SignTable.GLYPHS ? new int[] {cell.main} : GLYPHS;
    }

    /** Of a sign after another, and of the cell if it is that sign, but for what is the same for all signs. */
    static double probability(MarkBackground background, int before, int sign, CellOdds cell) {
        return sign == SignTable.OTHER ? background.next(before, sign) : background.next(before, sign) * cell.of(sign);
    }

    private static List<Sofar> best(List<Sofar> some, int most) {
        return some.stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .limit(most)
                .toList();
    }
}
