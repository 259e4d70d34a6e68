package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Judgement;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Preference;
import org.proofmark.model.Rule;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class JudgementsTest {
    private final Field field = new Field();
    private final SubjectId a = field.rifle(null, "SYN-1001");
    private final SubjectId b = field.rifle(null, "SYN-2002");
    private final SubjectId report = field.snapshot.source(Source.of("a report", SourceKind.OTHER));

    private JudgedPair judged() {
        return Judgements.read(field.snapshot).getFirst();
    }

    @Test
    void bothSidesOfAPairAreRankedTogetherAndBothKept() {
        field.snapshot.add(a, new Judgement(b, Verdict.SAME, "as printed"), report);
        field.judge(b, a, Verdict.DIFFERENT);
        assertThat(Judgements.read(field.snapshot)).hasSize(1);
        assertThat(judged().ranked()).extracting(JudgedPair::verdict).containsExactly(Verdict.DIFFERENT, Verdict.SAME);
        assertThat(judged().rule()).isEqualTo(Rule.OWN_EXAMINATION);
        assertThat(judged().isContested()).isTrue();
    }

    @Test
    void aPersonsDecisionHoldsForEitherSide() {
        var report = field.snapshot.add(a, new Judgement(b, Verdict.SAME, null), this.report);
        field.judge(b, a, Verdict.DIFFERENT);
        field.snapshot.add(a, new Preference(report, "both were shown to us"), this.report);
        assertThat(judged().verdict()).isEqualTo(Verdict.SAME);
        assertThat(judged().rule()).isEqualTo(Rule.DECIDED);
    }

    @Test
    void theLaterJudgementCounts() {
        for (String day : List.of("2026-03-02", "2026-03-01")) {
            Verdict verdict = day.endsWith("2") ? Verdict.UNSURE : Verdict.SAME;
            field.snapshot.add(Draft.of(day.endsWith("2") ? a : b, judgement(day, verdict), report)
                    .stated(ImpreciseDate.parse(day)));
        }
        assertThat(judged().verdict()).isEqualTo(Verdict.UNSURE);
        assertThat(judged().rule()).isEqualTo(Rule.STATED_LATER);
    }

    private Judgement judgement(String day, Verdict verdict) {
        return new Judgement(day.endsWith("2") ? b : a, verdict, null);
    }

    @Test
    void aCorrectionReplacesWhatItCorrects() {
        var first = field.judge(a, b, Verdict.SAME);
        field.snapshot.add(Draft.of(a, new Judgement(b, Verdict.DIFFERENT, "another look"), report)
                .superseding(first));
        assertThat(judged().ranked()).hasSize(1);
        assertThat(judged().verdict()).isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void aJudgementOnItselfOrOnWhatIsNotThereIsNone() {
        field.judge(a, a, Verdict.SAME);
        field.judge(a, SubjectId.random(), Verdict.SAME);
        assertThat(Judgements.read(field.snapshot)).isEmpty();
    }

    @Test
    void whoMayNotSeeAJudgementGetsOtherClusters() {
        MemorySnapshot open = new MemorySnapshot(Handling.INTERNAL);
        MemorySnapshot all = new MemorySnapshot(Handling.CONFIDENTIAL);
        for (MemorySnapshot snapshot : List.of(open, all)) {
            SubjectId team = snapshot.source(Source.of("team", SourceKind.OWN_EXAMINATION));
            SubjectId one = snapshot.add(Source.of("one", SourceKind.OTHER), team);
            SubjectId other = snapshot.add(Source.of("other", SourceKind.OTHER), team);
            snapshot.add(Draft.of(one, new Judgement(other, Verdict.SAME, null), team)
                    .handled(Handling.CONFIDENTIAL));
        }
        assertThat(Clusters.of(open).clusters()).isEmpty();
        assertThat(Clusters.of(all).clusters().getFirst().handling()).isEqualTo(Handling.CONFIDENTIAL);
    }
}
