package org.proofmark.exchange;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Term;

/** Reads from a mapping where values come from. */
final class Values {
    private static final String[] OF_COLUMN = {
        "column",
        "columns",
        "as",
        "map",
        "otherwise",
        "default",
        "empty",
        "join",
        "take",
        "separator",
        "century",
        "thousands",
        "decimal"
    };

    private final Columns columns;
    private final List<String> silent;
    private final Map<String, Integer> subjects;

    /**
     * @param silent words that say nothing in any column
     * @param subjects places of the subjects listed so far, by name; grows while the mapping is read
     */
    Values(Columns columns, List<String> silent, Map<String, Integer> subjects) {
        this.columns = columns;
        this.silent = silent;
        this.subjects = subjects;
    }

    /** A setting whose plain text is the heading of a column. */
    FieldReader value(Setting setting, Type type, boolean identifier) {
        if (setting.isText()) {
            return cell(CellForm.PLAIN, plainCell(setting), type, identifier, setting);
        }
        Map<String, Setting> given = setting.entries();
        if (given.containsKey("subject")) {
            return reference(setting, type);
        }
        if (given.containsKey("value")) {
            Setting value = setting.settings("value").get("value");
            return new FieldReader.Constant(constant(value == null ? setting : value, type));
        }
        if (given.containsKey("column") || given.containsKey("columns")) {
            CellForm form = form(setting.settings(OF_COLUMN));
            CellText cell = cellText(setting);
            FieldReader reader = cell(form, cell, type, identifier, setting);
            checkTranslations(cell, ((FieldReader.Cell) reader).conversion(), setting);
            return reader;
        }
        if (type instanceof Class<?> nested && nested.isRecord() && nested != SubjectId.class) {
            RecordForm form = new RecordForm(nested);
            return new FieldReader.Nested(form, fields(setting, form));
        }
        throw setting.error(
                Code.MISSING_SETTING,
                "'" + setting.name() + "' does not say where its value comes from.",
                "Name a 'column', several 'columns', a fixed 'value' or another 'subject'.");
    }

    /** A column that tells subjects apart. */
    FieldReader.Cell key(Setting setting) {
        if (value(setting, String.class, false) instanceof FieldReader.Cell cell) {
            return cell;
        }
        throw setting.wrong("A key is no column.", "Name the columns whose cells tell one from another.");
    }

    /** A setting whose plain text is the value itself. */
    FieldReader constantOrValue(Setting setting, Type type) {
        return setting.isText() ? new FieldReader.Constant(constant(setting, type)) : value(setting, type, false);
    }

    /** The readers of a form's fields, in their order. */
    List<FieldReader> fields(Setting setting, RecordForm form) {
        List<FieldReader> readers = FieldReader.nothing(form.size());
        setting.entries().forEach((name, value) -> {
            int field = form.field(name);
            if (field < 0) {
                throw value.error(
                        Code.UNKNOWN_FIELD,
                        "'" + name + "' is no field of " + form.record().getSimpleName() + ".",
                        Suggestion.of(name, form.names()) + " Anything else can go under 'attributes'.");
            }
            boolean identifier = Identifiers.include(form.record(), form.names().get(field));
            readers.set(field, value(value, form.type(field), identifier));
        });
        return readers;
    }

    private FieldReader reference(Setting setting, Type type) {
        Setting named = setting.required(setting.settings("subject"), "subject");
        if (type != SubjectId.class) {
            throw setting.wrong("'" + setting.name() + "' does not name a subject.", "Give it a column or a value.");
        }
        Integer place = subjects.get(named.text());
        if (place == null) {
            throw named.error(
                    Code.UNKNOWN_SUBJECT,
                    "There is no subject '" + named.text() + "' above.",
                    "List it under 'subjects' before the one that names it.");
        }
        return new FieldReader.Reference(place);
    }

