package org.proofmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.Sensitivity;
import org.proofmark.analysis.Share;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.Filter;
import org.proofmark.model.Handling;
import org.proofmark.model.Judgement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/**
 * Place A holds twelve records, four of the rare model. were judged to be one; bear one number, and nobody judged
 * them. So it holds 12, 11 or 10 weapons, of which 4, 3 or 2 are of the rare model.
 */
class JudgementSensitivityTest {
    private static final Pattern RARE = Pattern.of("model", SmallDossier.RARE);
    private static final List<Share> IN_A = List.of(new Share(4, 12, 0), new Share(3, 11, 0), new Share(2, 10, 0));

    private final SmallDossier dossier = twelve();

    private static SmallDossier twelve() {
        SmallDossier dossier = records(Set.of());
        dossier.mark("A-2", "receiver", "SYN6402917");
        dossier.mark("A-8", "receiver", "SYN6402917");
        judge(dossier, "A-1", "A-7", Verdict.SAME);
        return dossier;
    }

    /** Twelve records in A without some of the last six; the seventh and eighth are of the rare model. */
    private static SmallDossier records(Set<String> without) {
        SmallDossier dossier = SmallDossier.synthetic();
        for (int i = 7; i <= 12; i++) {
            String model = i < 9 ? SmallDossier.RARE : "Model " + (i % 3 + 1);
            if (!without.contains("A-" + i)) {
                dossier.item(dossier.recoveries.getFirst(), "A-" + i, model, SubjectId.random());
            }
        }
        return dossier;
    }

    private static void judge(SmallDossier dossier, String one, String other, Verdict verdict) {
        dossier.add(dossier.item(one), new Judgement(dossier.item(other), verdict, null));
    }

    private JudgementSensitivity judgements() {
        return dossier.compared("A", "B", "C").judgements();
    }

    private static Share inA(UnderReading reading) {
        return Objects.requireNonNull(reading.sharesOf(RARE))
                .groups()
                .getFirst()
                .share();
    }

    private List<Long> piecesOfA(JudgementSensitivity judgements) {
        String a = dossier.recoveries.getFirst().toString();
        return judgements.readings().stream().map(r -> r.pieces().get(a)).toList();
    }

    @Test
    void countsAndSharesUnderTheThreeReadings() {
        JudgementSensitivity judgements = judgements();
        assertThat(piecesOfA(judgements)).containsExactly(12L, 11L, 10L);
        assertThat(judgements.readings().stream().map(UnderReading::allPieces)).containsExactly(24L, 23L, 22L);
        assertThat(judgements.readings().stream().map(JudgementSensitivityTest::inA))
                .isEqualTo(IN_A);
    }

    /** The p of each reading is that of a dossier that holds just what the reading counts. */
    @Test
    void chanceUnderAReadingIsThatOfTheDossierItReads() {
        List<Double> p = new ArrayList<>();
        for (UnderReading reading : judgements().readings()) {
            p.add(reading.chance(RARE).said().map(Finding.Chance::familyWiseP).orElseThrow());
        }
        assertThat(p).isEqualTo(List.of(alone(Set.of()), alone(Set.of("A-7")), alone(Set.of("A-7", "A-8"))));
    }

    private static double alone(Set<String> without) {
        return records(without).compared("A", "B", "C").commonality().findings().stream()
                .filter(f -> f.pattern().equals(RARE))
                .findFirst()
                .flatMap(f -> f.chance().said())
                .map(Finding.Chance::familyWiseP)
                .orElseThrow();
    }

