package org.proofmark.exchange;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads mappings. Only the tree of the YAML is built, never objects from it, so every error has its line, and texts such as
 * {@code NO} or {@code 2024-05} stay texts.
 */
final class MappingReader {
    private static final int MOST_CHARACTERS = 1 << 20;
    /** UTF-8 takes four bytes for a character at most. */
    static final int MOST_BYTES = 4 * MOST_CHARACTERS;

    private static final int DEEPEST = 20;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,60}");

    private final String mapping;
    private final Columns columns = new Columns();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();
    private final Setting root;
    private final Map<String, Setting> given;
    private final Values values;
    private final Conditions conditions;
    private int records;

    private MappingReader(String mapping, Setting root) {
        this.mapping = mapping;
        this.root = root;
        this.given = root.settings(
                "name",
                "description",
                "format",
                "encoding",
                "delimiter",
                "sheet",
                "header",
                "empty",
                "only",
                "source",
                "handling",
                "synthetic",
                "stated",
                "grade",
                "subjects");
        Setting empty = given.get("empty");
        this.values = new Values(columns, empty == null ? List.of() : empty.texts(), subjects);
        this.conditions = new Conditions(values);
    }

    static Mapping read(String fileName, byte[] yaml) {
        Node node = compose(fileName, decoded(fileName, yaml));
        return new MappingReader(fileName, new Setting(fileName, "the mapping", node)).mapping(Sha256.of(yaml));
    }

    private static String decoded(String fileName, byte[] yaml) {
        if (yaml.length > MOST_BYTES) {
            throw tooLarge(fileName);
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(yaml))
                    .toString();
            if (text.length() > MOST_CHARACTERS) {
                throw tooLarge(fileName);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MappingException(
                    Code.MAPPING_UNREADABLE, fileName, 0, 0, "It is not written in UTF-8.", "Save it as UTF-8.");
        }
    }

    private static MappingException tooLarge(String fileName) {
        return new MappingException(
                Code.MAPPING_LIMIT,
                fileName,
                0,
                0,
                "It is too large to be a mapping.",
                "Check that it is the right file; a mapping has at most a million characters.");
    }

    private static Node compose(String fileName, String text) {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(MOST_CHARACTERS);
        limits.setNestingDepthLimit(DEEPEST);
        limits.setMaxAliasesForCollections(0);
        try {
            Node node = new Yaml(new SafeConstructor(limits)).compose(new StringReader(text));
            if (node == null) {
                throw new MappingException(
                        Code.MAPPING_SYNTAX,
                        fileName,
                        0,
                        0,
                        "It is empty.",
                        "Begin with the example in docs/import.md.");
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            throw new MappingException(
                    Code.MAPPING_SYNTAX,
                    fileName,
                    line,
                    column,
                    "It cannot be read: " + e.getProblem() + ".",
                    "Check the indentation (spaces, no tabs), brackets and quotation marks; quote texts with ': ' or '#'.");
        } catch (YAMLException | StackOverflowError e) {
            throw new MappingException(
                    Code.MAPPING_LIMIT,
                    fileName,
                    0,
                    0,
                    "It is too deeply nested, or uses anchors for more than texts.",
                    "Write every setting out; a mapping has at most a million characters and 20 levels.");
        }
    }

    private Mapping mapping(String sha256) {
        Setting name = root.required(given, "name");
        checkName(name, name.text());
        Mapping.Layout layout = layout();
        Condition only = conditions.read(given.get("only"), List.of());
        EnvelopeRule envelope = envelope(
                given,
                new EnvelopeRule(
                        new FieldReader.Constant(Handling.INTERNAL),
                        new FieldReader.Constant(null),
                        new FieldReader.Constant(null)));
        SourceRule source = new SourceReader(values, records++).read(root.required(given, "source"), envelope);
        List<SubjectRule> rules = new ArrayList<>();
        for (Setting subject : root.required(given, "subjects").list()) {
            rules.add(subject(subject, name.text(), envelope));
        }
        if (rules.isEmpty()) {
            throw root.error(
                    Code.MISSING_SETTING, "The mapping has no subjects.", "List at least one under 'subjects'.");
        }
        Setting synthetic = given.get("synthetic");
        return new Mapping(
                name.text(),
                mapping,
                sha256,
                layout,
                new Mapping.Rules(
                        columns,
                        only,
                        source,
                        List.copyOf(rules),
                        handling(envelope),
                        synthetic != null && synthetic.yesNo()));
    }

    /** Handling of the import itself: that of its records, where all have the same. */
    private static Handling handling(EnvelopeRule envelope) {
        return envelope.handling() instanceof FieldReader.Constant constant && constant.value() instanceof Handling all
                ? all
                : Handling.INTERNAL;
    }

    private static void checkName(Setting setting, String name) {
        if (!NAME.matcher(name).matches() || name.equals("source")) {
            throw setting.wrong(
                    "'" + name + "' is no name.",
                    "Use letters, digits, spaces, points and hyphens, 60 at most; 'source' is taken.");
        }
    }

    private Mapping.Layout layout() {
        Setting format = given.get("format");
        Setting delimiter = given.get("delimiter");
        Setting sheet = given.get("sheet");
        Setting header = given.get("header");
        return new Mapping.Layout(
                format == null ? null : Values.word(format, Mapping.Format.class),
                encoding(given.get("encoding")),
                delimiter == null ? ',' : delimiter(delimiter),
                sheet == null ? "1" : sheet.filledText(),
                header == null ? 1 : header.number(1, 10_000));
    }

    private static char delimiter(Setting setting) {
        char delimiter = setting.character();
        if (delimiter == '"' || delimiter == '\n' || delimiter == '\r') {
            throw setting.wrong("This sign cannot stand between cells.", "Write \",\", \";\", \"|\" or tab.");
        }
        return delimiter;
    }

    private static Charset encoding(@Nullable Setting setting) {
        if (setting == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(setting.text());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw setting.wrong(
                    "'" + setting.text() + "' is no encoding that is known here.",
                    "Write UTF-8, UTF-16, windows-1252, windows-1251, windows-1256 or ISO-8859-1.");
        }
    }

    private EnvelopeRule envelope(Map<String, Setting> settings, EnvelopeRule usual) {
        Setting handling = settings.get("handling");
        Setting stated = settings.get("stated");
        Setting grade = settings.get("grade");
        return new EnvelopeRule(
                handling == null ? usual.handling() : values.constantOrValue(handling, Handling.class),
                stated == null ? usual.stated() : values.constantOrValue(stated, ImpreciseDate.class),
                grade == null ? usual.grade() : values.constantOrValue(grade, Grade.class));
    }

    private SubjectRule subject(Setting setting, String scheme, EnvelopeRule usual) {
        Map<String, Setting> settings =
                setting.settings("name", "key", "shared", "when", "records", "handling", "stated", "grade");
        Setting name = setting.required(settings, "name");
        checkName(name, name.text());
        List<FieldReader.Cell> key = setting.required(settings, "key").list().stream()
                .map(values::key)
                .toList();
        Condition when = conditions.read(
                settings.get("when"), key.stream().map(FieldReader.Cell::cell).toList());
        EnvelopeRule envelope = envelope(settings, usual);
        Setting shared = settings.get("shared");
        int index = subjects.size();
        if (subjects.putIfAbsent(name.text(), index) != null) {
            throw name.wrong("There are two subjects '" + name.text() + "'.", "Give each its own name.");
        }
        RecordReader reader = new RecordReader(values, conditions, name.text());
        List<RecordRule> made = new ArrayList<>();
        for (Setting record : setting.required(settings, "records").list()) {
            made.add(reader.read(record, records++, settingsOf -> envelope(settingsOf, envelope)));
        }
        String start = scheme + "/" + name.text();
        return new SubjectRule(index, name.text(), start, shared != null && shared.yesNo(), key, when, made);
    }
}
