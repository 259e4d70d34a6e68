package org.proofmark.examples;

import java.util.List;

/**
 * One made-up step in the custody of a lot. Standing in a chain says nothing against anybody.
 *
 * @param kind export, sale, retransfer…
 * @param to blank: not known
 * @param date EDTF
 * @param status asserted, inferred, confirmed, contradicted
 * @param source who states it
 */
record CustodyStep(String kind, String from, String to, String date, String status, String source, String evidence) {
    private static final String TEAM = "Example team (invented)";

    static final List<String> COLUMNS =
            List.of("id", "lot", "kind", "from", "to", "date", "status", "source_title", "source_kind", "evidence");

    static CustodyStep export(String producer, String trader, String date, String status) {
        return new CustodyStep("export", producer, trader, date, status, "Reply of " + producer, "export record");
    }

    static CustodyStep sale(String from, String to, String date, String status) {
        return new CustodyStep("sale", from, to, date, status, "Reply of " + from, "invoice");
    }

    static CustodyStep labelled(String from, String to, String date, String status) {
        return new CustodyStep("sale", from, to, date, status, TEAM, "label on a package");
    }

    /** The step that begins every chain, as the package says. */
    static CustodyStep manufacture(String producer, String date) {
        return new CustodyStep("manufacture", "", producer, date, "asserted", TEAM, "label on a package");
    }

    /** A step that nobody stated: the lot left the known chain before it was found. */
    static CustodyStep lost(String from, String date) {
        return new CustodyStep("unknown", from, "", date, "inferred", TEAM, "last known holder and the recovery");
    }

    Row row(String id, String lot) {
        return new Row()
                .put("id", id)
                .put("lot", lot)
                .put("kind", kind)
                .put("from", from)
                .put("to", to)
                .put("date", date)
                .put("status", status)
                .put("source_title", source)
                .put("source_kind", source.startsWith("Reply of Producer") ? "manufacturer" : sourceKind())
                .put("evidence", evidence);
    }

    private String sourceKind() {
        return source.startsWith("Reply") ? "company" : "own-examination";
    }
}
