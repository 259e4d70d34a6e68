package org.proofmark.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.proofmark.model.ItemClass;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** One picture of two things. */
class SamePhotosTest {
    private final Field field = new Field();
    private final SubjectId north = field.recovery("north");
    private final SubjectId south = field.recovery("south");
    private final SubjectId a = field.weapon(north, null, null, null);
    private final SubjectId b = field.weapon(south, null, null, null);
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(2);
    private final String picture = drawn();

    private String drawn() {
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return HexFormat.of().formatHex(hash);
    }

    private static String changed(String hash, int bits) {
        return changed(hash, bits, 1);
    }

    private static String changed(String hash, int bits, int which) {
        byte[] bytes = HexFormat.of().parseHex(hash);
        for (int i = 0; i < bits; i++) {
            bytes[i] ^= (byte) which;
        }
        return HexFormat.of().formatHex(bytes);
    }

    private List<Link> links() {
        return field.links(LinkKind.SAME_PHOTO);
    }

    @Test
    void equalFilesOfTwoItems() {
        field.photograph(a, 7, picture);
        field.photograph(b, 7, picture);
        field.photograph(b, 8, drawn());
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.recoveries()).containsExactlyInAnyOrder(north, south);
            assertThat(l.statement())
                    .isEqualTo(
                            "One picture is attached to 2 items (quantity 2) from 2 recoveries: a reason to look whether something was documented twice.");
            assertThat(l.evidence()).hasSize(2).allSatisfy(e -> {
                assertThat(e.records()).hasSize(1);
                assertThat(e.fields()).containsExactly("file");
            });
            assertThat(l.byChance()).isNull();
        });
    }

    @Test
    void picturesThatLookAlikeButForAFewBits() {
        field.photograph(a, 7, picture);
        field.photograph(b, 8, changed(picture, 12));
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.statement()).startsWith("2 pictures that may be one are attached to 2 items");
            assertThat(l.evidence()).allSatisfy(e -> assertThat(e.why()).contains("but for 12 of 256 bits"));
            assertThat(l.byChance()).isLessThan(1e-8);
            assertThat(l.weights()).extracting(Weight::what).containsExactly(Weight.What.PICTURE, Weight.What.PAIRS);
            assertThat(l.score()).isCloseTo(-Math.log(requireNonNull(l.byChance())) / Math.log(2), offset(1e-9));
        });
    }

    @Test
    void theyHoldNoRecoveriesTogether() {
        field.photograph(a, 7, picture);
        field.photograph(b, 7, picture);
        assertThat(Links.betweenRecoveries(field.linkage())).isEmpty();
    }

    @Test
    void picturesFartherApartAreOthers() {
        field.photograph(a, 7, picture);
        field.photograph(b, 8, changed(picture, 26));
        assertThat(links()).isEmpty();
    }

    @Test
    void aSeriesThatLooksAlikeIsNotOnePicture() {
        field.photograph(a, 7, picture);
        field.photograph(b, 8, changed(picture, 20));
        assertThat(links()).hasSize(1);
        field.photograph(field.weapon(south, null, null, null), 9, changed(picture, 30, 2));
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.LIKELY_BY_CHANCE, 1L);
        field.photograph(field.weapon(south, null, null, null), 8, changed(picture, 20));
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.statement())
                .startsWith("One picture is"));
    }

    @Test
    void picturesOfOneThingLinkNothing() {
        field.photograph(a, 7, picture);
        field.photograph(a, 8, changed(picture, 4));
        SubjectId bolt = field.part(a, "bolt", "SYN-4471209");
        field.photograph(bolt, 7, picture);
        assertThat(links()).isEmpty();
    }

    @Test
    void withoutAHashOnlyTheFileCounts() {
        field.photograph(a, 7, null);
        field.photograph(b, 8, null);
        assertThat(links()).isEmpty();
        field.photograph(b, 7, null);
        assertThat(links()).hasSize(1);
    }

    @Test
    void aPictureThatBelongsToNothingYet() {
        field.photograph(a, 7, picture);
        SubjectId loose = field.photograph(null, 7, picture);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.items()).containsExactlyInAnyOrder(a, loose));
    }

    @Test
    void onePictureOfVeryManyIsFlagged() {
        for (int i = 0; i < 30; i++) {
            field.photograph(field.item(ItemClass.AMMUNITION, "cartridge", north, null, null, null, null), 7, picture);
        }
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.tooCommon()).isTrue();
            assertThat(l.statement()).endsWith("too common to mean anything.");
        });
    }

    @Test
    void aPersonsVerdictHolds() {
        SubjectId first = field.photograph(a, 7, picture);
        SubjectId second = field.photograph(b, 8, changed(picture, 2));
        SubjectId third = field.photograph(b, 9, drawn());
        field.judge(first, second, Verdict.DIFFERENT);
        assertThat(links()).isEmpty();
        assertThat(field.linkage().withheld()).containsEntry(Withheld.JUDGED_DIFFERENT, 1L);
        field.judge(third, first, Verdict.SAME);
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.evidence()).hasSize(3).anySatisfy(e -> assertThat(e.fields())
                    .containsExactly("judgement"));
            assertThat(l.byChance()).isNull();
        });
    }
}
