package org.proofmark.examples;

import java.util.List;
import java.util.Locale;

/** Writes the rows of ammunition: a group of like cartridges with its lot and headstamp. */
final class AmmunitionRows {
    private static final List<String> CALIBRES =
            List.of("7.62 x 39 mm", "7.62 x 39 mm", "7.62 x 54R mm", "5.56 x 45 mm");
    private static final int LOTS = 10_000;
    private static final int FACTORIES = 6;
    private static final int FIRST_YEAR = 75;
    private static final int LAST_YEAR = 99;

    private final Chance chance;
    private int lots;

    AmmunitionRows(Chance chance) {
        this.chance = chance;
    }

    /** A lot code that was not given before. */
    String lot() {
        return String.format(Locale.ROOT, "%s-L%02d%04d", SerialNumbers.PREFIX, ++lots, chance.below(LOTS));
    }

    Row group(String tag, String recovery, int quantity, String on) {
        int factory = chance.between(1, FACTORIES);
        return new Row()
                .put(ItemColumns.TAG, tag)
                .put(ItemColumns.RECOVERY, recovery)
                .put(ItemColumns.CLASS, "ammunition")
                .put(ItemColumns.TYPE, "cartridge")
                .put(ItemColumns.MAKER, "Cartridge maker " + factory)
                .put(ItemColumns.CALIBRE, chance.pick(CALIBRES))
                .put(ItemColumns.QUANTITY, quantity)
                .put(ItemColumns.LOT, lot())
                .put(ItemColumns.HEADSTAMP, "12=S" + factory + " 6=" + chance.between(FIRST_YEAR, LAST_YEAR))
                .put(ItemColumns.DOCUMENTED_ON, on)
                .put(ItemColumns.DOCUMENTED_AT, "Documentation site of " + recovery);
    }
}
