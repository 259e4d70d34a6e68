package org.proofmark.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Envelope;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.ImpreciseDateException;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Payload;
import org.proofmark.model.Source;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Term;

/**
 * On whose word a form's records stand, and how they are handled. One choice holds for all of them.
 *
 * @param newSource the record of a source that the same form introduces; null: the source is known
 */
record Provenance(
        SubjectId source,
        @Nullable Draft newSource,
        @Nullable ImpreciseDate statedAt,
        Handling handling,
        @Nullable Grade grade,
        boolean synthetic) {

    static final String NEW = "new";
    static final Section NEW_SOURCE = new Section("newSource", Section.known("source"), false, Map.of(), Map.of());

    /** The inputs that choose it; {@code before}: the envelope of the record that is corrected. */
    static List<Input> inputs(Reader reader, @Nullable Envelope before, @Nullable SubjectId usual) {
        Words words = reader.words();
        List<Choice> sources = new ArrayList<>(Components.subjects("source", reader));
        SubjectId chosen = before != null ? before.source() : usual;
        boolean known =
                chosen != null && sources.stream().anyMatch(c -> c.value().equals(chosen.toString()));
        sources.add(new Choice(NEW, words.say("source.new")));
        String first = known ? String.valueOf(chosen) : sources.size() == 1 ? NEW : "";
        if (first.isEmpty()) {
            sources.addFirst(new Choice("", words.say("word.choose")));
        }
        return List.of(
                input(words, "source", Input.Kind.CHOICE, true, sources, first),
                input(words, "stated", Input.Kind.DATE, false, List.of(), before == null ? null : before.statedAt()),
                input(
                        words,
                        "handling",
                        Input.Kind.CHOICE,
                        true,
                        Stream.of(Handling.values())
                                .map(h -> new Choice(h.term(), words.term(h)))
                                .toList(),
                        before == null
                                ? Handling.INTERNAL.term()
                                : before.handling().term()),
                input(words, "grade", Input.Kind.TEXT, false, List.of(), before == null ? null : before.grade()),
                input(
                        words,
                        "synthetic",
                        Input.Kind.TICK,
                        false,
                        List.of(),
                        before != null && before.synthetic() ? "yes" : ""));
    }

    private static Input input(
            Words words,
            String name,
            Input.Kind kind,
            boolean required,
            List<Choice> choices,
            @Nullable Object initial) {
        return new Input(
                name,
                words.field("envelope", name),
                words.hint("envelope", name),
                kind,
                required,
                choices,
                initial == null ? "" : initial.toString());
    }

    /** Reads it; null where a problem stands in the way. */
    static @Nullable Provenance read(Typed typed, Reader reader, Problems problems) {
        Handling handling = handling(typed, problems);
        ImpreciseDate stated = stated(typed, problems);
        Grade grade = grade(typed, problems);
        boolean synthetic = typed.ticked("synthetic");
        String chosen = typed.text("source");
        if (chosen == null) {
            problems.add("source", reader.words().say("problem.no-source"));
            return null;
        }
        if (!chosen.equals(NEW)) {
            SubjectId known = known(chosen, reader, problems);
            return known == null ? null : new Provenance(known, null, stated, handling, grade, synthetic);
        }
        Payload made = NEW_SOURCE.payload(typed, reader, problems);
        SubjectId id = SubjectId.random();
        return made instanceof Source source
                ? new Provenance(id, Draft.ofSource(id, source).handled(handling), stated, handling, grade, synthetic)
                : null;
    }

    private static @Nullable SubjectId known(String chosen, Reader reader, Problems problems) {
        try {
            SubjectId id = SubjectId.parse(chosen);
            if (reader.snapshot().subject(id) != null) {
                return id;
            }
            problems.add("source", reader.words().say("problem.unknown-source"));
        } catch (InvalidRecordException e) {
            problems.addEnglish("source", String.valueOf(e.getMessage()));
        }
        return null;
    }

    static Handling handling(Typed typed, Problems problems) {
        try {
            String text = typed.text("handling");
            return text == null ? Handling.INTERNAL : Term.parse(Handling.class, text);
        } catch (InvalidRecordException e) {
            problems.addEnglish("handling", String.valueOf(e.getMessage()));
            return Handling.INTERNAL;
        }
    }

    private static @Nullable ImpreciseDate stated(Typed typed, Problems problems) {
        try {
            String text = typed.text("stated");
            return text == null ? null : ImpreciseDate.parse(text);
        } catch (ImpreciseDateException e) {
            problems.addEnglish("stated", String.valueOf(e.getMessage()));
            return null;
        }
    }

    private static @Nullable Grade grade(Typed typed, Problems problems) {
        try {
            String text = typed.text("grade");
            return text == null ? null : Grade.parse(text);
        } catch (InvalidRecordException e) {
            problems.addEnglish("grade", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** A record on this word. */
    Draft draft(SubjectId subject, Body body) {
        return new Draft(subject, body, source, statedAt, handling, grade, synthetic, null);
    }

    Draft draft(SubjectId subject, Payload payload) {
        return draft(subject, Body.of(payload));
    }
}
