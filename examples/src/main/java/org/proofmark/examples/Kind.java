package org.proofmark.examples;

import java.util.List;

/**
 * A kind of weapon in the examples. All names are made up but {@link #RARE}, the rifle that the public reports name.
 *
 * @param type the field's word for it
 * @param decade first year of the decade of manufacture; 0: not stated
 * @param weight how often it stands in the common mix, of a hundred
 */
record Kind(String type, String model, String maker, String country, String calibre, int decade, int weight) {
    static final String ASSAULT_RIFLE = "assault rifle";
    static final String MACHINE_GUN = "machine gun";
    static final String LAUNCHER = "launcher";

    private static final String INTERMEDIATE = "7.62 x 39 mm";

    /** The rare rifle. Its maker and country are left out: the example says nothing of where any came from. */
    static final Kind RARE = new Kind(ASSAULT_RIFLE, "Type 68", "", "", INTERMEDIATE, 0, 0);

    /** The common mix, from which the recoveries depart. */
    static final List<Kind> MIX = List.of(
            rifle("Model K-1", "Maker 1", "Country P", 1980, 24),
            rifle("Model K-2", "Maker 2", "Country Q", 1980, 16),
            rifle("Model K-3", "Maker 3", "Country R", 1970, 10),
            rifle("Model K-4", "Maker 1", "Country P", 1990, 8),
            rifle("Model K-5", "Maker 4", "Country S", 1980, 5),
            new Kind(ASSAULT_RIFLE, "Model K-6", "Maker 5", "Country T", "5.56 x 45 mm", 2000, 3),
            new Kind(MACHINE_GUN, "Model M-1", "Maker 2", "Country Q", "7.62 x 54R mm", 1980, 8),
            new Kind(MACHINE_GUN, "Model M-2", "Maker 3", "Country R", INTERMEDIATE, 1970, 4),
            new Kind("pistol", "Model H-1", "Maker 6", "Country P", "9 x 19 mm", 1990, 4),
            new Kind("pistol", "Model H-2", "Maker 5", "Country T", "9 x 19 mm", 2000, 3),
            new Kind("marksman rifle", "Model R-1", "Maker 1", "Country P", "7.62 x 54R mm", 1980, 4),
            new Kind(LAUNCHER, "Model L-1", "Maker 4", "Country S", "40 mm", 1980, 7),
            new Kind("submachine gun", "Model S-1", "Maker 6", "Country P", "9 x 19 mm", 1970, 2),
            new Kind("carbine", "Model C-1", "Maker 3", "Country R", INTERMEDIATE, 1960, 2));

    private static Kind rifle(String model, String maker, String country, int decade, int weight) {
        return new Kind(ASSAULT_RIFLE, model, maker, country, INTERMEDIATE, decade, weight);
    }

    boolean assaultRifle() {
        return type.equals(ASSAULT_RIFLE);
    }

    boolean rare() {
        return equals(RARE);
    }

    /** Whether a bolt, carrier and cover with numbers are looked at when it is opened. */
    boolean numberedParts() {
        return assaultRifle() || type.equals(MACHINE_GUN);
    }
}