    private static FieldReader cell(CellForm form, CellText cell, Type type, boolean identifier, Setting setting) {
        Conversion conversion = Conversions.to(type, form, identifier);
        if (conversion == null) {
            throw setting.wrong(
                    type == SubjectId.class
                            ? "'" + setting.name() + "' names another subject, not a column."
                            : "'" + setting.name() + "' does not take that form.",
                    type == SubjectId.class ? "Write { subject: NAME }." : "Take out 'as', or choose another.");
        }
        return new FieldReader.Cell(cell, conversion);
    }

    private static @Nullable Object constant(Setting setting, Type type) {
        String text = setting.filledText();
        Conversion conversion = Conversions.to(type, CellForm.PLAIN, false);
        if (conversion == null) {
            throw setting.wrong("'" + setting.name() + "' cannot be a fixed value.", "Write { subject: NAME }.");
        }
        return converted(text, conversion, setting);
    }

    private static Object converted(String text, Conversion conversion, Setting setting) {
        try {
            Row row = new Row(new String[] {setting.name()});
            row.clear();
            row.set(0, Row.Kind.TEXT, text);
            return conversion.of(text, row, 0);
        } catch (BadCell e) {
            Problem problem = e.at(0);
            throw setting.wrong("'" + text + "': " + problem.problem(), problem.remedy());
        }
    }

    private static void checkTranslations(CellText cell, Conversion conversion, Setting setting) {
        cell.table().values().forEach(text -> converted(text, conversion, setting));
        for (String text : new String[] {cell.otherwise(), cell.absent()}) {
            if (text != null) {
                converted(text, conversion, setting);
            }
        }
    }

    private CellText plainCell(Setting column) {
        return new CellText(List.of(columns.slot(column)), "", words(silent), Map.of(), null, null);
    }

    /** The text of a column, for keys and conditions. */
    CellText cellText(Setting setting) {
        if (setting.isText()) {
            return plainCell(setting);
        }
        Map<String, Setting> given = setting.settings(OF_COLUMN);
        List<Setting> named = given.containsKey("columns")
                ? setting.required(given, "columns").list()
                : List.of(setting.required(given, "column"));
        Set<String> says = words(silent);
        Setting empty = given.get("empty");
        if (empty != null) {
            says.addAll(empty.texts());
        }
        Map<String, String> table = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        Setting map = given.get("map");
        if (map != null) {
            map.entries().forEach((from, to) -> table.put(from, to.filledText()));
        }
        return new CellText(
                named.stream().map(columns::slot).toList(),
                text(given, "join", " "),
                says,
                table,
                given.containsKey("otherwise") ? text(given, "otherwise", "") : null,
                given.containsKey("default") ? text(given, "default", "") : null);
    }

    static Set<String> words(List<String> words) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(words);
        return set;
    }

    private static String text(Map<String, Setting> given, String name, String usual) {
        Setting setting = given.get(name);
        return setting == null ? usual : setting.text();
    }

    private static CellForm form(Map<String, Setting> given) {
        Setting as = given.get("as");
        Setting take = given.get("take");
        if (take != null && !take.text().equals("first")) {
            throw take.wrong("'take' is '" + take.text() + "'.", "Write 'take: first', or take the line out.");
        }
        Setting separator = given.get("separator");
        Setting century = given.get("century");
        Setting thousands = given.get("thousands");
        Setting decimal = given.get("decimal");
        return new CellForm(
                as == null ? null : word(as, As.class),
                separator == null ? ";" : separator.filledText(),
                take != null,
                century == null ? null : Integer.valueOf(century.number(1000, 9900)),
                thousands == null ? null : Character.valueOf(thousands.character()),
                decimal == null ? '.' : decimal.character());
    }

    static <E extends Enum<E> & Term> E word(Setting setting, Class<E> words) {
        for (E word : words.getEnumConstants()) {
            if (word.term().equals(setting.text())) {
                return word;
            }
        }
        throw setting.wrong(
                "'" + setting.name() + "' is '" + setting.text() + "'.",
                Suggestion.of(
                        setting.text(),
                        Arrays.stream(words.getEnumConstants()).map(Term::term).toList()));
    }
}
