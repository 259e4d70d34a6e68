package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One of the three recoveries, built to fit the published shares. The true numbers per recovery were never published; these
 * are one of the splits that fit (12, 5 and 9 per cent; 18 of 271 weapons; one in ten assault rifles).
 *
 * @param weapons how many weapons
 * @param rifles of these, assault rifles
 * @param rare of these, {@link Kind#RARE}
 * @param ammunition quantities of its ammunition groups
 * @param on when its items were documented, in EDTF
 */
record ChosenRecovery(String code, int weapons, int rifles, int rare, List<Integer> ammunition, String on) {
    static final List<ChosenRecovery> ALL = List.of(
            new ChosenRecovery("A", 34, 24, 4, List.of(1_240, 600), "2021-12"),
            new ChosenRecovery("B", 171, 98, 8, List.of(2_150, 1_260, 900), "2022-02/2022-03"),
            new ChosenRecovery("C", 66, 58, 6, List.of(4_020, 1_870, 1_080), "2022-10/2022-11"));

    private static final int FIRST_AMMUNITION_TAG = 901;

    /** Its weapons, in the order in which they were examined. */
    List<Weapon> weapons(Chance chance, WeaponRows rows) {
        List<Kind> kinds = new ArrayList<>(urn(chance, true).draw(rifles - rare));
        kinds.addAll(urn(chance, false).draw(weapons - rifles));
        kinds.addAll(java.util.Collections.nCopies(rare, Kind.RARE));
        chance.shuffle(kinds);
        List<Weapon> made = new ArrayList<>();
        for (Kind kind : kinds) {
            made.add(rows.weapon(tag(made.size() + 1), code, kind, Examination.thorough(on)));
        }
        return made;
    }

    /** Its ammunition groups. */
    List<Row> ammunition(AmmunitionRows rows) {
        List<Row> groups = new ArrayList<>();
        for (int quantity : ammunition) {
            groups.add(rows.group(tag(FIRST_AMMUNITION_TAG + groups.size()), code, quantity, on));
        }
        return groups;
    }

    private String tag(int number) {
        return String.format(Locale.ROOT, "%s-%03d", code, number);
    }

    private static PolyaUrn<Kind> urn(Chance chance, boolean rifles) {
        List<Kind> mix =
                Kind.MIX.stream().filter(k -> k.assaultRifle() == rifles).toList();
        return new PolyaUrn<>(chance, BaselineRecovery.STRENGTH, mix, Kind::weight);
    }
}
