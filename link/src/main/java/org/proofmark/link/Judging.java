package org.proofmark.link;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Judgement;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

/** Writes down what one account judges of pairs. Each verdict is a record; one that the account gave before on the same pair is superseded by it. */
public record Judging(Reviewer reviewer) {
    /**
     * For an account of a dossier.
     *
     * @param snapshot of everything, as {@link Reviewer#as} needs it
     */
    public static Judging as(String account, Snapshot snapshot) {
        return new Judging(Reviewer.as(account, snapshot));
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
        Statement old = before == null
                ? null
                : reviewer.own(before.ranked()).findFirst().orElse(null);
        SubjectId subject = old == null ? pair.a() : old.subject();
        Body judgement = new Body(
                new Judgement(subject.equals(pair.a()) ? pair.b() : pair.a(), verdict, reason),
                neverAgain ? Map.of(JudgedPair.ASK_AGAIN, JudgedPair.NEVER) : Map.of(),
                null,
                Map.of());
        return reviewer.says(subject, judgement, seen, stated, old);
    }

    /** The newest of the account's judgements that count; empty where there is none. */
    public static Optional<Statement> last(Collection<JudgedPair> judged, String account) {
        return judged.stream()
                .flatMap(j -> Reviewer.own(j.ranked(), account))
                .max(Comparator.comparing((Statement s) -> s.envelope().recordedAt())
                        .thenComparing(Statement::id));
    }

    /** The record that takes a judgement back. */
    public static Draft takeBack(Statement judgement) {
        return Reviewer.takeBack(judgement, "judged again");
    }
}
