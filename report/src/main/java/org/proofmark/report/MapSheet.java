package org.proofmark.report;

import java.util.List;
import java.util.Locale;

/**
 * What a map shows; {@link SvgMap} draws it.
 *
 * @param id anchor of the drawing; unique on its page
 * @param title what the map says, for those who cannot see it and on hovering
 * @param description how it says it
 * @param dots the places; may be none
 * @param gridDegrees if above zero, places are rounded to this grid before anything is drawn, and the map says so. Not even its extent then depends on
 *     the exact places
 * @param locale the language of the few words that the drawing adds
 */
public record MapSheet(
        String id, String title, String description, List<MapDot> dots, double gridDegrees, Locale locale) {
    /** Copies the list. */
    public MapSheet {
        dots = List.copyOf(dots);
        if (!(gridDegrees >= 0 && gridDegrees <= 30)) {
            throw new IllegalArgumentException(
                    "A grid of " + gridDegrees + " degrees cannot be used. Give 0 for exact places, or up to 30.");
        }
    }

    /** Whether places are rounded. */
    boolean coarse() {
        return gridDegrees > 0;
    }

    /** The places as they may be drawn. */
    List<MapDot> drawnDots() {
        return coarse() ? dots.stream().map(d -> d.rounded(gridDegrees)).toList() : dots;
    }
}
