package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.MarkState;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Technique;

/** Marks altered in one way in two recoveries. */
class AlterationsTest {
    private final Field field = new Field();
    private int number = 1_000_003;

    /** A recovery of so many weapons, some of which have their number altered. */
    private SubjectId recovery(String name, int weapons, int altered, MarkState state, Technique technique) {
        SubjectId recovery = field.recovery(name);
        for (int i = 0; i < weapons; i++) {
            if (i < altered) {
                field.altered(field.weapon(recovery, "Maker One", "Model A", null), "receiver", state, technique);
            } else {
                number += 7_919;
                field.rifle(recovery, String.valueOf(number));
            }
        }
        return recovery;
    }

    private void plain(int recoveries, int weapons, int altered) {
        for (int i = 0; i < recoveries; i++) {
            recovery("other " + i, weapons, altered, MarkState.REMOVED, Technique.GROUND_OFF);
        }
    }

    private List<Link> links() {
        return field.links(LinkKind.EQUAL_ALTERATION);
    }

    @Test
    void manyInTwoRecoveriesAndFewElsewhere() {
        plain(10, 20, 0);
        SubjectId a = recovery("a", 20, 12, MarkState.REMOVED, Technique.GROUND_OFF);
        SubjectId b = recovery("b", 20, 9, MarkState.REMOVED, Technique.GROUND_OFF);
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).hasSize(21);
            assertThat(l.recoveries()).containsExactlyInAnyOrder(a, b);
            assertThat(l.statement())
                    .isEqualTo(
                            "Marks altered in one way (serial marks ground off) in 2 recoveries, on 21 of 40 items examined; elsewhere on 0 of 200.");
            assertThat(l.byChance()).isBetween(1e-6, 0.05);
            assertThat(l.evidence()).hasSize(22);
            assertThat(l.evidence().getFirst().records()).hasSize(1);
            assertThat(l.evidence().getFirst().fields()).containsExactly("serial mark at receiver");
        });
        assertThat(Links.betweenRecoveries(field.linkage()))
                .singleElement()
                .satisfies(e -> assertThat(e.evidenceClass()).isEqualTo("alteration technique"));
    }

    @Test
    void oneInEachMayBeChance() {
        plain(10, 20, 0);
        recovery("a", 20, 1, MarkState.REMOVED, Technique.GROUND_OFF);
        recovery("b", 20, 1, MarkState.REMOVED, Technique.GROUND_OFF);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.LIKELY_BY_CHANCE, 1L);
    }

    @Test
    void whatIsUsualElsewhereTellsLittle() {
        plain(10, 20, 1);
        recovery("a", 20, 5, MarkState.REMOVED, Technique.GROUND_OFF);
        recovery("b", 20, 5, MarkState.REMOVED, Technique.GROUND_OFF);
        assertThat(links()).isEmpty();
    }

    @Test
    void aWayOfManyIsWithheld() {
        plain(4, 10, 3);
        recovery("a", 20, 15, MarkState.REMOVED, Technique.GROUND_OFF);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.TECHNIQUE_OF_MANY, 1L);
    }

    @Test
    void otherWaysAreOthers() {
        plain(10, 20, 0);
        recovery("a", 20, 12, MarkState.REMOVED, Technique.GROUND_OFF);
        recovery("b", 20, 9, MarkState.REMOVED, Technique.CUT_AWAY);
        assertThat(links()).isEmpty();
    }

    @Test
    void whatAGoneMarkWasAppliedByIsNoAlteration() {
        plain(10, 20, 0);
        recovery("a", 20, 12, MarkState.REMOVED, Technique.STAMPED);
        recovery("b", 20, 9, MarkState.REMOVED, Technique.STAMPED);
        assertThat(links()).isEmpty();
        recovery("c", 20, 12, MarkState.OVER_STAMPED, Technique.DOT_PEEN);
        recovery("d", 20, 12, MarkState.OVER_STAMPED, Technique.DOT_PEEN);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.statement())
                .contains("serial marks over-stamped by the technique dot peen"));
    }

    @Test
    void aThirdThatIsUsualIsLeftOut() {
        plain(10, 20, 0);
        List<SubjectId> three = new ArrayList<>();
        three.add(recovery("a", 20, 12, MarkState.REMOVED, Technique.GROUND_OFF));
        three.add(recovery("b", 20, 12, MarkState.REMOVED, Technique.GROUND_OFF));
        recovery("c", 40, 1, MarkState.REMOVED, Technique.GROUND_OFF);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.recoveries())
                .containsExactlyInAnyOrderElementsOf(three));
    }

    @Test
    void aMarkThatWasReadWasNotGroundOff() {
        assertThatThrownBy(() -> field.altered(
                        field.weapon(null, null, null, null), "receiver", MarkState.READ, Technique.GROUND_OFF))
                .isInstanceOf(InvalidRecordException.class);
    }
}
