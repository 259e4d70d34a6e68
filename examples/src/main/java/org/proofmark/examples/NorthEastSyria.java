package org.proofmark.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The made-up rows of the dossier {@code north-east-syria}: three recoveries that fit the published shares, planted links
 * between them, and a baseline.
 */
final class NorthEastSyria {
    /** Printed in the README; another seed gives another dossier with the same properties. */
    static final long SEED = 20_240_129;

    private final Chance chance = new Chance(SEED);
    private final SerialNumbers numbers = new SerialNumbers(chance);
    private final WeaponRows weaponRows = new WeaponRows(chance, numbers);
    private final AmmunitionRows ammunitionRows = new AmmunitionRows(chance);
    private final KnownAnswers answers = new KnownAnswers();
    private final Map<String, List<Weapon>> chosen = new LinkedHashMap<>();
    private final List<Row> chosenAmmunition = new ArrayList<>();
    private final List<Weapon> baseline = new ArrayList<>();
    private final List<Row> baselineAmmunition = new ArrayList<>();
    private final List<BaselineRecovery> recoveries = Baseline.recoveries(chance);

    private NorthEastSyria() {}

    /** The generated files by name. */
    static Map<String, Table> files() {
        return new NorthEastSyria().make();
    }

    private Map<String, Table> make() {
        for (ChosenRecovery recovery : ChosenRecovery.ALL) {
            chosen.put(recovery.code(), recovery.weapons(chance, weaponRows));
            chosenAmmunition.addAll(recovery.ammunition(ammunitionRows));
        }
        for (BaselineRecovery recovery : recoveries) {
            baseline.addAll(recovery.weapons(chance, weaponRows));
            baselineAmmunition.addAll(recovery.ammunition(chance, ammunitionRows));
        }
        new PlantedLinks(chance, numbers, chosen, answers).plant();
        Row again = plantInBaseline();
        List<Weapon> three = chosen.values().stream().flatMap(List::stream).toList();
        SecondOpinions opinions = new SecondOpinions(chance, answers);
        List<Row> items = rows(three, chosenAmmunition);
        List<Row> others = rows(baseline, baselineAmmunition);
        others.add(again);
        List<Row> places = new ArrayList<>(RecoveryRows.chosen());
        places.addAll(RecoveryRows.baseline(recoveries, chance));
        Map<String, Table> files = new LinkedHashMap<>();
        files.put("01-recoveries.csv", new Table(RecoveryRows.COLUMNS, places));
        files.put("03-items.csv", new Table(ItemColumns.ALL, items));
        files.put("04-baseline-items.csv", new Table(ItemColumns.ALL, others));
        files.put("05-second-opinions.csv", new Table(SecondOpinions.ITEM_COLUMNS, opinions.onItems(three)));
        files.put("06-claimed-counts.csv", new Table(SecondOpinions.COUNT_COLUMNS, opinions.onCounts(recoveries)));
        files.put("10-documents.csv", new Table(Paperwork.DOCUMENT_COLUMNS, Paperwork.documents(baseline, answers)));
        files.put("11-entities.csv", new Table(Paperwork.ENTITY_COLUMNS, Paperwork.entities(answers)));
        List<Row> all = new ArrayList<>(items);
        all.addAll(others);
        files.put("photos.csv", new Table(Photographs.COLUMNS, Photographs.of(all, answers)));
        files.put("known-answers.csv", answers.table());
        return files;
    }

    private Row plantInBaseline() {
        BaselineTraps traps = new BaselineTraps(chance, baseline, answers);
        traps.plant(numbers);
        traps.markIn(chosen.getOrDefault("B", List.of()));
        traps.shareLots(baselineAmmunition);
        traps.shareLot(ammunition("B"), ammunition("C"));
        return traps.twice();
    }

    private Row ammunition(String recovery) {
        return chosenAmmunition.stream()
                .filter(r -> r.value(ItemColumns.RECOVERY).equals(recovery))
                .findFirst()
                .orElseThrow();
    }

    private static List<Row> rows(List<Weapon> weapons, List<Row> ammunition) {
        List<Row> rows = new ArrayList<>(weapons.stream().map(Weapon::row).toList());
        rows.addAll(ammunition);
        return rows;
    }
}
