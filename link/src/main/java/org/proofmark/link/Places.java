package org.proofmark.link;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the number of a weapon as such stands. The marking standards refer to frame or receiver (MOSAIC 05.30; ITI); a serial
 * without a place is the weapon's. A serial anywhere else is that of a part.
 */
final class Places {
    private static final Set<String> OWN = Set.of(
            "",
            "receiver",
            "frame",
            "lower receiver",
            "upper receiver",
            "receiver left",
            "receiver right",
            "left receiver",
            "right receiver",
            "trunnion",
            "front trunnion",
            "body",
            "main",
            "weapon");

    private Places() {}

    static boolean isOwn(@Nullable String place) {
        return place == null
                || OWN.contains(
                        place.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' '));
    }
}
