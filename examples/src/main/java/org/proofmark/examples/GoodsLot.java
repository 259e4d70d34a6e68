package org.proofmark.examples;

import java.util.List;

/**
 * A made-up production lot of a commercial product, and its way as far as replies and papers tell it. Products have numbers
 * for names: what they are and what they are good for is no evidence of who supplied them, and is nowhere recorded.
 *
 * @param made EDTF
 * @param size packages in the lot, as the producer replied
 * @param steps the custody steps after manufacture, earliest first
 * @param foundAt codes of the visits at which it was found
 */
record GoodsLot(
        String code, int product, int producer, String made, int size, List<CustodyStep> steps, List<String> foundAt) {
    static final List<String> COLUMNS = List.of("lot", "product", "maker", "country", "made", "lot_size");

    private static final String TRADER_2 = "Trader 2";
    private static final String OUTLET_1 = "Outlet 1";

    /** Found at several places; one trader and one outlet stand in the chain of the first three. */
    static final List<GoodsLot> SHARED = List.of(
            new GoodsLot(
                    lot(1, 7),
                    7,
                    2,
                    "2015-03",
                    5_000,
                    List.of(
                            CustodyStep.export("Producer 2", TRADER_2, "2015-03-20", "confirmed"),
                            CustodyStep.sale(TRADER_2, OUTLET_1, "2015-04", "confirmed")),
                    List.of("W1", "W2", "W4", "F3", "F7")),
            new GoodsLot(
                    lot(2, 7),
                    7,
                    2,
                    "2016-08",
                    4_200,
                    List.of(
                            CustodyStep.export("Producer 2", TRADER_2, "2016-09-05", "confirmed"),
                            CustodyStep.sale(TRADER_2, OUTLET_1, "2016-09-28", "confirmed")),
                    List.of("W5", "W6", "F6")),
            new GoodsLot(
                    lot(3, 3),
                    3,
                    1,
                    "2014-11",
                    1_800,
                    List.of(
                            CustodyStep.export("Producer 1", TRADER_2, "2014-12/2015-01", "confirmed"),
                            CustodyStep.sale(TRADER_2, OUTLET_1, "2015-02~", "asserted")),
                    List.of("W2", "W3", "F2")),
            new GoodsLot(
                    lot(4, 5),
                    5,
                    4,
                    "2015-06",
                    2_400,
                    List.of(
                            CustodyStep.export("Producer 4", "Trader 3", "2015-07", "confirmed"),
                            CustodyStep.labelled("Trader 3", OUTLET_1, "2015-09", "contradicted"),
                            CustodyStep.sale("Trader 3", "Outlet 2", "2015-09-15", "asserted")),
                    List.of("F4", "W4")));

    static String lot(int number, int product) {
        return String.format(java.util.Locale.ROOT, "%s-P%d-%03d", SerialNumbers.PREFIX, product, number);
    }

    static String country(int producer) {
        return "Country " + "PQRSTU".charAt(producer - 1);
    }

    String maker() {
        return "Producer " + producer;
    }

    String productName() {
        return "Product " + product;
    }

    Row row() {
        return new Row()
                .put("lot", code)
                .put("product", productName())
                .put("maker", maker())
                .put("country", country(producer))
                .put("made", made)
                .put("lot_size", size);
    }
}
