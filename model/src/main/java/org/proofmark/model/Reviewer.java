package org.proofmark.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An account that says what it makes of things: whether two are one, whether an alert is right. The account itself is the
 * source, a person: who compared records does not outrank who examined the things. It speaks for itself alone: what it said before
 * on the same matter is superseded, and what others said stays beside it.
 *
 * @param source the subject that stands for the account as a source
 * @param introduction the record that says who it is; null: there is one already
 */
public record Reviewer(
        String account, SubjectId source, @Nullable Draft introduction) {
    private static final String PERSON = SourceKind.PERSON.term();

    /**
     * An account of a dossier.
     *
     * @param snapshot of everything: the own source of an account may not be visible to the reader as which it works
     */
    public static Reviewer as(String account, Snapshot snapshot) {
        String title = "Reviewer " + account;
        try (Stream<SubjectView> sources = snapshot.subjects("source")) {
            return sources.filter(s -> title.equals(s.value("title")) && PERSON.equals(s.value("kind")))
                    .findFirst()
                    .map(s -> new Reviewer(account, s.id(), null))
                    .orElseGet(() -> {
                        SubjectId source = SubjectId.random();
                        return new Reviewer(
                                account, source, Draft.ofSource(source, Source.of(title, SourceKind.PERSON)));
                    });
        }
    }

    /** What an account wrote, of what was said. */
    public static Stream<Statement> own(Collection<Statement> said, String account) {
        return said.stream().filter(s -> s.envelope().author().account().equals(account));
    }

    /** What this account wrote, of what was said. */
    public Stream<Statement> own(Collection<Statement> said) {
        return own(said, account);
    }

    /**
     * The records by which the account says something, that itself last.
     *
     * @param seen what it says it about, as the account sees it: what is said is handled as strictly as they are
     * @param stated the day on which it says so
     * @param before what it said on the matter so far; null: nothing
     */
    public List<Draft> says(
            SubjectId subject,
            Body body,
            Collection<SubjectView> seen,
            ImpreciseDate stated,
            @Nullable Statement before) {
        List<Draft> drafts = new ArrayList<>();
        if (introduction != null) {
            drafts.add(introduction);
        }
        drafts.add(new Draft(
                subject,
                body,
                source,
                stated,
                seen.stream().map(SubjectView::handling).reduce(Handling.PUBLIC, Handling::join),
                null,
                seen.stream().anyMatch(SubjectView::synthetic),
                before == null ? null : before.id()));
        return List.copyOf(drafts);
    }

    /** The record that takes back what an account said, under the account's own word. */
    public static Draft takeBack(Statement said, String reason) {
        return Draft.of(
                        said.subject(),
                        new Retraction(said.id(), null, reason),
                        said.envelope().source())
                .handled(said.envelope().handling())
                .synthetic(said.envelope().synthetic());
    }
}
