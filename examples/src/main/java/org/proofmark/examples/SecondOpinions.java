package org.proofmark.examples;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a second, made-up source says about a few items and recoveries: other readings of a mark, other models, other counts.
 * Profiles then show a conflict; the team's own examination stays the preferred one.
 */
final class SecondOpinions {
    static final List<String> ITEM_COLUMNS = List.of(
            "tag",
            "recovery",
            "model",
            "model_basis",
            "serial",
            "serial_state",
            "reliability",
            "credibility",
            "stated_on");
    static final List<String> COUNT_COLUMNS = List.of(
            "recovery",
            "source_title",
            "source_kind",
            "reliability",
            "credibility",
            "interested_party",
            "measure",
            "basis",
            "low",
            "high",
            "unit",
            "wording");

    private static final int OTHER_READINGS = 4;
    private static final int COUNTED = 12;
    private static final int MOST_OFF = 9;

    private final Chance chance;
    private final KnownAnswers answers;
    private final Set<String> used = new HashSet<>();
    private final List<Row> items = new ArrayList<>();

    SecondOpinions(Chance chance, KnownAnswers answers) {
        this.chance = chance;
        this.answers = answers;
    }

    /** Eight items on which the two sources differ: four readings, four models, one of them the rare rifle. */
    List<Row> onItems(List<Weapon> weapons) {
        for (int i = 0; i < OTHER_READINGS; i++) {
            Weapon weapon = free(weapons, Weapon::readable);
            stated(weapon, "serial", otherReading(weapon.number())).put("serial_state", "read");
        }
        for (String model : List.of("Model K-1", "Model K-2", "Model M-1", Kind.RARE.model())) {
            Weapon weapon = free(weapons, w -> w.kind().model().equals(model));
            String other = model.equals("Model K-1") ? "Model K-3" : "Model K-1";
            stated(weapon, "model", other).put("model_basis", "claimed");
        }
        return items;
    }

    /** A number read with one digit taken for one that looks like it. */
    private static String otherReading(String number) {
        int last = number.length() - 1;
        return number.substring(0, last) + WornReading.like(number.charAt(last));
    }

    private Row stated(Weapon weapon, String column, String value) {
        Row row = new Row()
                .put("tag", weapon.tag())
                .put("recovery", weapon.row().value(ItemColumns.RECOVERY))
                .put(column, value)
                .put("reliability", "C")
                .put("credibility", "3")
                .put("stated_on", "2022-12");
        items.add(row);
        answers.add("conflict", weapon.tag(), "", column, value);
        return row;
    }

    private Weapon free(List<Weapon> weapons, Predicate<Weapon> wanted) {
        Weapon weapon = chance.pick(weapons.stream()
                .filter(w -> !used.contains(w.tag()) && !answers.name(w.tag()))
                .filter(wanted)
                .toList());
        used.add(weapon.tag());
        return weapon;
    }

    /** What two other sources claim about some recoveries of the baseline, beside what was documented. */
    List<Row> onCounts(List<BaselineRecovery> recoveries) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < COUNTED; i++) {
            BaselineRecovery recovery = recoveries.get(i * recoveries.size() / COUNTED);
            int force = recovery.weapons() + chance.between(1, MOST_OFF);
            rows.add(count(recovery, "Statement of the recovering force (invented)", "other", "yes", force));
            rows.add(count(recovery, "Local newspaper (invented)", "media", "no", force + chance.between(1, MOST_OFF)));
        }
        return rows;
    }

    private static Row count(BaselineRecovery recovery, String title, String kind, String interested, int weapons) {
        return new Row()
                .put("recovery", recovery.code())
                .put("source_title", title)
                .put("source_kind", kind)
                .put("reliability", "F")
                .put("credibility", "3")
                .put("interested_party", interested)
                .put("measure", "weapons")
                .put("basis", "claimed")
                .put("low", weapons)
                .put("high", weapons)
                .put("unit", "count")
                .put("wording", weapons + " weapons");
    }
}
