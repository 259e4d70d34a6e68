package org.proofmark.report;

import java.util.Optional;

/**
 * Country outlines from Natural Earth (public domain) as packed by world-atlas 2.0.2 (ISC licence): a coarse set for large extents, a finer one for
 * small. Each is read when first asked for and kept.
 */
final class Atlas {
    private Atlas() {}

    private static final class Coarse {
        static final Topology MAP = Topology.decode(Resource.bytes("/atlas/countries-110m.json"));
    }

    private static final class Fine {
        static final Topology MAP = Topology.decode(Resource.bytes("/atlas/countries-50m.json"));
    }

    /** Outlines at 1:110 million. */
    static Topology coarse() {
        return Coarse.MAP;
    }

    /** Outlines at 1:50 million. */
    static Topology fine() {
        return Fine.MAP;
    }

    /** The outlines that suit an extent in degrees of latitude or longitude. */
    static Topology forExtent(double degrees) {
        return degrees > 70 ? coarse() : fine();
    }

    /** The country that a place lies in, as the finer atlas draws it; none at sea. */
    static Optional<Country> countryAt(double latitude, double longitude) {
        return fine().countries().stream()
                .filter(c -> c.contains(latitude, longitude))
                .findFirst();
    }
}
