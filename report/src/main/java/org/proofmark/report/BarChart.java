package org.proofmark.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a bar chart shows; {@link SvgBars} draws it.
 *
 * @param id anchor of the drawing; unique on its page
 * @param title what the chart says, for those who cannot see it and on hovering
 * @param description how it says it
 * @param axis the quantity and unit on the axis, such as {@code share of weapons, %}
 * @param intervalMeaning what the whiskers are, such as {@code 95 % interval}; empty where there are none
 * @param groups the bars, in groups
 * @param layout how bars run
 * @param locale the language of the few words that the drawing adds; decides direction too
 */
public record BarChart(
        String id,
        String title,
        String description,
        String axis,
        String intervalMeaning,
        List<Group> groups,
        Layout layout,
        Locale locale) {

    /** How bars run. */
    public enum Layout {
        /** Bars lie; good for names and for labels with denominators. */
        HORIZONTAL,
        /** Bars stand; good for years and other ordered classes. */
        VERTICAL
    }

    /** Bars that belong together, under a common heading; the heading may be empty. */
    public record Group(String label, List<Bar> bars) {
        /** Copies the list. */
        public Group {
            bars = List.copyOf(bars);
        }
    }

    /** Copies the list. */
    public BarChart {
        groups = List.copyOf(groups);
    }

    /** All bars of all groups. */
    Stream<Bar> bars() {
        return groups.stream().flatMap(g -> g.bars().stream());
    }
}
