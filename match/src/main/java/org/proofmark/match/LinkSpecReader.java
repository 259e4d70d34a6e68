package org.proofmark.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads a specification of a linkage:
 *
 * <pre>
 * id: rec_id
 * separator: ","        # if it is another
 * one-to-one: true      # both tables are free of doubles
 * columns:
 *   given_name: given-name
 *   date_of_birth: date
 * </pre>
 */
public final class LinkSpecReader {
    private static final Set<String> KEYS = Set.of("id", "separator", "one-to-one", "columns");

    private final Path file;

    private LinkSpecReader(Path file) {
        this.file = file;
    }

    public static LinkSpec read(Path file) {
        return new LinkSpecReader(file).spec();
    }

    private LinkSpec spec() {
        Map<?, ?> root = map(load(), "the whole of it");
        for (Object key : root.keySet()) {
            if (!KEYS.contains(String.valueOf(key))) {
                throw wrong("\"" + key + "\" is not known", "It may hold id, separator, one-to-one and columns.");
            }
        }
        List<Field> fields = new ArrayList<>();
        map(root.get("columns"), "columns")
                .forEach((column, kind) -> fields.add(
                        new Field(String.valueOf(column), kind(String.valueOf(column), String.valueOf(kind)))));
        String separator = root.containsKey("separator") ? String.valueOf(root.get("separator")) : ",";
        if (separator.length() != 1) {
            throw wrong("the separator \"" + separator + "\" is not one sign", "Write one, such as \";\".");
        }
        Object id = root.get("id");
        if (id == null) {
            throw wrong("id is missing", "Name the column that tells rows apart.");
        }
        return new LinkSpec(String.valueOf(id), fields, oneToOne(root.get("one-to-one")), separator.charAt(0));
    }

    private boolean oneToOne(@Nullable Object value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw wrong("one-to-one is \"" + value + "\"", "Write true or false.");
        }
        return "true".equals(value);
    }

    /** A column may be called {@code no} or {@code 2024}: every value stays a text. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {}
    }

    private Object load() {
        LoaderOptions limits = new LoaderOptions();
        limits.setAllowDuplicateKeys(false);
        try {
            DumperOptions unused = new DumperOptions();
            return new Yaml(new SafeConstructor(limits), new Representer(unused), unused, limits, new TextsOnly())
                    .load(Files.readString(file));
        } catch (IOException e) {
            throw wrong("it cannot be read: " + e.getMessage(), "Check its name and your rights.");
        } catch (YAMLException e) {
            throw wrong("it is no YAML: " + e.getMessage(), "See docs/link.md.");
        }
    }

    private Map<?, ?> map(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong(name + " is no list of names and values", "Write one \"name: value\" to a line.");
    }

    private FieldKind kind(String column, String term) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.term().equals(term))
                .findFirst()
                .orElseThrow(() -> wrong(
                        "column " + column + " is a \"" + term + "\", which is not known",
                        "Known are "
                                + String.join(
                                        ", ",
                                        Arrays.stream(FieldKind.values())
                                                .map(FieldKind::term)
                                                .toList()) + "."));
    }

    private LinkageException wrong(String problem, String remedy) {
        return new LinkageException(file + ": " + problem + ". " + remedy);
    }
}