    @Test
    void theQuestionThatChangesMostIsNamedWithWhatItChanges() {
        GroupComparison compared = dossier.compared("A", "B", "C");
        OpenQuestions questions = compared.judgements().questions();
        assertThat(questions.number()).isEqualTo(1);
        OneAnswer first = questions.greatest().stream()
                .filter(a -> a.pattern().equals(RARE))
                .findFirst()
                .orElseThrow();
        assertThat(first.question().link().pair()).isEqualTo(SubjectPair.of(dossier.item("A-2"), dossier.item("A-8")));
        assertThat(first.group()).isEqualTo("A");
        assertThat(List.of(first.before(), first.after())).isEqualTo(IN_A.subList(1, 3));
        String out = first.question().leftOut().id().toString();
        assertThat(first.familyWiseP())
                .isEqualTo(compared.sensitivities().stream()
                        .filter(s -> s.pattern().equals(RARE))
                        .flatMap(s -> s.items().stream())
                        .filter(w -> w.id().equals(out))
                        .map(Sensitivity.Without::familyWiseP)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void anAnswerMovesTheFigureAndClosesTheQuestion() {
        judge(dossier, "A-2", "A-8", Verdict.SAME);
        assertThat(piecesOfA(judgements())).containsExactly(12L, 10L, 10L);
        assertThat(judgements().questions().number()).isZero();
    }

    @Test
    void whatWasJudgedDifferentIsNoQuestion() {
        judge(dossier, "A-2", "A-8", Verdict.DIFFERENT);
        assertThat(piecesOfA(judgements())).containsExactly(12L, 11L, 11L);
        assertThat(judgements().questions().number()).isZero();
    }

    @Test
    void unsureLeavesAQuestionOpen() {
        judge(dossier, "A-2", "A-8", Verdict.UNSURE);
        assertThat(piecesOfA(judgements())).containsExactly(12L, 11L, 10L);
        assertThat(judgements().questions().number()).isEqualTo(1);
    }

    @Test
    void whatTheDossierLetsLinksJoinIsCountedOnceAndNoQuestion() {
        dossier.snapshot.joinFrom(0.99);
        assertThat(piecesOfA(judgements())).containsExactly(12L, 10L, 10L);
        assertThat(judgements().questions().number()).isZero();
    }

    @Test
    void nothingDependsOnJudgementsWhereThereIsNoneAndNoQuestion() {
        JudgementSensitivity judgements =
                SmallDossier.synthetic().compared("A", "B", "C").judgements();
        assertThat(judgements.matters()).isFalse();
        assertThat(judgements.under(Collapse.ALL_OPEN).result())
                .isSameAs(judgements.under(Collapse.NONE).result());
    }

    /** The smaller id stands for both, but not where it lies outside what is compared. */
    @Test
    void anItemStaysWhereTheOneThatStandsForItIsNotCompared() {
        SubjectId before = before(dossier.item("A-3"));
        dossier.item(dossier.recoveries.getLast(), "outside", "Model 1", before);
        judge(dossier, "A-3", "outside", Verdict.SAME);
        ComparisonRequest all = ComparisonRequest.of(Map.of("A", Filter.parse("recovery = 'Place A'")));
        assertThat(countedOfA(all, Filter.parse("recovery = 'Place N10'"))).isEqualTo(11);
        assertThat(countedOfA(all, Filter.parse("recovery = 'Place N54'"))).isEqualTo(10);
    }

    private static SubjectId before(SubjectId other) {
        SubjectId id = SubjectId.random();
        while (id.compareTo(other) >= 0) {
            id = SubjectId.random();
        }
        return id;
    }

    private long countedOfA(ComparisonRequest request, Filter baseline) {
        GroupComparison compared = GroupComparison.of(
                dossier.snapshot,
                new ComparisonRequest(
                        request.itemClass(),
                        request.items(),
                        request.groups(),
                        baseline,
                        List.of("model"),
                        request.options().withPermutations(99)),
                (done, total) -> true);
        return compared.judgements().under(Collapse.AS_JUDGED).allPieces();
    }

    @Test
    void theReportPrintsTheReadingsBesideTheFigureAndWhatToAnswerFirst() {
        String html = Dispatch.of(
                        dossier.snapshot,
                        sha256 -> {
                            throw new IllegalStateException("no such original");
                        },
                        dossier.compared("A", "B", "C"),
                        new DispatchOptions("Three places", "2024-01-29"))
                .html();
        String said =
                PrintDocument.parse(html).getDocumentElement().getTextContent().replaceAll("\\s+", " ");
        assertThat(said)
                .contains("Every record by itself", "As judged", "All open questions answered ‘same’")
                .contains("4 of 12 (33 %)", "3 of 11 (27 %)", "2 of 10 (20 %)")
                .contains("A · Place A, weapons121110")
                .contains("To be answered first: whether A-")
                .contains("With every record counted by itself, the chosen recoveries hold 24 weapons instead of 23")
                .contains("judged the same as A-")
                .contains("may be the same as A-");
        assertThat(html).as("the judgement itself is among the rows").contains(judgement());
    }

    private String judgement() {
        return dossier.snapshot.statements(dossier.item("A-1")).stream()
                .filter(s -> s.payload() instanceof Judgement)
                .findFirst()
                .orElseThrow()
                .id()
                .toString()
                .substring(0, 8);
    }

    @Test
    void programsGetTheSameFigures() {
        Map<?, ?> tree =
                (Map<?, ?>) ComparisonTree.of(dossier.compared("A", "B", "C")).get("judgements");
        assertThat(String.valueOf(Objects.requireNonNull(tree).get("readings")))
                .contains("reading=none", "reading=as-judged", "reading=all-open", "matching=4, name=A", "known=10");
        assertThat(tree.get("openQuestions")).isEqualTo(1L);
        assertThat((List<?>) tree.get("answerFirst")).isNotEmpty();
    }

    @Test
    void recordsOfDifferentHandlingMakeTheWholeAsStrict() {
        SmallDossier open = SmallDossier.of(2, Handling.PUBLIC, false);
        open.snapshot.add(org.proofmark.model.Draft.of(
                        open.item("A-1"), new Judgement(open.item("B-1"), Verdict.SAME, null), open.source)
                .handled(Handling.RESTRICTED));
        assertThat(open.compared("A", "B").caveat().handling()).isEqualTo(Handling.RESTRICTED);
    }
}
