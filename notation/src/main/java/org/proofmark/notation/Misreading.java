package org.proofmark.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * One way in which a reading may have come from a mark: the mark's signs one by one, with what the reading says of each, and how
 * likely the way is beside reading it right.
 */
record Misreading(List<CellOdds> signs, double weight) {
    /** Gaps can share out open places in many ways; so many are looked at. */
    private static final int MOST_WAYS = 2000;

    static List<Misreading> ways(Line line, MisreadModel model, int mostSigns) {
        List<Misreading> ways = new ArrayList<>();
        if (line.gaps() > 0) {
            fillGaps(line, 0, new ArrayList<>(), 1, mostSigns - (line.size() - line.gaps()), model, ways);
            return ways;
        }
        List<CellOdds> asRead = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            asRead.add(line.odds(i));
        }
        ways.add(new Misreading(asRead, 1));
        MisreadRates rates = model.reader().rates();
        for (int i = 0; i <= line.size(); i++) {
            ways.add(new Misreading(with(asRead, i, CellOdds.NOTHING), rates.dropped()));
            if (i < line.size()) {
                errorsAt(line, i, asRead, rates, ways);
            }
        }
        return ways;
    }

    private static void errorsAt(Line line, int i, List<CellOdds> asRead, MisreadRates rates, List<Misreading> ways) {
        boolean twin = i > 0 && line.point(i) >= 0 && line.point(i) == line.point(i - 1);
        int main = line.odds(i).main;
        double common = main < 0 ? 1 : SignTable.common(main);
        if (asRead.size() > 1) {
            ways.add(new Misreading(without(asRead, i), rates.inserted() + (twin ? rates.doubled() / common : 0)));
        }
        if (line.point(i) >= 0 && !twin) {
            // The twin is what its neighbour is: its odds would count the same look twice.
            ways.add(new Misreading(with(asRead, i, asRead.get(i)), rates.undoubled() * common));
        }
        if (i > 0 && line.point(i) >= 0 && line.point(i - 1) >= 0 && !twin) {
            List<CellOdds> swapped = new ArrayList<>(asRead);
            swapped.set(i, asRead.get(i - 1));
            swapped.set(i - 1, asRead.get(i));
            ways.add(new Misreading(swapped, rates.transposed()));
        }
    }

    private static void fillGaps(
            Line line,
            int i,
            List<CellOdds> sofar,
            double weight,
            int left,
            MisreadModel model,
            List<Misreading> ways) {
        if (i == line.size()) {
            if (!sofar.isEmpty()) {
                ways.add(new Misreading(sofar, weight));
            }
            return;
        }
        List<CellOdds> longer = new ArrayList<>(sofar);
        if (!line.isGap(i)) {
            longer.add(line.odds(i));
            fillGaps(line, i + 1, longer, weight, left, model, ways);
            return;
        }
        double now = weight;
        for (int under = 0; under <= left && ways.size() < MOST_WAYS; under++) {
            fillGaps(line, i + 1, List.copyOf(longer), now, left - under, model, ways);
            longer.add(CellOdds.NOTHING);
            now *= model.reader().rates().gap();
        }
    }

    private static List<CellOdds> with(List<CellOdds> signs, int at, CellOdds sign) {
        List<CellOdds> longer = new ArrayList<>(signs);
        longer.add(at, sign);
        return longer;
    }

    private static List<CellOdds> without(List<CellOdds> signs, int at) {
        List<CellOdds> shorter = new ArrayList<>(signs);
        shorter.remove(at);
        return shorter;
    }
}
