package org.proofmark.examples;

import java.util.List;

/** Writes the rows of weapons as an examiner would: what was read, what was worn, what was not looked at. */
final class WeaponRows {
    private static final List<String> CONDITIONS = List.of("worn", "worn", "worn", "rusted", "good", "incomplete");
    private static final int YEARS_IN_DECADE = 10;
    private static final int EXACT_YEAR = 50;
    private static final int DECADE_ONLY = 80;
    private static final int MAKER_TOLD = 85;
    private static final int ABSENT = 3;
    private static final int PARTLY_REMOVED = 40;
    private static final int HUNDRED = 100;

    private final Chance chance;
    private final SerialNumbers numbers;

    WeaponRows(Chance chance, SerialNumbers numbers) {
        this.chance = chance;
        this.numbers = numbers;
    }

    /** One weapon of a recovery. */
    Weapon weapon(String tag, String recovery, Kind kind, Examination how) {
        String number = numbers.next();
        Row row = new Row()
                .put(ItemColumns.TAG, tag)
                .put(ItemColumns.RECOVERY, recovery)
                .put(ItemColumns.CLASS, "weapon")
                .put(ItemColumns.TYPE, kind.type())
                .put(ItemColumns.CONDITION, chance.pick(CONDITIONS))
                .put(ItemColumns.DOCUMENTED_ON, how.on())
                .put(ItemColumns.DOCUMENTED_AT, "Documentation site of " + recovery);
        identify(row, kind, how);
        receiver(row, number, how);
        parts(row, kind, number, how);
        if (chance.percent(how.surveyed())) {
            row.put(ItemColumns.SECONDARY_STATE, "absent");
        }
        return new Weapon(row, kind, number);
    }

    private void identify(Row row, Kind kind, Examination how) {
        if (chance.percent(how.unnamed())) {
            return;
        }
        row.put(ItemColumns.MODEL, kind.model())
                .put(ItemColumns.MODEL_BASIS, "identified")
                .put(ItemColumns.CALIBRE, kind.calibre());
        if (chance.percent(MAKER_TOLD)) {
            row.put(ItemColumns.MAKER, kind.maker()).put(ItemColumns.COUNTRY, kind.country());
        }
        int told = chance.below(HUNDRED);
        int year = kind.decade() + chance.below(YEARS_IN_DECADE);
        if (kind.decade() > 0 && told < DECADE_ONLY) {
            row.put(ItemColumns.YEAR, told < EXACT_YEAR ? year : kind.decade() / YEARS_IN_DECADE + "X");
        }
    }

    private void receiver(Row row, String number, Examination how) {
        int state = chance.below(HUNDRED);
        if (state < how.removed()) {
            row.put(ItemColumns.SERIAL_STATE, "removed");
            row.put(ItemColumns.SERIAL, chance.percent(PARTLY_REMOVED) ? WornReading.removed(number) : "");
        } else if (state < how.removed() + ABSENT) {
            row.put(ItemColumns.SERIAL_STATE, "absent");
        } else {
            boolean worn = state < how.removed() + ABSENT + how.worn();
            row.put(ItemColumns.SERIAL_STATE, "read");
            row.put(ItemColumns.SERIAL, worn ? WornReading.worn(number, chance) : number);
        }
    }

    private void parts(Row row, Kind kind, String number, Examination how) {
        if (!kind.numberedParts() || !chance.percent(how.opened())) {
            return;
        }
        ItemColumns.PARTS.forEach(part -> row.put(part, number));
        if (chance.percent(how.strangers())) {
            row.put(chance.pick(ItemColumns.PARTS), numbers.next());
        }
    }
}
