package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.link.Clusters;
import org.proofmark.model.Draft;
import org.proofmark.model.Identification;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Judgement;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class DuplicatesTest {
    private final MemorySnapshot snapshot = new MemorySnapshot();
    private final SubjectId team = snapshot.source(Source.of("team", SourceKind.OWN_EXAMINATION));
    private final List<SubjectId> rifles =
            Stream.generate(this::rifle).limit(3).sorted().toList();

    private SubjectId rifle() {
        SubjectId rifle = snapshot.add(Item.of(ItemClass.WEAPON, "rifle", null), team);
        snapshot.add(rifle, new Identification("Model A", "Maker One", null, null, null, null, null), team);
        snapshot.add(rifle, Mark.read(MarkType.SERIAL, "receiver", "SYN1234567"), team);
        return rifle;
    }

    private void judge(int one, int other, Verdict verdict, String day) {
        snapshot.add(Draft.of(rifles.get(one), new Judgement(rifles.get(other), verdict, null), team)
                .stated(ImpreciseDate.parse(day)));
    }

    private List<SubjectId> repeated() {
        return repeated(rifles);
    }

    private List<SubjectId> repeated(List<SubjectId> counted) {
        Duplicates duplicates = Duplicates.among(Clusters.of(snapshot), counted::contains);
        return rifles.stream().filter(r -> duplicates.standingFor(r) != null).toList();
    }

    @Test
    void theFirstStandsForAllThatWereJudgedTheSame() {
        judge(2, 1, Verdict.SAME, "2026-03-01");
        judge(0, 1, Verdict.SAME, "2026-03-01");
        assertThat(repeated()).containsExactly(rifles.get(1), rifles.get(2));
    }

    @Test
    void whatIsNotCountedStandsForNothing() {
        judge(0, 1, Verdict.SAME, "2026-03-01");
        judge(1, 2, Verdict.SAME, "2026-03-01");
        assertThat(repeated(rifles.subList(1, 3))).containsExactly(rifles.get(2));
        assertThat(repeated(rifles.subList(2, 3))).isEmpty();
    }

    @Test
    void aLaterJudgementFromTheOtherSideCounts() {
        judge(0, 1, Verdict.SAME, "2026-03-01");
        judge(1, 0, Verdict.DIFFERENT, "2026-03-02");
        assertThat(repeated()).isEmpty();
    }

    @Test
    void twoThatWereJudgedDifferentAreNeverCollapsedIntoOne() {
        judge(0, 1, Verdict.SAME, "2026-03-01");
        judge(1, 2, Verdict.SAME, "2026-03-01");
        judge(0, 2, Verdict.DIFFERENT, "2026-03-01");
        assertThat(repeated()).hasSizeLessThan(2);
    }

    @Test
    void linksCollapseOnlyWhereTheDossierLetsThem() {
        assertThat(repeated()).isEmpty();
        snapshot.joinFrom(0.99);
        assertThat(repeated()).containsExactly(rifles.get(1), rifles.get(2));
        judge(0, 1, Verdict.DIFFERENT, "2026-03-01");
        assertThat(repeated()).hasSizeLessThan(2);
    }
}
