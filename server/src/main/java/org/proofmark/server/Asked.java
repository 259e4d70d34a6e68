package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.CommonalityOptions;
import org.proofmark.model.Filter;
import org.proofmark.model.FilterException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.ItemClass;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;
import org.proofmark.report.ComparisonRequest;

/** Reads what a comparison form asks for. Every ticked recovery is a group by itself; filters name groups of several. */
final class Asked {
    /** How many groups a form has room for, ticked ones not counted. */
    static final List<Integer> ROWS = List.of(1, 2, 3);

    private Asked() {}

    static @Nullable ComparisonRequest read(Typed typed, List<String> ticked, Reader reader, Problems problems) {
        Map<String, Filter> groups = new LinkedHashMap<>();
        for (String id : ticked) {
            group(groups, id, reader, problems);
        }
        for (int row : ROWS) {
            String expression = typed.text("expression" + row);
            if (expression != null) {
                String name = typed.text("group" + row);
                groups.put(
                        name == null ? reader.words().say("compare.group-number", row) : name,
                        filter(typed, "expression" + row, problems));
            }
        }
        if (groups.isEmpty()) {
            problems.add("groups", reader.words().say("problem.no-groups"));
        }
        Filter items = filter(typed, "items", problems);
        Filter baseline = filter(typed, "baseline", problems);
        ItemClass itemClass = itemClass(typed, problems);
        String attributes = typed.text("attributes");
        return problems.none()
                ? new ComparisonRequest(
                        itemClass,
                        items,
                        groups,
                        baseline,
                        attributes == null
                                ? ComparisonRequest.ATTRIBUTES
                                : ComparisonPages.attributes(attributes).toList(),
                        CommonalityOptions.DEFAULTS)
                : null;
    }

    private static void group(Map<String, Filter> groups, String id, Reader reader, Problems problems) {
        SubjectView recovery = known(id, reader);
        if (recovery == null) {
            problems.add("groups", reader.words().say("problem.unknown-recovery"));
            return;
        }
        String name =
                groups.containsKey(recovery.label()) ? recovery.label() + " " + id.substring(0, 8) : recovery.label();
        groups.put(name, Filter.parse("id = '" + recovery.id() + "'"));
    }

    private static @Nullable SubjectView known(String id, Reader reader) {
        try {
            return reader.snapshot().recoveries().get(SubjectId.parse(id));
        } catch (InvalidRecordException e) {
            return null;
        }
    }

    private static Filter filter(Typed typed, String input, Problems problems) {
        try {
            return Filter.parse(typed.raw(input).strip());
        } catch (FilterException e) {
            problems.addEnglish(input, e.getMessage() + "\n" + e.caret());
            return new Filter.All();
        }
    }

    private static ItemClass itemClass(Typed typed, Problems problems) {
        try {
            String text = typed.text("class");
            return text == null ? ItemClass.WEAPON : Term.parse(ItemClass.class, text);
        } catch (InvalidRecordException e) {
            problems.addEnglish("class", String.valueOf(e.getMessage()));
            return ItemClass.WEAPON;
        }
    }
}
