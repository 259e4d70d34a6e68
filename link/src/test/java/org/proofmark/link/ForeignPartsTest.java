package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofmark.model.MarkType;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;

class ForeignPartsTest {
    private final Field field = new Field();
    private SubjectId north = SubjectId.random();
    private SubjectId south = SubjectId.random();

    @BeforeEach
    void recoveries() {
        north = field.recovery("north");
        south = field.recovery("south");
    }

    private List<Link> links() {
        return field.links(LinkKind.COMPONENT_OF_OTHER);
    }

    @Test
    void markOnABoltNamesTheRifleOfAnotherRecovery() {
        field.crowd(20);
        SubjectId bearer = field.rifle(north, "11223344");
        RecordId bolt = field.serial(bearer, "bolt", "58714402");
        SubjectId owner = field.rifle(south, "58714402");
        Link link = links().getFirst();
        assertThat(links()).hasSize(1);
        assertThat(link.a()).isEqualTo(bearer);
        assertThat(link.b()).isEqualTo(owner);
        assertThat(link.recoveries()).containsExactlyInAnyOrder(north, south);
        assertThat(link.evidence().getFirst().records()).contains(bolt);
        assertThat(link.evidence().getFirst().fields()).contains("serial mark at bolt");
        assertThat(link.statement()).contains("(bolt)").contains("maker, model and calibre");
        assertThat(Links.betweenRecoveries(field.linkage()))
                .singleElement()
                .satisfies(e -> assertThat(e.joins(north, south)).isTrue())
                .satisfies(e -> assertThat(e.evidenceClass()).isEqualTo("component serial"));
    }

    @Test
    void componentOfItsOwnIsNamedToo() {
        SubjectId bearer = field.rifle(north, "11223344");
        SubjectId bolt = field.part(bearer, "bolt", "58714402");
        SubjectId owner = field.rifle(south, "58714402");
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.items()).containsExactly(bearer, owner, bolt));
    }

    @Test
    void loosePartNeedsMoreWhereNothingIsStated() {
        field.loose(north, "bolt", "587144");
        field.rifle(south, "587144");
        assertThat(links()).isEmpty();
        SubjectId bolt = field.loose(north, "bolt", "58714402");
        SubjectId owner = field.rifle(south, "58714402");
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.items()).containsExactly(bolt, owner));
    }

    @Test
    void ownPartsAreNotForeign() {
        SubjectId a = field.rifle(north, "58714402");
        field.serial(a, "bolt", "58714402");
        field.serial(a, "bolt carrier", "4402");
        SubjectId twice = field.rifle(south, "58714402");
        field.serial(twice, "bolt", "58714402");
        Linkage linkage = field.linkage();
        assertThat(linkage.of(LinkKind.COMPONENT_OF_OTHER)).isEmpty();
        assertThat(linkage.of(LinkKind.MISMATCHED_WITHIN)).isEmpty();
        assertThat(linkage.of(LinkKind.SAME_ITEM)).hasSize(1);
    }

    @Test
    void partOfAWeaponDocumentedTwiceIsNotForeign() {
        SubjectId a = field.weapon(north, "Maker One", "Model A", null);
        field.worn(a, MarkType.SERIAL, "receiver", "5871440?");
        field.serial(a, "bolt", "58714402");
        field.rifle(south, "58714402");
        Linkage linkage = field.linkage();
        assertThat(linkage.of(LinkKind.COMPONENT_OF_OTHER)).isEmpty();
        assertThat(linkage.of(LinkKind.SAME_ITEM)).hasSize(1);
    }

    @Test
    void shortenedNumbersLinkOnlyWhereTheyTellEnough() {
        SubjectId a = field.rifle(north, "11223344");
        field.serial(a, "bolt", "4402");
        field.serial(a, "cover", "58714402");
        field.rifle(south, "58714402");
        SubjectId long1 = field.rifle(south, "AB1958714402");
        List<Link> links = links();
        assertThat(links).hasSize(2);
        assertThat(links).anySatisfy(l -> assertThat(l.items()).containsExactly(a, long1));
        assertThat(links).allSatisfy(l -> assertThat(l.statement()).contains("(cover)"));
    }

    @Test
    void otherMakersNumberIsAChance() {
        SubjectId a = field.rifle(north, "11223344");
        field.serial(a, "bolt", "58714402");
        SubjectId other = field.weapon(south, "Maker Two", "Model B", null);
        field.serial(other, "receiver", "58714402");
        assertThat(links()).isEmpty();
    }

    @Test
    void partialPartNumbersAndPartialOwners() {
        SubjectId a = field.rifle(north, "11223344");
        field.worn(a, MarkType.SERIAL, "bolt", "5871440?");
        field.rifle(south, "58714402");
        assertThat(links()).hasSize(1);
        SubjectId b = field.rifle(north, "99223344");
        field.serial(b, "bolt", "60708091");
        SubjectId worn = field.weapon(south, "Maker One", "Model A", null);
        field.worn(worn, MarkType.SERIAL, "receiver", "?0708091");
        assertThat(links()).hasSize(2);
    }

    @Test
    void partsOfAThirdWeapon() {
        SubjectId a = field.rifle(north, "11223344");
        field.serial(a, "bolt", "58714402");
        SubjectId b = field.rifle(south, "99887766");
        field.serial(b, "bolt carrier", "58714402");
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.statement()).contains("third weapon");
        });
    }

    @Test
    void crowdsMakeChance() {
        for (int i = 0; i < 400; i++) {
            SubjectId weapon = field.rifle(null, Integer.toString(100_003 + 1_999 * i));
            field.serial(weapon, "bolt", Integer.toString(100_004 + 1_999 * i));
        }
        SubjectId a = field.rifle(north, "112233");
        field.serial(a, "bolt", "100003");
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsKey(Withheld.LIKELY_BY_CHANCE);
    }
}
