package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

class SideBySideTest {
    private final Field field = new Field();

    private SideBySide compare(SubjectId one, SubjectId other) {
        return SideBySide.of(view(one), view(other));
    }

    private SubjectView view(SubjectId id) {
        return Objects.requireNonNull(field.snapshot.subject(id));
    }

    @Test
    void fieldsAreComparedAsLinkageComparesThem() {
        SubjectId one = field.weapon(null, "Maker One", "Type 56", "7.62 mm");
        SubjectId other = field.weapon(null, "MAKER ONE", "Type 57", "7.62 x 39 mm");
        assertThat(compare(one, other).fields())
                .extracting(SideBySide.Field::name, SideBySide.Field::agreement)
                .containsExactly(
                        tuple("class", Agreement.AGREE),
                        tuple("type", Agreement.AGREE),
                        tuple("maker", Agreement.AGREE),
                        tuple("model", Agreement.CONTRADICT),
                        tuple("calibre", Agreement.COMPATIBLE));
    }

    @Test
    void whatOneDoesNotStateIsUnstatedAndWhatNeitherDoesIsLeftOut() {
        SubjectId one = field.weapon(null, "Maker One", null, null);
        SubjectId other = field.weapon(null, null, null, null);
        assertThat(compare(one, other).fields())
                .filteredOn(f -> f.name().equals("maker"))
                .containsExactly(new SideBySide.Field("maker", "Maker One", null, Agreement.UNSTATED));
        assertThat(compare(one, other).fields()).noneMatch(f -> f.name().equals("model"));
    }

    @Test
    void marksStandByTypeAndPlace() {
        SubjectId one = field.weapon(null, null, null, null);
        SubjectId other = field.weapon(null, null, null, null);
        field.serial(one, "receiver", "SYN-1234");
        field.serial(other, "receiver", "SYN 1234");
        field.serial(one, "bolt", "771");
        field.serial(other, "bolt", "772");
        field.worn(one, MarkType.PROOF, null, "A?7");
        field.mark(other, MarkType.PROOF, null, "AB7");
        field.mark(other, MarkType.UNIT, "stock", "R.7.12");
        assertThat(compare(one, other).marks())
                .extracting(SideBySide.Marks::type, SideBySide.Marks::place, SideBySide.Marks::agreement)
                .containsExactlyInAnyOrder(
                        tuple(MarkType.SERIAL, "receiver", Agreement.AGREE),
                        tuple(MarkType.SERIAL, "bolt", Agreement.CONTRADICT),
                        tuple(MarkType.PROOF, null, Agreement.COMPATIBLE),
                        tuple(MarkType.UNIT, "stock", Agreement.UNSTATED));
    }
}
