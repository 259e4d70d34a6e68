package org.proofmark.examples;

import java.util.List;

/**
 * A made-up visit to a production site, or a recovery on a battlefield, of the dossier {@code workshops}.
 *
 * @param date EDTF
 * @param region one of two of the invented theatre
 */
record WorkshopVisit(String code, String type, String date, String region) {
    static final List<String> SITE_COLUMNS = List.of("site", "kind", "region", "country");
    static final List<String> RECOVERY_COLUMNS =
            List.of("code", "name", "kind", "date", "site", "region", "country", "type", "recovered_by", "sampling");

    private static final String RIVER = "River";
    private static final String PLAIN = "Plain";
    private static final String COUNTRY = "Country X (invented)";

    static final List<WorkshopVisit> ALL = List.of(
            site("W1", "2015-05-18", RIVER),
            site("W2", "2015-06", RIVER),
            site("W3", "2015-09-02", PLAIN),
            site("W4", "2016-02-11", RIVER),
            site("W5", "2016-10-27", PLAIN),
            site("W6", "2016-11-05", PLAIN),
            site("W7", "2017-01", RIVER),
            site("W8", "2017-03-14", PLAIN),
            field("F1", "2015-02", PLAIN),
            field("F2", "2015-07-21", RIVER),
            field("F3", "2015-08-30", PLAIN),
            field("F4", "2016-01-09", RIVER),
            field("F5", "2016-06-15", PLAIN),
            field("F6", "2016-12", PLAIN),
            field("F7", "2017-02-20", RIVER),
            field("F8", "2017-06-03", PLAIN));

    private static WorkshopVisit site(String code, String date, String region) {
        return new WorkshopVisit(code, "production site", date, region);
    }

    private static WorkshopVisit field(String code, String date, String region) {
        return new WorkshopVisit(code, "battlefield", date, region);
    }

    /** The visit with this code. */
    static WorkshopVisit of(String code) {
        return ALL.stream().filter(v -> v.code.equals(code)).findFirst().orElseThrow();
    }

    private boolean workshop() {
        return code.startsWith("W");
    }

    Row site() {
        return new Row()
                .put("site", "Site " + code)
                .put("kind", workshop() ? "workshop" : "battlefield")
                .put("region", region)
                .put("country", COUNTRY);
    }

    Row recovery() {
        return new Row()
                .put("code", code)
                .put("name", (workshop() ? "Production site " : "Battlefield ") + code)
                .put("kind", workshop() ? "found" : "seized")
                .put("date", date)
                .put("site", "Site " + code)
                .put("region", region)
                .put("country", COUNTRY)
                .put("type", type)
                .put("recovered_by", "Force 1 (invented)")
                .put("sampling", "every package with a readable label");
    }
}
