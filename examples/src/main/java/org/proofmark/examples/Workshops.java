package org.proofmark.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The made-up rows of the dossier {@code workshops}: production sites and battlefields of an invented theatre, commercial
 * products with maker, lot and date, and the custody of their lots. No use, no quantity per device, no process.
 */
final class Workshops {
    static final long SEED = 20_161_214;

    private static final List<String> GOODS_COLUMNS = List.of(
            "tag",
            "recovery",
            "class",
            "type",
            "product",
            "maker",
            "country",
            "lot",
            "lot_state",
            "made",
            "quantity",
            "consignee",
            "condition",
            "documented_on");
    private static final List<String> ENTITY_COLUMNS = List.of("name", "kind", "country", "aliases");
    private static final List<String> ANSWER_COLUMNS =
            List.of("what", "lot", "recovery", "from_date", "to_date", "places", "packages");
    private static final int PRODUCERS = 6;
    private static final int TRADERS = 5;
    private static final int OUTLETS = 4;
    private static final int UNREADABLE = 12;
    private static final int LABELLED = 50;

    private final Chance chance = new Chance(SEED);
    private final List<GoodsLot> lots = new ArrayList<>(GoodsLot.SHARED);
    private final List<Row> goods = new ArrayList<>();
    private final List<Row> steps = new ArrayList<>();
    private final List<Row> answers = new ArrayList<>();

    private Workshops() {
        lots.addAll(SingleLots.of(chance));
    }

    /** The generated files by name. */
    static Map<String, Table> files() {
        return new Workshops().make();
    }

    private Map<String, Table> make() {
        for (GoodsLot lot : lots) {
            lot.foundAt().forEach(visit -> find(lot, WorkshopVisit.of(visit)));
            custody(lot);
            answer(lot);
        }
        unreadable();
        Map<String, Table> files = new LinkedHashMap<>();
        List<WorkshopVisit> visits = WorkshopVisit.ALL;
        files.put(
                "01-sites.csv",
                new Table(
                        WorkshopVisit.SITE_COLUMNS,
                        visits.stream().map(WorkshopVisit::site).toList()));
        files.put(
                "02-recoveries.csv",
                new Table(
                        WorkshopVisit.RECOVERY_COLUMNS,
                        visits.stream().map(WorkshopVisit::recovery).toList()));
        files.put("03-entities.csv", new Table(ENTITY_COLUMNS, entities()));
        files.put(
                "04-lots.csv",
                new Table(GoodsLot.COLUMNS, lots.stream().map(GoodsLot::row).toList()));
        files.put("05-goods.csv", new Table(GOODS_COLUMNS, goods));
        files.put("06-transfers.csv", new Table(CustodyStep.COLUMNS, steps));
        files.put("known-answers.csv", new Table(ANSWER_COLUMNS, answers));
        return files;
    }

    private void find(GoodsLot lot, WorkshopVisit visit) {
        boolean shared = lot.foundAt().size() > 1;
        int packages = shared ? chance.between(120, 600) : chance.between(1, 30);
        Row row = item(visit, "commercial-product", "package")
                .put("product", lot.productName())
                .put("maker", lot.maker())
                .put("country", GoodsLot.country(lot.producer()))
                .put("lot", lot.code())
                .put("lot_state", "read")
                .put("made", lot.made())
                .put("quantity", packages)
                .put("condition", chance.pick(List.of("sealed", "opened", "empty")));
        if (!lot.steps().isEmpty() && chance.percent(LABELLED)) {
            row.put("consignee", lot.steps().getFirst().to());
        }
        goods.add(row);
    }

    /** Goods whose lot cannot be told: unknowns that every share must show. */
    private void unreadable() {
        for (int i = 0; i < UNREADABLE; i++) {
            int product = chance.between(1, 9);
            goods.add(item(
                            chance.pick(WorkshopVisit.ALL),
                            chance.pick(List.of("commercial-product", "packaging")),
                            "package")
                    .put("product", "Product " + product)
                    .put("maker", "Producer " + SingleLots.producer(product))
                    .put("lot_state", chance.pick(List.of("illegible", "removed", "absent")))
                    .put("quantity", chance.between(1, 12))
                    .put("condition", "empty"));
        }
    }

    private Row item(WorkshopVisit visit, String itemClass, String type) {
        return new Row()
                .put("tag", String.format(Locale.ROOT, "%s-%02d", visit.code(), number(visit)))
                .put("recovery", visit.code())
                .put("class", itemClass)
                .put("type", type)
                .put("documented_on", visit.date());
    }

    private long number(WorkshopVisit visit) {
        return 1
                + goods.stream()
                        .filter(r -> r.value("recovery").equals(visit.code()))
                        .count();
    }

    private void custody(GoodsLot lot) {
        add(CustodyStep.manufacture(lot.maker(), lot.made()), lot);
        lot.steps().forEach(step -> add(step, lot));
        if (lot.foundAt().size() > 1) {
            CustodyStep last = lot.steps().getLast();
            String until = WorkshopVisit.of(lot.foundAt().getFirst()).date();
            add(CustodyStep.lost(last.to(), last.date().replace("~", "") + "/" + until), lot);
        }
    }

    private void add(CustodyStep step, GoodsLot lot) {
        steps.add(step.row(String.format(Locale.ROOT, "T%03d", steps.size() + 1), lot.code()));
    }

    private void answer(GoodsLot lot) {
        List<Row> found =
                goods.stream().filter(r -> r.value("lot").equals(lot.code())).toList();
        int packages = found.stream()
                .mapToInt(r -> Integer.parseInt(r.value("quantity")))
                .sum();
        if (found.size() > 1) {
            answers.add(new Row()
                    .put("what", "lot-at-several-places")
                    .put("lot", lot.code())
                    .put("places", found.size())
                    .put("packages", packages));
        }
        if (!lot.steps().isEmpty()) {
            WorkshopVisit first = WorkshopVisit.of(lot.foundAt().getFirst());
            answers.add(new Row()
                    .put("what", "last-known-sale-to-recovery")
                    .put("lot", lot.code())
                    .put("recovery", first.code())
                    .put("from_date", lot.steps().getLast().date())
                    .put("to_date", first.date()));
        }
    }

    private List<Row> entities() {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= PRODUCERS; i++) {
            rows.add(company("Producer " + i, GoodsLot.country(i)));
        }
        for (int i = 1; i <= TRADERS; i++) {
            rows.add(company("Trader " + i, "Country V"));
        }
        for (int i = 1; i <= OUTLETS; i++) {
            rows.add(company("Outlet " + i, "Country V"));
        }
        return rows;
    }

    private static Row company(String name, String country) {
        String[] words = name.split(" ", -1);
        return new Row()
                .put("name", name)
                .put("kind", "company")
                .put("country", country)
                .put("aliases", words[0] + " No. " + words[1]);
    }
}
