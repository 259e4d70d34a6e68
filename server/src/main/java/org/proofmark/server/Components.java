package org.proofmark.server;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Payload;
import org.proofmark.model.Reliability;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;

/** The components of record types, seen as inputs of forms. */
final class Components {
    private static final Set<String> LONG_TEXTS = Set.of("description", "text", "grounds", "caption", "wording");
    private static final Set<String> CHOSEN = Set.of("recovery", "site");

    private Components() {}

    /** Whether the record type demands the component: it is not marked as nullable. */
    static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    static @Nullable Object value(Payload payload, RecordComponent component) {
        try {
            return component.getAccessor().invoke(payload);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The field " + component + " cannot be read.", e);
        }
    }

    static Input.Kind kind(String type, RecordComponent component) {
        Class<?> form = component.getType();
        if (form.isEnum() || form == Boolean.class || isChosen(component)) {
            return Input.Kind.CHOICE;
        }
        if (form == ImpreciseDate.class) {
            return Input.Kind.DATE;
        }
        if (Number.class.isAssignableFrom(form)) {
            return Input.Kind.NUMBER;
        }
        if (type.equals("mark") && component.getName().equals("reading")) {
            return Input.Kind.READING;
        }
        return form == List.class || LONG_TEXTS.contains(component.getName()) ? Input.Kind.AREA : Input.Kind.TEXT;
    }

    private static boolean isChosen(RecordComponent component) {
        return component.getType() == SubjectId.class && CHOSEN.contains(component.getName());
    }

    static List<Choice> choices(RecordComponent component, boolean settled, Reader reader) {
        Class<?> form = component.getType();
        List<Choice> choices = new ArrayList<>();
        if (form.isEnum()) {
            Stream.of(form.getEnumConstants())
                    .map(c -> choice(c, reader.words()))
                    .forEach(choices::add);
        } else if (form == Boolean.class) {
            choices.add(new Choice("yes", reader.words().say("word.yes")));
            choices.add(new Choice("no", reader.words().say("word.no")));
        } else if (isChosen(component)) {
            choices.addAll(subjects(component.getName(), reader));
        } else {
            return List.of();
        }
        boolean mayStayOpen = !settled || !isRequired(component);
        if (mayStayOpen || form == SubjectId.class) {
            choices.addFirst(new Choice("", reader.words().say("word.not-stated")));
        }
        return choices;
    }

    private static Choice choice(Object constant, Words words) {
        return constant instanceof Term term
                ? new Choice(term.term(), words.term(term))
                : new Choice(((Reliability) constant).name(), ((Reliability) constant).name());
    }

    /** Every subject of a kind by its short name. */
    static List<Choice> subjects(String kind, Reader reader) {
        return reader.snapshot()
                .subjects(kind)
                .peek(reader::saw)
                .sorted((a, b) -> a.label().compareToIgnoreCase(b.label()))
                .map(Components::choice)
                .toList();
    }

    private static Choice choice(SubjectView view) {
        return new Choice(view.id().toString(), view.label());
    }
}
