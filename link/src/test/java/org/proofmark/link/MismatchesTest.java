package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;

class MismatchesTest {
    private final Field field = new Field();

    private List<Link> links() {
        return field.links(LinkKind.MISMATCHED_WITHIN);
    }

    @Test
    void partWithAnotherNumber() {
        SubjectId weapon = field.rifle(null, "58714402");
        field.serial(weapon, "bolt", "1199");
        field.serial(weapon, "cover", "4402");
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactly(weapon);
            assertThat(l.statement()).contains("bolt").doesNotContain("cover");
            assertThat(l.evidence()).hasSize(3);
            assertThat(l.evidence()).anySatisfy(e -> assertThat(e.why()).contains("shortened"));
        });
    }

    @Test
    void readingsThatFitAreNoMismatch() {
        SubjectId weapon = field.rifle(null, "AK-58714402");
        field.serial(weapon, "bolt", "AK58714402");
        field.worn(weapon, MarkType.SERIAL, "cover", "{}");
        field.worn(weapon, MarkType.SERIAL, "magazine", "4(9)02");
        assertThat(links()).isEmpty();
    }

    @Test
    void partsAreHeldAgainstEachOtherWhereTheReceiverWasNotRead() {
        SubjectId weapon = field.weapon(null, "Maker One", null, null);
        SubjectId bolt = field.part(weapon, "bolt", "1199");
        SubjectId cover = field.part(weapon, "cover", "4402");
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).startsWith(weapon).contains(bolt, cover);
            assertThat(l.statement()).contains("own number was not read");
        });
    }

    @Test
    void allEqualIsNothing() {
        SubjectId weapon = field.rifle(null, "4402");
        field.part(weapon, "bolt", "4402");
        assertThat(links()).isEmpty();
    }
}
