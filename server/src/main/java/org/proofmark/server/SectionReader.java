package org.proofmark.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.ImpreciseDateException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Payload;
import org.proofmark.notation.NotationException;

/** Makes one record of what was typed into a section, or says what stands in the way. */
final class SectionReader {
    private final Section section;
    private final Typed typed;
    private final Problems problems;
    private final ComponentText texts;
    private final Words words;
    private boolean failed;

    SectionReader(Section section, Typed typed, Reader reader, Problems problems) {
        this.section = section;
        this.typed = typed;
        this.problems = problems;
        this.texts = new ComponentText(reader);
        this.words = reader.words();
    }

    @Nullable
    Payload payload() {
        RecordComponent[] all = section.type().form().getRecordComponents();
        Set<String> shown = section.components().map(RecordComponent::getName).collect(Collectors.toSet());
        @Nullable Object[] values = new @Nullable Object[all.length];
        for (int i = 0; i < all.length; i++) {
            values[i] = shown.contains(all[i].getName())
                    ? value(all[i])
                    : section.fixed().get(all[i].getName());
        }
        return failed ? null : made(all, values);
    }

    private @Nullable Object value(RecordComponent component) {
        String name = section.inputName(component);
        String text = typed.text(name);
        if (text == null) {
            if (Components.isRequired(component)) {
                failed = true;
                problems.add(name, words.say("problem.needed"));
            }
            return null;
        }
        try {
            return texts.read(component, text);
        } catch (UnreadableText e) {
            failed = true;
            problems.add(name, words.say(e.code(), e.text()));
            return null;
        } catch (InvalidRecordException | ImpreciseDateException | NotationException e) {
            fail(name, String.valueOf(e.getMessage()));
            return null;
        }
    }

    private @Nullable Payload made(RecordComponent[] all, @Nullable Object[] values) {
        Class<?>[] types = Stream.of(all).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return section.type().form().getConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof NotationException notation) {
                fail(section.prefix() + ".reading", notation.message() + "\n" + notation.caret());
                return null;
            }
            if (e.getCause() instanceof InvalidRecordException invalid) {
                fail(first(String.valueOf(invalid.getMessage())), String.valueOf(invalid.getMessage()));
                return null;
            }
            throw new IllegalStateException("The record form refused its values.", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The record form " + section.type().name() + " cannot be made.", e);
        }
    }

    /** A problem of the record as a whole stands at the input it names, else at the section's first one. */
    private String first(String message) {
        return section.components()
                .filter(c -> message.toLowerCase(java.util.Locale.ROOT)
                        .contains(c.getName().toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .or(() -> section.components().findFirst())
                .map(section::inputName)
                .orElse(section.prefix());
    }

    private void fail(String input, String problem) {
        failed = true;
        problems.addEnglish(input, problem);
    }
}
