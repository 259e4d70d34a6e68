package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Judgement;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;

class JudgingTest {
    /** The account that {@link MemorySnapshot} writes under. */
    private static final String ACCOUNT = "tester";

    private final Field field = new Field();
    private final SubjectId a = field.rifle(null, "SYN-1001");
    private final SubjectId b = field.rifle(null, "SYN-2002");

    private List<Draft> drafts(Verdict verdict, boolean never) {
        return Judging.as(ACCOUNT, field.snapshot)
                .judge(List.of(view(a), view(b)), judged(), verdict, null, never, ImpreciseDate.parse("2026-03-01"));
    }

    private SubjectView view(SubjectId id) {
        return Objects.requireNonNull(field.snapshot.subject(id));
    }

    private @Nullable JudgedPair judged() {
        return Judgements.read(field.snapshot).stream().findFirst().orElse(null);
    }

    private void judge(Verdict verdict) {
        drafts(verdict, false).forEach(field.snapshot::add);
    }

    @Test
    void theFirstVerdictIntroducesTheAccountAsAPerson() {
        List<Draft> drafts = drafts(Verdict.SAME, false);
        assertThat(drafts).hasSize(2);
        assertThat(drafts.getFirst().body().payload()).isEqualTo(Source.of("Reviewer tester", SourceKind.PERSON));
        drafts.forEach(field.snapshot::add);
        assertThat(drafts(Verdict.SAME, false)).hasSize(1);
    }

    @Test
    void theSecondVerdictOfAnAccountSupersedesItsFirst() {
        judge(Verdict.SAME);
        judge(Verdict.UNSURE);
        JudgedPair judged = Objects.requireNonNull(judged());
        assertThat(judged.ranked()).hasSize(1);
        assertThat(judged.verdict()).isEqualTo(Verdict.UNSURE);
    }

    @Test
    void theVerdictsOfOthersStayBesideIt() {
        field.judge(b, a, Verdict.DIFFERENT);
        JudgedPair before = Objects.requireNonNull(judged());
        Draft draft = Judging.as("other", field.snapshot)
                .judge(List.of(view(b), view(a)), before, Verdict.SAME, null, false, ImpreciseDate.parse("2026-03-01"))
                .getLast();
        assertThat(draft.supersedes()).isNull();
        assertThat(draft.subject()).isEqualTo(before.pair().a());
    }

    @Test
    void itIsHandledAsStrictlyAsTheTwo() {
        field.note(b, Handling.RESTRICTED, true);
        Draft draft = drafts(Verdict.SAME, false).getLast();
        assertThat(draft.handling()).isEqualTo(Handling.RESTRICTED);
        assertThat(draft.synthetic()).isTrue();
    }

    @Test
    void neverAgainIsSaidBesideTheVerdict() {
        drafts(Verdict.UNSURE, true).forEach(field.snapshot::add);
        assertThat(Objects.requireNonNull(judged()).isNeverAskedAgain()).isTrue();
    }

    @Test
    void takingBackBringsBackWhatWasSuperseded() {
        judge(Verdict.SAME);
        judge(Verdict.DIFFERENT);
        Statement last = Judging.last(Judgements.read(field.snapshot), ACCOUNT).orElseThrow();
        assertThat(((Judgement) last.payload()).verdict()).isEqualTo(Verdict.DIFFERENT);
        field.snapshot.add(Judging.takeBack(last));
        assertThat(Objects.requireNonNull(judged()).verdict()).isEqualTo(Verdict.SAME);
        assertThat(Judging.last(Judgements.read(field.snapshot), "other")).isEmpty();
    }
}
