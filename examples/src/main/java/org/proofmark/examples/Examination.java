package org.proofmark.examples;

/**
 * How thoroughly a recovery was examined, and how worn its weapons were. All shares in per cent.
 *
 * @param worn receivers whose number is read in part
 * @param removed receivers whose number somebody removed
 * @param opened weapons whose internal parts were looked at
 * @param strangers of those opened, weapons in which one part bears a number that is not the weapon's
 * @param unnamed weapons whose model could not be told
 * @param surveyed weapons looked over for marks put on after manufacture
 * @param on when, in EDTF
 */
record Examination(int worn, int removed, int opened, int strangers, int unnamed, int surveyed, String on) {

    /** As for the three recoveries: every weapon opened, every model told, every mark looked for. */
    static Examination thorough(String on) {
        return new Examination(8, 6, 100, 12, 0, 100, on);
    }

    /** As for most recoveries: some weapons opened, some models not told. */
    static Examination quick(String on) {
        return new Examination(7, 5, 40, 12, 6, 80, on);
    }
}
