package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The recoveries to compare with: 80, with about 3,100 weapons.
 *
 * <p>A comparison matches on type, region, period and size. So that all four can be kept, 22 recoveries stand beside each of
 * A, B and C in its own stratum; no real baseline is so kind. The other 14 differ in at least one of the four. The rare rifle
 * is in five recoveries, once or twice each.
 */
final class Baseline {
    static final String CACHE = "cache";
    static final String AFTER_ATTACK = "after attack";
    static final String NORTH_EAST = "North-east";

    private static final String CHECKPOINT = "checkpoint";
    private static final String ELSEWHERE = "Elsewhere (invented)";
    private static final int IN_EACH_STRATUM = 22;
    private static final int PRECISE = 70;
    private static final int MONTHS = 12;
    private static final int DAYS = 28;
    private static final Map<String, Integer> RARE = Map.of("N05", 1, "N16", 1, "N31", 2, "N52", 2, "N70", 1);
    private static final Set<String> FOUND = Set.of(CACHE);

    private final Chance chance;
    private final List<BaselineRecovery> recoveries = new ArrayList<>();

    private Baseline(Chance chance) {
        this.chance = chance;
    }

    static List<BaselineRecovery> recoveries(Chance chance) {
        Baseline baseline = new Baseline(chance);
        baseline.add(IN_EACH_STRATUM, CACHE, NORTH_EAST, 2021, 20, 28);
        baseline.add(IN_EACH_STRATUM, CACHE, NORTH_EAST, 2022, 20, 28);
        baseline.add(IN_EACH_STRATUM, AFTER_ATTACK, NORTH_EAST, 2022, 80, 92);
        baseline.add(2, CACHE, NORTH_EAST, 2020, 8, 19);
        baseline.add(2, CACHE, NORTH_EAST, 2023, 8, 19);
        baseline.add(2, CHECKPOINT, NORTH_EAST, 2021, 4, 12);
        baseline.add(2, CHECKPOINT, NORTH_EAST, 2022, 4, 12);
        baseline.add(2, AFTER_ATTACK, NORTH_EAST, 2020, 10, 19);
        baseline.add(2, CACHE, ELSEWHERE, 2021, 10, 30);
        baseline.add(2, AFTER_ATTACK, ELSEWHERE, 2022, 10, 30);
        return List.copyOf(baseline.recoveries);
    }

    private void add(int number, String type, String region, int year, int least, int most) {
        for (int i = 0; i < number; i++) {
            String code = String.format(Locale.ROOT, "N%02d", recoveries.size() + 1);
            int weapons = chance.between(least, most);
            recoveries.add(new BaselineRecovery(code, type, region, date(year), weapons, RARE.getOrDefault(code, 0)));
        }
    }

    private String date(int year) {
        String month = String.format(Locale.ROOT, "%d-%02d", year, chance.between(1, MONTHS));
        return chance.percent(PRECISE) ? String.format(Locale.ROOT, "%s-%02d", month, chance.between(1, DAYS)) : month;
    }

    /** Seized, or found with no apparent holder. */
    static String kindOf(String type) {
        return FOUND.contains(type) ? "found" : "seized";
    }
}
