package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * One setting of a mapping, with its place in the file. Scalars are taken as the text they are written as: {@code NO} is the
 * country code, not "false", and {@code 010} keeps its zero.
 */
final class Setting {
    private final String mapping;
    private final String name;
    private final Node node;

    Setting(String mapping, String name, Node node) {
        this.mapping = mapping;
        this.name = name;
        this.node = node;
    }

    String name() {
        return name;
    }

    int line() {
        return node.getStartMark() == null ? 0 : node.getStartMark().getLine() + 1;
    }

    MappingException error(Code code, String problem, String remedy) {
        int column = node.getStartMark() == null ? 0 : node.getStartMark().getColumn() + 1;
        return new MappingException(code, mapping, line(), column, problem, remedy);
    }

    MappingException wrong(String problem, String remedy) {
        return error(Code.WRONG_SETTING, problem, remedy);
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isMap() {
        return node instanceof MappingNode;
    }

    boolean isList() {
        return node instanceof SequenceNode;
    }

    /** The text as written; empty where nothing is. */
    String text() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getTag().equals(Tag.NULL) && scalar.getValue().equals("~") ? "" : scalar.getValue();
        }
        throw wrong("'" + name + "' takes a text.", "Write it on the same line, after the colon.");
    }

    String filledText() {
        String text = text();
        if (text.isBlank()) {
            throw wrong("'" + name + "' is empty.", "Give it a value, or take the line out.");
        }
        return text;
    }

    boolean yesNo() {
        return switch (text()) {
            case "true", "yes" -> true;
            case "false", "no" -> false;
            default -> throw wrong("'" + name + "' is '" + text() + "'.", "Write yes or no.");
        };
    }

    int number(int low, int high) {
        try {
            int number = Integer.parseInt(text());
            if (number >= low && number <= high) {
                return number;
            }
        } catch (NumberFormatException e) {
            // falls through to the one message below
        }
        throw wrong("'" + name + "' is '" + text() + "'.", "Write a whole number from " + low + " to " + high + ".");
    }

    /** The single character that is written; {@code \t} and {@code tab} are a tab. */
    char character() {
        String text = text();
        if (text.equals("tab") || text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1) {
            throw wrong(
                    "'" + name + "' is '" + text + "'.", "Write one character in quotation marks, like \";\", or tab.");
        }
        return text.charAt(0);
    }

    /** The parts of a list; a single value counts as a list of one. */
    List<Setting> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<Setting> parts = new ArrayList<>();
        for (Node part : sequence.getValue()) {
            parts.add(new Setting(mapping, name, part));
        }
        return parts;
    }

    List<String> texts() {
        return list().stream().map(Setting::text).toList();
    }

    /** The settings in here by name; names outside {@code known} are refused. */
    Map<String, Setting> settings(String... known) {
        Map<String, Setting> settings = entries();
        Set<String> allowed = Set.of(known);
        settings.forEach((key, value) -> {
            if (!allowed.contains(key)) {
                throw value.error(
                        Code.UNKNOWN_SETTING,
                        "'" + key + "' is no setting of " + name + ".",
                        Suggestion.of(key, List.of(known)));
            }
        });
        return settings;
    }

    /** The entries in here by their names, in order, whatever they are called. */
    Map<String, Setting> entries() {
        if (!(node instanceof MappingNode map)) {
            throw wrong(
                    "'" + name + "' takes settings of its own.",
                    "Indent them below it, one per line, or write { a: b }.");
        }
        Map<String, Setting> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw wrong("'" + name + "' has a name that is no text.", "Write names as plain text before a colon.");
            }
            Setting setting = new Setting(mapping, key.getValue(), tuple.getValueNode());
            if (entries.put(key.getValue(), setting) != null) {
                throw setting.wrong("'" + key.getValue() + "' is given twice.", "Keep one of the two.");
            }
        }
        return entries;
    }

    Setting required(Map<String, Setting> settings, String wanted) {
        @Nullable Setting found = settings.get(wanted);
        if (found == null) {
            throw error(Code.MISSING_SETTING, "'" + name + "' has no '" + wanted + "'.", "Add it.");
        }
        return found;
    }
}
