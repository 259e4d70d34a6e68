package org.proofmark.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofmark.model.Strength.CONSISTENT_WITH;
import static org.proofmark.model.Strength.INDICATES;
import static org.proofmark.model.Strength.OBSERVED;
import static org.proofmark.model.Strength.STRONGLY_INDICATES;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Strength;

class StrengthRuleTest {
    private final LinkClass rareModel = new LinkClass("rare model", true, Set.of("a", "b", "c"), Set.of("a"));
    private final LinkClass component = new LinkClass("component serial", true, Set.of("d", "e"), Set.of("d", "e"));

    @Test
    void aFactWithoutALinkIsObserved() {
        assertThat(StrengthRule.of(List.of())).isEqualTo(OBSERVED);
    }

    @Test
    void oneClassIsConsistentWith() {
        assertThat(StrengthRule.of(List.of(weak(rareModel)))).isEqualTo(CONSISTENT_WITH);
    }

    @Test
    void manyWeakClassesAreStillOnlyConsistentWith() {
        assertThat(StrengthRule.of(List.of(weak(rareModel), weak(component)))).isEqualTo(CONSISTENT_WITH);
    }

    @Test
    void oneDecisiveClassIndicates() {
        assertThat(StrengthRule.of(List.of(rareModel))).isEqualTo(INDICATES);
        assertThat(StrengthRule.of(List.of(component))).isEqualTo(INDICATES);
    }

    @Test
    void twoIndependentClassesStronglyIndicate() {
        assertThat(StrengthRule.of(List.of(rareModel, component))).isEqualTo(STRONGLY_INDICATES);
    }

    @Test
    void aWeakSecondClassCountsWhileTheFirstSurvives() {
        LinkClass robust = new LinkClass("rare model", true, rareModel.items(), Set.of());
        assertThat(StrengthRule.of(List.of(robust, weak(component)))).isEqualTo(STRONGLY_INDICATES);
        assertThat(StrengthRule.of(List.of(rareModel, weak(component)))).isEqualTo(INDICATES);
    }

    @Test
    void anItemThatBreaksBothClassesKeepsItAtIndicates() {
        LinkClass onA = new LinkClass("component serial", true, Set.of("a", "e"), Set.of("a"));
        assertThat(StrengthRule.of(List.of(rareModel, onA))).isEqualTo(INDICATES);
    }

    @Test
    void theSameItemsSeenTwiceAreOneClass() {
        LinkClass country = new LinkClass("country", true, Set.of("a", "b", "c", "z"), Set.of());
        assertThat(StrengthRule.of(List.of(rareModel, country))).isEqualTo(INDICATES);
        LinkClass sameKind = new LinkClass("rare model", true, Set.of("x", "y"), Set.of());
        assertThat(StrengthRule.of(List.of(rareModel, sameKind))).isEqualTo(INDICATES);
    }

    @Test
    void thereIsNoWordForProof() {
        assertThat(Arrays.stream(Strength.values()).map(Strength::words))
                .containsExactly("observed", "consistent with", "indicates", "strongly indicates", "cannot be said");
    }

    private static LinkClass weak(LinkClass link) {
        return new LinkClass(link.kind(), false, link.items(), link.breakingItems());
    }
}
