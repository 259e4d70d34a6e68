package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lots found at one place only, older on the whole: the ordinary goods of a region, to compare the shared lots with. Some
 * of their chains break off, because a company did not reply.
 */
final class SingleLots {
    private static final int LOTS = 28;
    private static final int FIRST_NUMBER = 11;
    private static final int PRODUCTS = 9;
    private static final int PRODUCERS = 6;
    private static final int TRADERS = 5;
    private static final int OUTLETS = 4;
    private static final int FIRST_YEAR = 2009;
    private static final int LAST_YEAR = 2012;
    private static final int NO_REPLY = 33;
    private static final int HUNDREDS = 100;

    private SingleLots() {}

    static List<GoodsLot> of(Chance chance) {
        List<GoodsLot> lots = new ArrayList<>();
        for (int i = 0; i < LOTS; i++) {
            int product = chance.between(1, PRODUCTS);
            // Each product has one producer, as for the shared lots: 7 has 2, 3 has 1, 5 has 4.
            int producer = producer(product);
            int year = chance.between(FIRST_YEAR, LAST_YEAR);
            String visit = chance.pick(WorkshopVisit.ALL).code();
            lots.add(new GoodsLot(
                    GoodsLot.lot(FIRST_NUMBER + i, product),
                    product,
                    producer,
                    String.format(Locale.ROOT, "%d-%02d", year, chance.between(1, 12)),
                    HUNDREDS * chance.between(4, 60),
                    steps("Producer " + producer, year, chance),
                    List.of(visit)));
        }
        return lots;
    }

    static int producer(int product) {
        return switch (product) {
            case 3 -> 1;
            case 5 -> 4;
            case 7 -> 2;
            default -> product % PRODUCERS + 1;
        };
    }

    private static List<CustodyStep> steps(String producer, int year, Chance chance) {
        if (chance.percent(NO_REPLY)) {
            return List.of();
        }
        int trader = chance.between(1, TRADERS);
        String first = "Trader " + trader;
        List<CustodyStep> steps = new ArrayList<>();
        steps.add(CustodyStep.export(producer, first, Integer.toString(year + 1), "asserted"));
        if (chance.percent(NO_REPLY)) {
            String second = "Trader " + (trader % TRADERS + 1);
            steps.add(CustodyStep.sale(first, second, Integer.toString(year + 1), "asserted"));
            first = second;
        }
        steps.add(CustodyStep.sale(
                first, "Outlet " + chance.between(1, OUTLETS), (year + 1) + "/" + (year + 2), "asserted"));
        return steps;
    }
}
