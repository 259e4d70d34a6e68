package org.proofmark.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Draft;
import org.proofmark.model.Identification;
import org.proofmark.model.IdentificationBasis;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;
import org.proofmark.notation.Reading;

/** The aid on what ships. */
class IdentifyTest {
    private static final Identify AID = new Identify(Catalogue.starter());

    private static Clue mark(MarkType type, String notation) {
        return new Clue.Mark(type, Reading.parse(notation));
    }

    private static Clue headstamp(String... entries) {
        return new Clue.Mark(
                MarkType.HEADSTAMP,
                List.of(entries).stream().map(Reading::parse).toList());
    }

    private static Clue seen(FeatureKind kind, String text) {
        return new Clue.Seen(new Feature(kind, text));
    }

    private static Proposal.Ranked ranked(Clue... clues) {
        return (Proposal.Ranked) AID.propose(List.of(clues));
    }

    private static List<String> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }

    @Test
    void aFactoryMarkReadInPartStillLeadsToTheMaker() {
        Proposal.Candidate best = ranked(
                        mark(MarkType.MODEL, "56"),
                        mark(MarkType.FACTORY, "(2)6 in triangle"),
                        new Clue.Calibre("7.62x39"),
                        seen(FeatureKind.MAGAZINE, "fixed"))
                .candidates()
                .getFirst();
        assertThat(best.thing().id()).isEqualTo("type-56-carbine");
        assertThat(ids(best.makers())).containsExactly("jianshe");
        assertThat(ids(best.states())).containsExactly("china");
    }

    @Test
    void oneModelNumberOfTwoStatesIsToldApartByTheSelector() {
        Proposal.Ranked open = ranked(mark(MarkType.MODEL, "68"), new Clue.Calibre("7,62 × 39 mm"));
        assertThat(open.even().stream().map(c -> c.thing().id())).contains("type-68", "china-type-68");
        Proposal.Ranked told = ranked(
                mark(MarkType.MODEL, "68"),
                new Clue.Calibre("7,62 × 39 mm"),
                mark(MarkType.SELECTOR, "련"),
                mark(MarkType.FACTORY, ":star-in-circle:"));
        assertThat(told.even().stream().map(c -> c.thing().id()))
                .contains("type-68")
                .doesNotContain("china-type-68");
        assertThat(told.even()).allSatisfy(c -> assertThat(ids(c.states())).containsExactly("north-korea"));
    }

    @Test
    void aHeadstampLeadsToItsPlantAndLeavesTheSuccessorsOpen() {
        Proposal.Candidate best = ranked(headstamp("ППУ", "82")).candidates().getFirst();
        assertThat(ids(best.makers())).containsExactly("prvi-partizan");
        assertThat(ids(best.states())).contains("sfry", "serbia");
        assertThat(ids(ranked(headstamp("ППУ", "82"), mark(MarkType.YEAR, "82"))
                        .candidates()
                        .getFirst()
                        .states()))
                .containsExactly("sfry");
        assertThat(ranked(headstamp("ппу")).candidates().getFirst().thing().id())
                .isEqualTo("hs-yu-ppu");
        assertThat(ranked(headstamp("nny")).candidates().getFirst().thing().id())
                .isEqualTo("hs-yu-ppu");
    }

    @Test
    void aCodeOfSeveralStatesIsLeftOpen() {
        assertThat(ranked(headstamp("21")).even().stream().flatMap(c -> ids(c.states()).stream()))
                .contains("romania", "hungary", "poland");
    }

    @Test
    void aReadingWithGapsSaysLess() {
        double whole = ranked(headstamp("71")).candidates().getFirst().bits();
        double gap = ranked(headstamp("?1")).candidates().getFirst().bits();
        assertThat(gap).isLessThan(whole).isPositive();
    }

    @Test
    void theScoreIsTheSumOfItsEvidence() {
        Proposal.Ranked proposal = ranked(
                mark(MarkType.MODEL, "AKM"),
                mark(MarkType.YEAR, "197?"),
                mark(MarkType.COUNTRY, "СССР"),
                new Clue.Calibre("5.45x39"));
        assertThat(proposal.candidates()).allSatisfy(candidate -> {
            assertThat(candidate.evidence().stream()
                            .mapToDouble(Proposal.Evidence::bits)
                            .sum())
                    .isCloseTo(candidate.bits(), within(1e-9));
            assertThat(candidate.evidence())
                    .allSatisfy(e -> assertThat(e.line().source()).isNotEmpty());
        });
        assertThat(proposal.candidates().getFirst().evidence()).anyMatch(e -> e.bits() < 0);
    }

    @Test
    void theOrderOfCluesPlaysNoPart() {
        List<Clue> clues = new ArrayList<>(List.of(
                mark(MarkType.MODEL, "M70"),
                mark(MarkType.COUNTRY, "Yugoslavia"),
                mark(MarkType.SELECTOR, "R J"),
                mark(MarkType.YEAR, "1978"),
                new Clue.Calibre("7.62x39")));
        Proposal.Candidate first =
                ((Proposal.Ranked) AID.propose(clues)).candidates().getFirst();
        assertThat(first.thing().id()).isEqualTo("zastava-m70");
        assertThat(ids(first.states())).containsExactly("sfry", "fry");
        Random random = new Random(5);
        for (int i = 0; i < 5; i++) {
            Collections.shuffle(clues, random);
            Proposal.Candidate again =
                    ((Proposal.Ranked) AID.propose(clues)).candidates().getFirst();
            assertThat(again.thing()).isEqualTo(first.thing());
            assertThat(again.bits()).isCloseTo(first.bits(), within(1e-9));
        }
    }

    @Test
    void nothingFollowsFromNothing() {
        assertThat(AID.propose(List.of())).isInstanceOf(Proposal.CannotBeSaid.class);
        assertThat(AID.propose(List.of(mark(MarkType.MODEL, "*")))).isInstanceOf(Proposal.CannotBeSaid.class);
        assertThat(AID.propose(List.of(mark(MarkType.SERIAL, "123456")))).isInstanceOf(Proposal.CannotBeSaid.class);
        assertThat(AID.propose(List.of(mark(MarkType.FACTORY, "zz-unheard-of"))))
                .isInstanceOfSatisfying(Proposal.CannotBeSaid.class, none -> assertThat(none.why())
                        .contains("zz-unheard-of"));
    }

    @Test
    void saysHowTheMarksMayMislead() {
        List<Proposal.Doubt> weapon = ranked(
                        mark(MarkType.MODEL, "AK-47"), mark(MarkType.YEAR, "1985"), mark(MarkType.IMPORT, "X"))
                .doubts();
        assertThat(weapon).hasSize(4).allMatch(doubt -> !doubt.ask().isEmpty());
        assertThat(weapon.stream().filter(Proposal.Doubt::raised).map(Proposal.Doubt::what))
                .anyMatch(what -> what.startsWith("Marked for export"));
        assertThat(weapon.getFirst().speaksFor()).anyMatch(words -> words.contains("Type 56 assault rifle"));
        assertThat(ranked(headstamp("188")).doubts().getFirst().what()).contains("used again");
    }

    @Test
    void aProposalIsARecordThatSaysSo() {
        SubjectId item = SubjectId.random();
        Draft draft = ranked(mark(MarkType.MODEL, "RPG-7"), mark(MarkType.COUNTRY, "СССР"))
                .draft(item, SubjectId.random())
                .orElseThrow();
        Identification identification = (Identification) draft.body().payload();
        assertThat(identification.basis()).isEqualTo(IdentificationBasis.PROPOSED);
        assertThat(identification.model()).isEqualTo("RPG-7");
        assertThat(identification.country()).isEqualTo("Soviet Union");
        assertThat(identification.grounds()).startsWith("Proposed by the identification aid, not by a person.");
        assertThat(draft.subject()).isEqualTo(item);
    }
}
