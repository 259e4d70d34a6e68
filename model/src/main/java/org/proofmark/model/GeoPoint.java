package org.proofmark.model;

import org.jspecify.annotations.Nullable;

/** A place on the earth: WGS 84 degrees, and the radius in metres within which the true place lies (null: not stated). */
public record GeoPoint(
        double latitude, double longitude, @Nullable Double accuracyMetres) {
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new InvalidRecordException(
                    "The point " + latitude + ", " + longitude + " is not on the earth.",
                    "Latitude runs from -90 to 90 and longitude from -180 to 180 degrees; they may be swapped.");
        }
        Checks.notNegative("accuracy", accuracyMetres);
    }
}
