package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Mark;
import org.proofmark.model.RecordType;
import org.proofmark.model.Writing;

/** Reads from a mapping how the records of one subject are made. */
final class RecordReader {
    /** What an import must not make: what takes back, decides or releases, and what needs a file or an import of its own. */
    private static final Set<String> REFUSED =
            Set.of("batch", "media", "preference", "release", "retraction", "source");

    private static final Pattern ATTRIBUTE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_ -]{0,59}");

    private final Values values;
    private final Conditions conditions;
    private final String subject;

    RecordReader(Values values, Conditions conditions, String subject) {
        this.values = values;
        this.conditions = conditions;
        this.subject = subject;
    }

    RecordRule read(Setting setting, int index, Function<Map<String, Setting>, EnvelopeRule> envelope) {
        Map<String, Setting> given =
                setting.settings("type", "when", "fields", "attributes", "handling", "stated", "grade");
        RecordType type = type(setting.required(given, "type"));
        RecordForm form = new RecordForm(type.form());
        List<FieldReader> fields = values.fields(setting.required(given, "fields"), form);
        noteNotation(form, fields, setting.required(given, "fields"));
        Map<String, FieldReader> attributes = attributes(given.get("attributes"));
        return new RecordRule(
                index,
                subject,
                type.name(),
                form,
                fields,
                attributes,
                conditions.read(given.get("when"), cells(fields, attributes)),
                envelope.apply(given));
    }

    private static RecordType type(Setting setting) {
        RecordType type = RecordType.named(setting.text());
        if (type == null || REFUSED.contains(type.name())) {
            throw setting.error(
                    Code.UNKNOWN_RECORD_TYPE,
                    "'" + setting.text() + "' is no type of record that can be imported.",
                    Suggestion.of(
                            setting.text(),
                            RecordType.all()
                                    .map(RecordType::name)
                                    .filter(n -> !REFUSED.contains(n))
                                    .toList()));
        }
        return type;
    }

    /** A reading that is declared to be notation says so in its record. */
    private static void noteNotation(RecordForm form, List<FieldReader> fields, Setting setting) {
        Setting reading = setting.entries().get("reading");
        if (form.record() == Mark.class && reading != null && reading.isMap()) {
            Setting as = reading.entries().get("as");
            int writing = form.field("writing");
            boolean stated = !(fields.get(writing) instanceof FieldReader.Constant c && c.value() == null);
            if (as != null && as.text().equals(As.NOTATION.term()) && !stated) {
                fields.set(writing, new FieldReader.Constant(Writing.NOTATION));
            }
        }
    }

    private Map<String, FieldReader> attributes(@Nullable Setting setting) {
        Map<String, FieldReader> attributes = new LinkedHashMap<>();
        if (setting != null) {
            setting.entries().forEach((name, value) -> {
                if (!ATTRIBUTE.matcher(name).matches()) {
                    throw value.wrong(
                            "'" + name + "' is no name for an attribute.",
                            "Use letters, digits, spaces, hyphens and underscores, 60 at most.");
                }
                attributes.put(name, values.value(value, String.class, false));
            });
        }
        return attributes;
    }

    /** Every column that the record takes something from. */
    private static List<CellText> cells(List<FieldReader> fields, Map<String, FieldReader> attributes) {
        List<CellText> cells = new ArrayList<>();
        for (FieldReader field : fields) {
            collect(field, cells);
        }
        attributes.values().forEach(a -> collect(a, cells));
        return cells;
    }

    private static void collect(FieldReader reader, List<CellText> cells) {
        if (reader instanceof FieldReader.Cell cell) {
            cells.add(cell.cell());
        } else if (reader instanceof FieldReader.Nested nested) {
            for (FieldReader part : nested.parts()) {
                collect(part, cells);
            }
        }
    }
}
