package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows of {@code 01-recoveries.csv}: how this example classes A, B and C, and the whole of the baseline. Points are coarse, to
 * 0.1 degree with their accuracy, and set by the example: those of A, B and C lie in the area the press names, no more.
 */
final class RecoveryRows {
    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "kind",
            "date",
            "place",
            "region",
            "country",
            "type",
            "latitude",
            "longitude",
            "accuracy_m",
            "recovered_by",
            "sampling");

    private static final int SOUTH = 350;
    private static final int NORTH = 368;
    private static final int WEST = 396;
    private static final int EAST = 417;
    private static final int TENTHS = 10;
    private static final int ALL_SEEN = 60;

    private RecoveryRows() {}

    /** A, B and C: dates as published, as imprecise as they are. */
    static List<Row> chosen() {
        return List.of(
                chosen("A", "Abu Khashab", "2021", Baseline.CACHE, "35.8", "40.0"),
                chosen("B", "Sina'a prison", "2022-01-20/2022-01-26", Baseline.AFTER_ATTACK, "36.5", "40.7"),
                chosen("C", "Qayrawan", "2022-09-27", Baseline.CACHE, "36.8", "41.4"));
    }

    private static Row chosen(String code, String name, String date, String type, String latitude, String longitude) {
        return new Row()
                .put("code", code)
                .put("name", name)
                .put("kind", "seized")
                .put("date", date)
                .put("place", name)
                .put("region", Baseline.NORTH_EAST)
                .put("country", "Syria")
                .put("type", type)
                .put("latitude", latitude)
                .put("longitude", longitude)
                .put("accuracy_m", "30000")
                .put("sampling", "every weapon seen");
    }

    static List<Row> baseline(List<BaselineRecovery> recoveries, Chance chance) {
        List<Row> rows = new ArrayList<>();
        for (BaselineRecovery recovery : recoveries) {
            Row row = new Row()
                    .put("code", recovery.code())
                    .put("name", recovery.code())
                    .put("kind", Baseline.kindOf(recovery.type()))
                    .put("date", recovery.date())
                    .put("place", "Village of " + recovery.code() + " (invented)")
                    .put("region", recovery.region())
                    .put("type", recovery.type())
                    .put("recovered_by", "Force " + chance.between(1, 3) + " (invented)")
                    .put("sampling", chance.percent(ALL_SEEN) ? "every weapon seen" : "as many as time allowed");
            if (recovery.region().equals(Baseline.NORTH_EAST)) {
                row.put("country", "Syria")
                        .put("latitude", degrees(chance.between(SOUTH, NORTH)))
                        .put("longitude", degrees(chance.between(WEST, EAST)))
                        .put("accuracy_m", "10000");
            } else {
                row.put("country", "Country Y (invented)");
            }
            rows.add(row);
        }
        return rows;
    }

    private static String degrees(int tenths) {
        return String.format(Locale.ROOT, "%d.%d", tenths / TENTHS, tenths % TENTHS);
    }
}
