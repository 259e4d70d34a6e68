package org.proofmark.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.ItemRow;
import org.proofmark.model.FilterField;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Headstamp;

/** The values of an item by which a comparison knows it. */
final class ItemValues {
    private ItemValues() {}

    static ItemRow of(SubjectView item, SubjectView recovery, List<String> attributes) {
        Map<String, String> values = new HashMap<>();
        for (String attribute : attributes) {
            String value = value(attribute, item, recovery);
            if (value != null) {
                values.put(attribute, value);
            }
        }
        return new ItemRow(item.id().toString(), Math.toIntExact(item.quantity()), values);
    }

    /**
     * Marks compare by their folded reading, headstamps in any rotation; a mark that was looked for and is absent is a value,
     * too. So is the state of a mark, unless nobody examined it: that says something of the team and nothing of the item.
     */
    private static @Nullable String value(String attribute, SubjectView item, SubjectView recovery) {
        FilterField field = FilterField.named(attribute);
        if (field == null) {
            throw new IllegalArgumentException("There is no field '" + attribute + "'. 'proofmark fields' lists them.");
        }
        if (field.kind() == FilterField.Kind.MARK) {
            return mark(attribute, item);
        }
        return field.values(item, recovery).stream()
                .filter(value -> !value.equals(MarkState.NOT_EXAMINED.term()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String mark(String type, SubjectView item) {
        for (MarkView mark : item.marks()) {
            if (!type.equals("mark") && mark.type() != org.proofmark.model.Term.parse(MarkType.class, type)) {
                continue;
            }
            if (mark.state() == MarkState.ABSENT) {
                return "none";
            }
            if (mark.state() == MarkState.READ && mark.reading() != null && mark.cells() != null) {
                Headstamp headstamp = mark.headstamp();
                return headstamp != null
                        ? headstamp.canonical().print()
                        : mark.notation() ? mark.reading() : Folding.text(mark.reading());
            }
        }
        return null;
    }
}
