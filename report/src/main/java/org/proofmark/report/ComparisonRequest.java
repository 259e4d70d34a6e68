package org.proofmark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.analysis.CommonalityOptions;
import org.proofmark.model.Filter;
import org.proofmark.model.ItemClass;

/**
 * What a user asks to be compared.
 *
 * @param itemClass weapons or another class: classes never share a denominator
 * @param items which items of the class; {@link Filter.All} for all
 * @param groups the chosen recoveries: a filter over recoveries for each group, by the group's name, in order
 * @param baseline which other recoveries they are compared with; the groups' own never belong to it
 * @param attributes fields whose values may form patterns, the most telling first
 */
public record ComparisonRequest(
        ItemClass itemClass,
        Filter items,
        Map<String, Filter> groups,
        Filter baseline,
        List<String> attributes,
        CommonalityOptions options) {

    /** Model first: its rarity is what a monitor asks about; the rest may explain it. */
    public static final List<String> ATTRIBUTES = List.of("model", "type", "maker", "country", "calibre", "secondary");

    public ComparisonRequest {
        groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        attributes = List.copyOf(attributes);
        if (groups.isEmpty()) {
            throw new IllegalArgumentException("No group is chosen. Choose at least one recovery.");
        }
    }

    /** Weapons, every other recovery as baseline, the usual attributes. */
    public static ComparisonRequest of(Map<String, Filter> groups) {
        return new ComparisonRequest(
                ItemClass.WEAPON, new Filter.All(), groups, new Filter.All(), ATTRIBUTES, CommonalityOptions.DEFAULTS);
    }
}
