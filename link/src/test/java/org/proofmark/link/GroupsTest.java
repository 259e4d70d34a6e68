package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.ItemClass;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;

/** Lots, runs of serials, secondary marks. */
class GroupsTest {
    private final Field field = new Field();
    private final SubjectId north = field.recovery("north");
    private final SubjectId south = field.recovery("south");

    private SubjectId rounds(SubjectId recovery, @Nullable String maker, @Nullable String calibre, String lot) {
        SubjectId item = field.item(ItemClass.AMMUNITION, "cartridge", recovery, maker, null, calibre, 50L);
        field.mark(item, MarkType.LOT, "box", lot);
        return item;
    }

    @Test
    void lotOfOneMaker() {
        SubjectId a = rounds(north, "Maker One", "7.62 x 39 mm", "04-82-117");
        SubjectId b = rounds(south, "Maker One", null, "04/82/117");
        rounds(south, "Maker Two", "7.62 x 39 mm", "04-82-117");
        assertThat(field.links(LinkKind.EQUAL_LOT)).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.quantity()).isEqualTo(100);
            assertThat(l.recoveries()).hasSize(2);
            assertThat(l.statement()).contains("quantity 100").contains("2 recoveries");
            assertThat(l.evidence()).allSatisfy(e -> assertThat(e.records()).isNotEmpty());
        });
    }

    @Test
    void calibresDivideALot() {
        rounds(north, "Maker One", "7.62 x 39 mm", "04-82-117");
        rounds(south, "Maker One", "5.45 x 39 mm", "04-82-117");
        assertThat(field.links(LinkKind.EQUAL_LOT)).isEmpty();
    }

    @Test
    void lotWithoutMakerNeedsALongCode() {
        rounds(north, null, "7.62 x 39 mm", "117");
        rounds(south, null, "7.62 x 39 mm", "117");
        assertThat(field.links(LinkKind.EQUAL_LOT)).isEmpty();
        rounds(north, null, "7.62 x 39 mm", "2016117-04");
        rounds(south, null, "7.62 x 39 mm", "2016117-04");
        assertThat(field.links(LinkKind.EQUAL_LOT)).hasSize(1);
    }

    @Test
    void lotFromAnAttribute() {
        for (SubjectId recovery : List.of(north, south)) {
            SubjectId item =
                    field.item(ItemClass.COMMERCIAL_PRODUCT, "product", recovery, "Maker One", "Product P", null, 20L);
            field.attribute(item, ItemClass.COMMERCIAL_PRODUCT, "lot", "L2015-330");
        }
        assertThat(field.links(LinkKind.EQUAL_LOT)).singleElement().satisfies(l -> assertThat(l.evidence())
                .allSatisfy(e -> assertThat(e.records()).isNotEmpty()));
    }

    @Test
    void runOfNumbers() {
        SubjectId a = field.rifle(north, "AB104722");
        SubjectId b = field.rifle(south, "AB104725");
        SubjectId c = field.rifle(south, "AB104726");
        field.rifle(south, "AB992211");
        assertThat(field.links(LinkKind.CONSECUTIVE_SERIALS)).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b, c);
            assertThat(l.byChance()).isLessThan(0.001);
            assertThat(l.statement()).contains("run of 3").doesNotContain("1047");
        });
    }

    @Test
    void duplicatesAndOtherSeriesMakeNoRun() {
        field.rifle(north, "AB104722");
        field.rifle(north, "AB104722");
        field.rifle(south, "AB104723");
        field.rifle(south, "AC104724");
        field.rifle(south, "AB1047240");
        assertThat(field.links(LinkKind.CONSECUTIVE_SERIALS)).isEmpty();
    }

    @Test
    void denseNumbersRunByChance() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int i = 0; i < 300; i++) {
            field.rifle(null, Integer.toString(random.nextInt(1_000, 10_000)));
        }
        Linkage linkage = field.linkage();
        assertThat(linkage.of(LinkKind.CONSECUTIVE_SERIALS)).isEmpty();
        assertThat(linkage.withheld()).containsKey(Withheld.LIKELY_BY_CHANCE);
    }

    @Test
    void rareSecondaryMark() {
        field.crowd(40);
        SubjectId a = field.rifle(north, "2211443");
        SubjectId b = field.rifle(south, "8811773");
        field.mark(a, MarkType.SECONDARY, "stock", "~");
        field.mark(b, MarkType.SECONDARY, "receiver", "~");
        assertThat(field.links(LinkKind.EQUAL_SECONDARY_MARK)).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.tooCommon()).isFalse();
            assertThat(l.statement()).contains("2 of 42");
        });
    }

    @Test
    void commonMarkIsShownAndFlagged() {
        for (SubjectId recovery : List.of(north, south)) {
            SubjectId weapon = field.rifle(recovery, recovery.toString().substring(0, 8));
            field.worn(weapon, MarkType.OTHER, "stock", ":star-in-circle:");
        }
        Linkage linkage = field.linkage();
        assertThat(linkage.of(LinkKind.EQUAL_SECONDARY_MARK)).singleElement().satisfies(l -> assertThat(l.tooCommon())
                .isTrue());
        assertThat(Links.betweenRecoveries(linkage)).isEmpty();
    }

    @Test
    void markOfOneRecoveryLinksNothing() {
        field.mark(field.rifle(north, "2211443"), MarkType.SECONDARY, null, "~");
        field.mark(field.rifle(north, "8811773"), MarkType.SECONDARY, null, "~");
        assertThat(field.links(LinkKind.EQUAL_SECONDARY_MARK)).isEmpty();
    }
}
