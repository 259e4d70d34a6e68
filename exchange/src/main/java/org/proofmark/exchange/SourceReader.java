package org.proofmark.exchange;

import java.util.List;
import java.util.Map;
import org.proofmark.model.Source;

/** Reads from a mapping who states what the rows say. */
final class SourceReader {
    private final Values values;
    private final int index;

    SourceReader(Values values, int index) {
        this.values = values;
        this.index = index;
    }

    /** Either the fields of a source as they are, or {@code fields} taken from each row. */
    SourceRule read(Setting setting, EnvelopeRule envelope) {
        RecordForm form = new RecordForm(Source.class);
        Map<String, Setting> given = setting.entries();
        Setting perRow = given.get("fields");
        List<FieldReader> fields;
        if (perRow != null) {
            setting.settings("fields");
            fields = values.fields(perRow, form);
        } else {
            fields = constants(setting, given, form);
        }
        boolean constant = fields.stream().allMatch(FieldReader.Constant.class::isInstance);
        RecordRule record = new RecordRule(
                index, "source", "source", form, fields, Map.of(), new Condition.Always(), undated(envelope));
        if (constant) {
            check(setting, record);
        }
        return new SourceRule(record, constant);
    }

    private List<FieldReader> constants(Setting setting, Map<String, Setting> given, RecordForm form) {
        List<FieldReader> fields = FieldReader.nothing(form.size());
        given.forEach((name, value) -> {
            int field = form.field(name);
            if (field < 0) {
                throw value.error(
                        Code.UNKNOWN_FIELD,
                        "'" + name + "' is no field of a source.",
                        Suggestion.of(name, form.names()));
            }
            if (!value.isText()) {
                throw value.wrong(
                        "'" + name + "' of a source is a fixed text here.",
                        "If it differs from row to row, put all of them under 'fields' inside 'source'.");
            }
            fields.set(field, values.constantOrValue(value, form.type(field)));
        });
        setting.required(given, "title");
        setting.required(given, "kind");
        return fields;
    }

    /** When a source said something is not when the source itself was described; its own record carries no grade either. */
    private static EnvelopeRule undated(EnvelopeRule envelope) {
        return new EnvelopeRule(envelope.handling(), new FieldReader.Constant(null), new FieldReader.Constant(null));
    }

    private static void check(Setting setting, RecordRule record) {
        Problems problems = new Problems();
        Row row = new Row(new String[0]);
        row.clear();
        if (record.make(row, new RowSubjects(0), problems) == null) {
            Problem problem = problems.kept().getFirst();
            throw setting.wrong(problem.problem(), problem.remedy());
        }
    }
}
