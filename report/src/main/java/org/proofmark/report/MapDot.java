package org.proofmark.report;

import org.jspecify.annotations.Nullable;

/**
 * A place on a map.
 *
 * @param label what is there, such as a recovery's name
 * @param latitude degrees north, -90 to 90
 * @param longitude degrees east, -180 to 180
 * @param accuracyKm radius in kilometres within which the place is known; zero where it is taken as exact
 * @param count how many items it stands for, one or more; decides the dot's area
 * @param href where the records behind the dot are; may be absent
 * @param context whether it is there for comparison only: drawn in grey below the others, and not labelled
 */
public record MapDot(
        String label,
        double latitude,
        double longitude,
        double accuracyKm,
        long count,
        @Nullable String href,
        boolean context) {
    /** Checks the ranges. */
    public MapDot {
        require(Math.abs(latitude) <= 90, label, "latitude " + latitude, "Give degrees from -90 to 90.");
        require(Math.abs(longitude) <= 180, label, "longitude " + longitude, "Give degrees from -180 to 180.");
        require(
                accuracyKm >= 0 && accuracyKm <= 20_000,
                label,
                "accuracy " + accuracyKm + " km",
                "Give a radius from 0 to 20000 km.");
        require(count >= 1, label, "count " + count, "Leave places without items out.");
    }

    /** A place that is the map's subject. */
    public MapDot(
            String label, double latitude, double longitude, double accuracyKm, long count, @Nullable String href) {
        this(label, latitude, longitude, accuracyKm, count, href, false);
    }

    /** The same place, there for comparison only. */
    public MapDot asContext() {
        return new MapDot(label, latitude, longitude, accuracyKm, count, href, true);
    }

    /** The same place, rounded to the nearest point of a grid. */
    MapDot rounded(double degrees) {
        double north = Math.clamp(Math.round(latitude / degrees) * degrees, -90.0, 90.0);
        double east = Math.clamp(Math.round(longitude / degrees) * degrees, -180.0, 180.0);
        return new MapDot(label, north, east, 0, count, href, context);
    }

    private static void require(boolean held, String label, String value, String remedy) {
        if (!held) {
            throw new IllegalArgumentException("Place \"" + label + "\" has " + value + ". " + remedy);
        }
    }
}
