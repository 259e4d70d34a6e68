package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Handling;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Progress;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class SameItemsTest {
    private final Field field = new Field();

    private SubjectId gun(@Nullable String maker, @Nullable String model, @Nullable String calibre, String serial) {
        SubjectId weapon = field.weapon(null, maker, model, calibre);
        field.serial(weapon, null, serial);
        return weapon;
    }

    private void linked(int count) {
        assertThat(field.links(LinkKind.SAME_ITEM)).hasSize(count);
    }

    private void withheld(Withheld reason) {
        Linkage linkage = field.linkage();
        assertThat(linkage.links()).isEmpty();
        assertThat(linkage.withheld()).containsEntry(reason, 1L);
    }

    @Test
    void longNumberAndMakerLink() {
        SubjectId a = gun("Maker One", null, "9mm", "AB123456");
        SubjectId b = gun("MAKER ONE", null, "9 mm", "AB123456");
        List<Link> links = field.links(LinkKind.SAME_ITEM);
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().items()).containsExactlyInAnyOrder(a, b);
        assertThat(links.getFirst().bits()).isBetween(29.3, 29.4);
    }

    @Test
    void evidenceNamesTheRecords() {
        SubjectId a = field.weapon(null, "Maker One", null, null);
        RecordId first = field.serial(a, "receiver", "AB123456");
        SubjectId b = field.weapon(null, "Maker One", null, null);
        RecordId second = field.serial(b, "receiver", "AB-123456");
        Link link = field.links(LinkKind.SAME_ITEM).getFirst();
        assertThat(link.evidence().getFirst().records()).containsExactlyInAnyOrder(first, second);
        assertThat(link.evidence().getFirst().why()).contains("written differently");
        assertThat(link.evidence().get(1).fields()).containsExactly("maker");
        assertThat(link.evidence().get(1).records()).hasSize(2);
        assertThat(link.statement()).doesNotContain("123456");
    }

    @Test
    void numberAloneNeverLinks() {
        gun(null, null, "9mm", "AB12345678");
        gun(null, null, "9mm", "AB12345678");
        withheld(Withheld.NUMBER_ALONE);
    }

    @Test
    void shortNumberAndMakerDoNotLink() {
        gun("Maker One", null, "9mm", "382");
        gun("Maker One", null, "9mm", "382");
        withheld(Withheld.TOO_LITTLE_INFORMATION);
    }

    @Test
    void shortNumberLinksWithMakerModelAndFurtherMark() {
        SubjectId a = gun("Maker One", "Model A", "9mm", "8321");
        SubjectId b = gun("Maker One", "Model A", "9mm", "8321");
        linked(0);
        field.mark(a, MarkType.UNIT, "stock", "R.7.12");
        field.mark(b, MarkType.UNIT, "stock", "R.7.12");
        linked(1);
    }

    @Test
    void sixFiguresAreEnoughFiveAreNot() {
        gun("Maker One", null, null, "104729");
        gun("Maker One", null, null, "104729");
        gun("Maker One", null, null, "27183");
        gun("Maker One", null, null, "27183");
        linked(1);
    }

    @Test
    void contradictingFieldsForbid() {
        gun("Maker One", "Model A", null, "AB123456");
        gun("Maker One", "Model B", null, "AB123456");
        withheld(Withheld.FIELD_CONTRADICTS);
    }

    @Test
    void coarserFieldIsNoContradiction() {
        gun("Maker One", "Type 56", "7.62 mm", "AB123456");
        gun("Maker One", "Type 56-1", "7.62 x 39 mm", "AB123456");
        linked(1);
    }

    @Test
    void hyphensElsewhereAreAnotherNumber() {
        gun("Maker One", null, null, "1234-5678");
        gun("Maker One", null, null, "123-45678");
        linked(0);
    }

    @Test
    void placeholdersCarryNothing() {
        for (String nothing : List.of("UNKNOWN", "00000000", "NOT READ")) {
            gun("Maker One", null, null, nothing);
            gun("Maker One", null, null, nothing);
        }
        linked(0);
    }

    @Test
    void verdictsHoldAgainstEverything() {
        SubjectId a = gun("Maker One", "Model A", null, "AB123456");
        SubjectId b = gun("Maker One", "Model A", null, "AB123456");
        SubjectId c = gun("Maker Two", null, null, "9");
        field.judge(a, b, Verdict.DIFFERENT);
        RecordId verdict = field.judge(c, a, Verdict.SAME);
        List<Link> links = field.links(LinkKind.SAME_ITEM);
        assertThat(links).hasSize(1);
        assertThat(links.getFirst().items()).containsExactlyInAnyOrder(a, c);
        assertThat(links.getFirst().evidence().getFirst().records()).containsExactly(verdict);
        field.judge(b, a, Verdict.SAME, "2026-03-01");
        linked(2);
        field.judge(a, b, Verdict.DIFFERENT, "2026-03-02");
        linked(1);
    }

    @Test
    void everyJudgementOfTheVerdictThatCountsIsEvidence() {
        SubjectId a = gun("Maker One", "Model A", null, "AB123456");
        SubjectId b = gun("Maker One", "Model A", null, "AB123456");
        RecordId first = field.judge(a, b, Verdict.SAME, "2026-03-02");
        field.judge(b, a, Verdict.DIFFERENT);
        RecordId second = field.judge(b, a, Verdict.SAME, "2026-03-01");
        List<Evidence> evidence = field.links(LinkKind.SAME_ITEM).getFirst().evidence();
        assertThat(evidence.get(0).records()).containsExactly(first);
        assertThat(evidence.get(1).records()).containsExactly(second);
        assertThat(evidence.get(2).fields()).contains("serial mark at no place stated");
    }

    @Test
    void candidatesAreWhatMarksAndFieldsMakeWhateverWasJudged() {
        SubjectId a = gun("Maker One", "Model A", null, "AB123456");
        SubjectId b = gun("Maker One", "Model A", null, "AB123456");
        SubjectId c = gun("Maker Two", null, null, "9");
        Linkage before = candidates();
        field.judge(a, b, Verdict.DIFFERENT);
        field.judge(a, c, Verdict.SAME);
        assertThat(candidates().links()).isEqualTo(before.links()).hasSize(1);
    }

    private Linkage candidates() {
        return Links.candidates(field.snapshot, LinkOptions.STANDARD, Progress.SILENT);
    }

    @Test
    void theScoreIsTheSumOfItsSteps() {
        for (int i = 0; i < 40; i++) {
            field.rifle(null, "SYN-" + (1_000_007 + 91_193 * i));
        }
        field.rifle(null, "SYN-1000007");
        field.rifle(null, "SYN-1000007");
        Link link = field.links(LinkKind.SAME_ITEM).getFirst();
        assertThat(link.weights())
                .extracting(Weight::what)
                .containsExactly(Weight.What.SERIES, Weight.What.NUMBER, Weight.What.BEARERS, Weight.What.PAIRS);
        assertThat(link.weights().get(1).bits()).isCloseTo(7 * Math.log(10) / Math.log(2), within(1e-9));
        assertThat(link.weights().get(2)).isEqualTo(new Weight(Weight.What.BEARERS, -1, 3));
        assertThat(link.weights().get(3).count()).isEqualTo(42 * 41 / 2);
        assertThat(link.byChance()).isNotNull().isCloseTo(Math.pow(2, -link.score()), within(1e-12));
        assertThat(link.bits())
                .isNotNull()
                .isCloseTo(link.score() - link.weights().get(3).bits(), within(1e-9));
    }

    @Test
    void groupsAreNeverOneItem() {
        for (int i = 0; i < 2; i++) {
            SubjectId group = field.item(ItemClass.WEAPON, "rifle", null, "Maker One", "Model A", null, 4L);
            field.serial(group, null, "AB123456");
        }
        linked(0);
    }

    @Test
    void partialReadingLinksWhereItTellsEnough() {
        field.crowd(30);
        field.rifle(null, "AK8834521");
        SubjectId worn = field.weapon(null, "Maker One", "Model A", null);
        field.worn(worn, MarkType.SERIAL, "receiver", "?K88345{21}");
        linked(1);
        SubjectId barely = field.weapon(null, "Maker One", "Model A", null);
        field.worn(barely, MarkType.SERIAL, "receiver", "AK8???5*");
        linked(1);
    }

    @Test
    void twoPartialReadingsShareOnlyWhatBothRead() {
        SubjectId a = field.weapon(null, "Maker One", "Model A", null);
        field.worn(a, MarkType.SERIAL, "receiver", "12345678????");
        SubjectId b = field.weapon(null, "Maker One", "Model A", null);
        field.worn(b, MarkType.SERIAL, "receiver", "????56789012");
        linked(0);
        SubjectId c = field.weapon(null, "Maker One", "Model A", null);
        field.worn(c, MarkType.SERIAL, "receiver", "?2345678????");
        linked(1);
    }

    @Test
    void seriesSharedByTheCrowdTellsNothing() {
        for (int i = 0; i < 40; i++) {
            field.rifle(null, "SYN-" + (10_007 + 911 * i));
        }
        field.rifle(null, "SYN-10007");
        linked(0);
        gun("Maker Two", null, null, "SYN-10007");
        gun("Maker Two", null, null, "SYN-10007");
        linked(1);
    }

    @Test
    void numberOfManyIdentifiesNone() {
        for (int i = 0; i < 201; i++) {
            field.rifle(null, "7654321");
        }
        Linkage linkage = field.linkage();
        assertThat(linkage.links()).isEmpty();
        assertThat(linkage.withheld()).containsEntry(Withheld.NUMBER_OF_MANY, 201L);
    }

    @Test
    void cutOffIsSaid() {
        field.crowd(30);
        SubjectId worn = field.weapon(null, "Maker One", "Model A", null);
        field.worn(worn, MarkType.SERIAL, "receiver", "?2345?7*");
        LinkOptions o = LinkOptions.STANDARD;
        LinkOptions tight = new LinkOptions(
                o.bits(),
                o.shortBits(),
                o.unsupportedBits(),
                o.chance(),
                o.largestBlock(),
                10,
                o.lotBits(),
                o.gap(),
                o.runLength(),
                o.commonShare());
        assertThat(Links.find(field.snapshot, tight, Progress.SILENT).notes())
                .singleElement()
                .asString()
                .contains("1 partial reading was not held");
        assertThat(field.linkage().notes()).isEmpty();
    }

    @Test
    void secondNumberInOnePlaceIsNoContradiction() {
        SubjectId a = gun("Maker One", null, null, "AB123456");
        field.snapshot.add(
                a,
                new Mark(MarkType.SERIAL, null, 2, MarkState.READ, null, "CD998877", null, null),
                SubjectId.random());
        gun("Maker One", null, null, "AB123456");
        linked(1);
    }

    @Test
    void otherNumberElsewhereOnTheReceiverForbids() {
        SubjectId a = gun("Maker One", null, null, "AB123456");
        SubjectId b = gun("Maker One", null, null, "AB123456");
        field.serial(a, "receiver", "CD998877");
        field.serial(b, "receiver", "CD998876");
        withheld(Withheld.FIELD_CONTRADICTS);
    }

    @Test
    void lookAlikesAcrossScriptsAreSaid() {
        gun("Maker One", null, null, "ЗК481516");
        gun("Maker One", null, null, "3K481516");
        assertThat(field.links(LinkKind.SAME_ITEM)).singleElement().satisfies(l -> assertThat(
                        l.evidence().getFirst().why())
                .containsAnyOf("alike across scripts", "written differently"));
    }

    @Test
    void impossibleThresholdsAreRefused() {
        assertThatThrownBy(() -> new LinkOptions(20, 30, 1, 0.05, 200, 1, 1, 5, 3, 0.1))
                .hasMessageContaining("bits is 20");
        assertThatThrownBy(() -> new LinkOptions(20, 10, 1, 0.05, 200, 1, 1, 5, 3, 1.5))
                .hasMessageContaining("common share is 1.5");
    }

    @Test
    void caveatsAreJoined() {
        SubjectId a = gun("Maker One", null, null, "AB123456");
        gun("Maker One", null, null, "AB123456");
        field.note(a, Handling.RESTRICTED, true);
        Link link = field.links(LinkKind.SAME_ITEM).getFirst();
        assertThat(link.handling()).isEqualTo(Handling.RESTRICTED);
        assertThat(link.synthetic()).isTrue();
        assertThat(field.linkage().handling()).isEqualTo(Handling.RESTRICTED);
    }
}
