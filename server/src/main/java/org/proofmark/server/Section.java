package org.proofmark.server;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Payload;
import org.proofmark.model.RecordType;

/**
 * The part of a form that makes one record: its inputs are the components of the record type.
 *
 * @param prefix stands before the names of its inputs
 * @param optional left out where nothing was typed into it
 * @param fixed the values of components that nobody types
 * @param initial what stands in some of the inputs at first, by component
 */
record Section(
        String prefix, RecordType type, boolean optional, Map<String, Object> fixed, Map<String, String> initial) {

    /** Components that the program finds out by itself, and nobody types. */
    private static final Map<String, Set<String>> NOT_TYPED = Map.of(
            "media",
            Set.of("sha256", "bytes", "mediaType", "fileName", "of", "cameraTime", "cameraPoint", "camera"),
            "batch",
            Set.of("action", "file", "fileSha256", "recipeSha256", "records"),
            "retraction",
            Set.of("record", "batch"),
            "preference",
            Set.of("preferred"),
            "sighting",
            Set.of("item"));

    static Section of(String type) {
        return new Section(type, known(type), false, Map.of(), Map.of());
    }

    static Section optional(String prefix, String type, Map<String, String> initial) {
        return new Section(prefix, known(type), true, Map.of(), initial);
    }

    /** Of a record that changes an old one: what was said stands in the inputs. */
    static Section correcting(String type, Payload old) {
        Section section = of(type);
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : section.type.form().getRecordComponents()) {
            Object value = Components.value(old, component);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        Map<String, String> texts = new HashMap<>();
        section.components().map(RecordComponent::getName).forEach(name -> {
            Object value = values.get(name);
            if (value != null) {
                texts.put(name, Words.text(value));
            }
        });
        values.keySet().removeAll(texts.keySet());
        return new Section(type, section.type, false, values, texts);
    }

    Section starting(Map<String, String> values) {
        return new Section(prefix, type, optional, fixed, values);
    }

    /** With a value for a component that nobody types. */
    Section fixing(String component, Object value) {
        return new Section(prefix, type, optional, Map.of(component, value), initial);
    }

    /** The record type written so; throws {@link Refused} for one that nobody can enter. */
    static RecordType known(String type) {
        RecordType known = RecordType.named(type);
        if (known == null) {
            throw Refused.notFound("form");
        }
        return known;
    }

    /** The components that are typed. */
    Stream<RecordComponent> components() {
        Set<String> hidden = NOT_TYPED.getOrDefault(type.name(), Set.of());
        return Stream.of(type.form().getRecordComponents()).filter(c -> !hidden.contains(c.getName()));
    }

    String inputName(RecordComponent component) {
        return prefix + "." + component.getName();
    }

    List<Input> inputs(Reader reader) {
        List<Input> inputs = new ArrayList<>();
        components().forEach(c -> inputs.add(input(c, reader)));
        return inputs;
    }

    private Input input(RecordComponent component, Reader reader) {
        Words words = reader.words();
        boolean required = !optional && Components.isRequired(component);
        String first = initial.getOrDefault(component.getName(), "");
        return new Input(
                inputName(component),
                words.field(type.name(), component.getName()),
                words.hint(type.name(), component.getName()),
                Components.kind(type.name(), component),
                required,
                Components.choices(component, required || (optional && !first.isEmpty()), reader),
                first);
    }

    /** Whether an optional section was left as it stood. */
    boolean isUntouched(Typed typed) {
        return optional
                && components().allMatch(c -> {
                    String text = typed.text(inputName(c));
                    return text == null || text.equals(initial.get(c.getName()));
                });
    }

    /** What the section says; null where a problem stands in the way, or where it was left untouched. */
    @Nullable
    Payload payload(Typed typed, Reader reader, Problems problems) {
        return isUntouched(typed) ? null : new SectionReader(this, typed, reader, problems).payload();
    }
}
