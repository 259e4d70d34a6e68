package org.proofmark.report;

import com.ibm.icu.util.Region;
import java.util.List;
import java.util.Locale;

/**
 * The outline of a country as the atlas draws it, which takes no position on it.
 *
 * @param code the numeric code of ISO 3166-1, as text; empty where the atlas gives none
 * @param name its name in the atlas, English, sometimes abbreviated
 * @param polygons polygons, each an outer ring followed by its holes; a ring is longitude, latitude pairs in degrees, closed
 */
record Country(String code, String name, List<List<double[]>> polygons) {

    /** Whether the place lies in the country; latitude and longitude in degrees. */
    boolean contains(double latitude, double longitude) {
        boolean inside = false;
        for (List<double[]> polygon : polygons) {
            for (double[] ring : polygon) {
                for (int turns = -1; turns <= 1; turns++) {
                    inside ^= Outline.contains(ring, longitude + 360 * turns, latitude);
                }
            }
        }
        return inside;
    }

    /** The country's name in a language, where the Java installation knows it. */
    String name(Locale locale) {
        if (code.isEmpty() || locale.getLanguage().equals("en")) {
            return name;
        }
        try {
            String region = Region.getInstance(Integer.parseInt(code)).toString();
            return new Locale.Builder().setRegion(region).build().getDisplayCountry(locale);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
