package org.proofmark.link;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Judgement;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/**
 * Writes down what one account judges. Each verdict is a record; one that the account gave before on the same pair is superseded
 * by it. The account itself is the source, a person: who compared records does not outrank who examined the things.
 *
 * @param source the subject that stands for the account as a source
 * @param introduction the record that says who it is; null: there is one already
 */
public record Judging(
        String account, SubjectId source, @Nullable Draft introduction) {
    private static final String PERSON = SourceKind.PERSON.term();

    /**
     * For an account of a dossier.
     *
     * @param snapshot of everything: the own source of an account may not be visible to the reader it judges as
     */
    public static Judging as(String account, Snapshot snapshot) {
        String title = "Reviewer " + account;
        try (Stream<SubjectView> sources = snapshot.subjects("source")) {
            return sources.filter(s -> title.equals(s.value("title")) && PERSON.equals(s.value("kind")))
                    .findFirst()
                    .map(s -> new Judging(account, s.id(), null))
                    .orElseGet(() -> {
                        SubjectId source = SubjectId.random();
                        return new Judging(
                                account, source, Draft.ofSource(source, Source.of(title, SourceKind.PERSON)));
                    });
        }
    }

    /**
     * The records that say a verdict, the judgement last.
     *
     * @param seen the two subjects as the account sees them: the judgement is handled as strictly as they are
     * @param before what was judged of the pair so far; null: nothing
     * @param stated the day on which it is judged
     */
    public List<Draft> judge(
            List<SubjectView> seen,
            @Nullable JudgedPair before,
            Verdict verdict,
            @Nullable String reason,
            boolean neverAgain,
            ImpreciseDate stated) {
        SubjectPair pair = SubjectPair.of(seen.get(0).id(), seen.get(1).id());
        Statement old = before == null ? null : own(before).findFirst().orElse(null);
        SubjectId subject = old == null ? pair.a() : old.subject();
        Judgement judgement = new Judgement(subject.equals(pair.a()) ? pair.b() : pair.a(), verdict, reason);
        List<Draft> drafts = new ArrayList<>();
        if (introduction != null) {
            drafts.add(introduction);
        }
        drafts.add(Draft.of(subject, judgement, source)
                .handled(seen.stream().map(SubjectView::handling).reduce(Handling.PUBLIC, Handling::join))
                .synthetic(seen.stream().anyMatch(SubjectView::synthetic))
                .stated(stated)
                .attributes(neverAgain ? Map.of(JudgedPair.ASK_AGAIN, JudgedPair.NEVER) : Map.of())
                .superseding(old == null ? null : old.id()));
        return drafts;
    }

    /** The newest of the account's judgements that count; empty where there is none. */
    public static Optional<Statement> last(Collection<JudgedPair> judged, String account) {
        return judged.stream()
                .flatMap(j -> j.ranked().stream())
                .filter(s -> s.envelope().author().account().equals(account))
                .max(Comparator.comparing((Statement s) -> s.envelope().recordedAt())
                        .thenComparing(Statement::id));
    }

    /** The record that takes a judgement back. */
    public static Draft takeBack(Statement judgement) {
        return Draft.of(
                        judgement.subject(),
                        new Retraction(judgement.id(), null, "judged again"),
                        judgement.envelope().source())
                .handled(judgement.envelope().handling())
                .synthetic(judgement.envelope().synthetic());
    }

    private Stream<Statement> own(JudgedPair judged) {
        return judged.ranked().stream()
                .filter(s -> s.envelope().author().account().equals(account));
    }
}
