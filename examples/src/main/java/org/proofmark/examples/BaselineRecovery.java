package org.proofmark.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One made-up recovery to compare with.
 *
 * @param date EDTF; some are imprecise within their year
 * @param weapons how many were documented
 * @param rare how many of {@link Kind#RARE}, 0 to 2
 */
record BaselineRecovery(String code, String type, String region, String date, int weapons, int rare) {
    /** Strength of {@link PolyaUrn}: an intra-recovery correlation of 0.1. */
    static final int STRENGTH = 9;

    private static final int FIRST_AMMUNITION_TAG = 901;
    private static final int WITH_AMMUNITION = 60;
    private static final int MOST_GROUPS = 2;
    private static final int LEAST_TENS = 8;
    private static final int MOST_TENS = 240;
    private static final int TEN = 10;

    /** Its weapons, alike as those of one recovery are. */
    List<Weapon> weapons(Chance chance, WeaponRows rows) {
        List<Kind> kinds =
                new ArrayList<>(new PolyaUrn<>(chance, STRENGTH, Kind.MIX, Kind::weight).draw(weapons - rare));
        kinds.addAll(java.util.Collections.nCopies(rare, Kind.RARE));
        chance.shuffle(kinds);
        List<Weapon> made = new ArrayList<>();
        for (Kind kind : kinds) {
            // A rare model that could not be told would be no part of the known answer.
            Examination how = kind.rare() ? Examination.thorough(date) : Examination.quick(date);
            made.add(rows.weapon(tag(made.size() + 1), code, kind, how));
        }
        return made;
    }

    List<Row> ammunition(Chance chance, AmmunitionRows rows) {
        List<Row> groups = new ArrayList<>();
        int number = chance.percent(WITH_AMMUNITION) ? chance.between(1, MOST_GROUPS) : 0;
        for (int i = 0; i < number; i++) {
            int quantity = TEN * chance.between(LEAST_TENS, MOST_TENS);
            groups.add(rows.group(tag(FIRST_AMMUNITION_TAG + i), code, quantity, date));
        }
        return groups;
    }

    private String tag(int number) {
        return String.format(Locale.ROOT, "%s-%03d", code, number);
    }
}
