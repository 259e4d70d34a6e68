package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.MarkType;
import org.proofmark.model.Recovery;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class MisreadsTest {
    private final Field field = new Field();

    private List<Link> links() {
        return field.links(LinkKind.SAME_ITEM);
    }

    private SubjectId gun(@Nullable SubjectId recovery, @Nullable String maker, @Nullable String model, String serial) {
        SubjectId weapon = field.weapon(recovery, maker, model, null);
        field.serial(weapon, "receiver", serial);
        return weapon;
    }

    private SubjectId recovery(@Nullable String place, @Nullable String day) {
        return field.recovery(new Recovery(
                "found",
                null,
                day == null ? null : ImpreciseDate.parse(day),
                null,
                place,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    /** Of KD804471905: a sign taken for another, left out, doubled, swapped or put in. */
    static List<String> oneMisreadingOff() {
        return List.of(
                "KO804471905",
                "KD304471905",
                "KD80471905",
                "KD8044471905",
                "DK804471905",
                "KD804741905",
                "XKD804471905");
    }

    @ParameterizedTest
    @MethodSource("oneMisreadingOff")
    void aNumberOneMisreadingOffLinks(String misread) {
        field.crowd(30);
        SubjectId a = field.rifle(null, "KD804471905");
        SubjectId b = field.rifle(null, misread.replace("KO4471905", "KO4471905"));
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.items()).containsExactlyInAnyOrder(a, b);
            assertThat(l.isMisread()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({
        "KD4471905,KD4471906",
        "KD4471905,KD4471985",
        "KD4471912,KD4471921",
        "KD4471905,KD4461965",
        "KD4471905,KX4471965"
    })
    void neighboursAndWhatIsTwoMisreadingsOffDoNot(String one, String other) {
        field.crowd(30);
        SubjectId cache = field.recovery("cache");
        field.rifle(cache, one);
        field.rifle(cache, other);
        assertThat(links()).isEmpty();
    }

    @Test
    void theLinkSaysThatTheNumbersDifferAndQuotesThemInItsEvidenceAlone() {
        field.crowd(30);
        field.rifle(null, "KD4471905");
        field.rifle(null, "KD9471905");
        Link link = links().getFirst();
        assertThat(link.statement())
                .contains(
                        "Possibly one weapon",
                        "the two numbers differ",
                        "one sign differs",
                        "nothing else stated contradicts")
                .doesNotContain("471905");
        assertThat(link.evidence().getFirst().why()).contains("‘KD4471905’", "‘KD9471905’", "one sign differs");
        assertThat(link.evidence().getFirst().records()).hasSize(2);
    }

    @Test
    void theScoreIsTheSumOfItsStepsAndTheMisreadingIsOne() {
        field.crowd(30);
        field.rifle(null, "KD4471905");
        field.rifle(null, "KD9471905");
        Link link = links().getFirst();
        assertThat(link.weights())
                .extracting(Weight::what)
                .containsExactly(Weight.What.SERIES, Weight.What.NUMBER, Weight.What.MISREAD, Weight.What.PAIRS);
        assertThat(link.byChance()).isNotNull().isCloseTo(Math.pow(2, -link.score()), within(1e-12));
        assertThat(link.weights().get(3).count()).isEqualTo(32 * 31 / 2);
    }

    @ParameterizedTest
    @MethodSource("oneMisreadingOff")
    void itIsNeverAsStrongAsIfTheNumbersFitted(String other) {
        Field fitting = new Field();
        fitting.crowd(30);
        fitting.rifle(null, "KD804471905");
        fitting.rifle(null, "KD804471905");
        field.crowd(30);
        field.rifle(null, "KD804471905");
        field.rifle(null, other);
        assertThat(bits(field)).isLessThan(bits(fitting) - 4);
    }

    private static double bits(Field field) {
        return Objects.requireNonNull(field.links(LinkKind.SAME_ITEM).getFirst().bits());
    }

    @Test
    void makerAloneIsNotEnough() {
        gun(null, "Maker One", null, "KD4471905");
        gun(null, "Maker One", null, "KD9471905");
        assertThat(links()).isEmpty();
    }

    @Test
    void makerAndSomethingElseInCommonAre() {
        SubjectId one = gun(null, "Maker One", null, "KD4471905");
        SubjectId other = gun(null, "Maker One", null, "KD9471905");
        field.mark(one, MarkType.YEAR, "receiver", "1971");
        field.mark(other, MarkType.YEAR, "receiver", "1971");
        assertThat(links()).isEmpty();
        field.mark(one, MarkType.UNIT, "stock", "R.7.12");
        field.mark(other, MarkType.UNIT, "stock", "R.7.12");
        assertThat(links())
                .singleElement()
                .satisfies(l -> assertThat(l.evidence().getLast().fields()).containsExactly("unit mark at stock"));
    }

    @Test
    void aPartOfTheSameNumberIsSomethingInCommonAndNoForeignPart() {
        SubjectId one = gun(null, "Maker One", null, "KD4471905");
        SubjectId other = gun(null, "Maker One", null, "KD9471905");
        field.serial(one, "bolt", "KD4471905");
        assertThat(field.links(LinkKind.COMPONENT_OF_OTHER)).isEmpty();
        field.serial(other, "bolt", "KD4471905");
        assertThat(links()).hasSize(1);
        assertThat(field.links(LinkKind.COMPONENT_OF_OTHER)).isEmpty();
    }

    @Test
    void twoRecoveriesOfOnePlaceAndDayAreOneScene() {
        gun(recovery("Storehouse 3", "2024-05-17"), "Maker One", "Model A", "4471902");
        gun(recovery("storehouse 3", "2024-05-17"), "Maker One", "Model A", "8471902");
        gun(recovery("Storehouse 3", "2024-05"), "Maker One", "Model A", "5551202");
        gun(recovery("Storehouse 3", "2024-05"), "Maker One", "Model A", "8551202");
        gun(recovery(null, "2024-05-17"), "Maker One", "Model A", "6663102");
        gun(recovery(null, "2024-05-17"), "Maker One", "Model A", "8663102");
        assertThat(links()).singleElement().satisfies(l -> {
            assertThat(l.recoveries()).hasSize(2);
            assertThat(l.evidence().getLast().why()).contains("recovered at one place and time");
            assertThat(l.evidence().getLast().records()).hasSize(2);
            assertThat(l.evidence().getFirst().why()).contains("among 2 numbers of the maker and model recovered at");
        });
    }

    @Test
    void whatContradictsForbids() {
        field.crowd(30);
        SubjectId one = field.rifle(null, "KD4471905");
        SubjectId other = field.rifle(null, "KD9471905");
        field.serial(one, "frame", "778899");
        field.serial(other, "frame", "112233");
        field.weapon(null, "Maker One", "Model A", "9 mm");
        gun(null, "Maker One", "Model B", "KD7471905");
        assertThat(links()).isEmpty();
    }

    @Test
    void numbersThatTwoRecordsEachGiveAreNoMisreadings() {
        field.crowd(30);
        field.rifle(null, "KD4471905");
        field.rifle(null, "KD9471905");
        field.rifle(null, "KD9471905");
        assertThat(links().stream().filter(Link::isMisread)).hasSize(2);
        field.rifle(null, "KD4471905");
        assertThat(links().stream().filter(Link::isMisread)).isEmpty();
    }

    @Test
    void repeatedFiguresAreNoNumber() {
        SubjectId cache = field.recovery("cache");
        field.rifle(cache, "00000000");
        field.rifle(cache, "00010000");
        field.rifle(cache, "UNKNOWN");
        field.rifle(cache, "UNKNOWM");
        assertThat(links()).isEmpty();
    }

    @Test
    void aPersonsVerdictHolds() {
        field.crowd(30);
        SubjectId a = field.rifle(null, "KD4471905");
        SubjectId b = field.rifle(null, "KD9471905");
        field.judge(a, b, Verdict.DIFFERENT);
        assertThat(field.linkage().withheld()).containsEntry(Withheld.JUDGED_DIFFERENT, 1L);
        assertThat(links()).isEmpty();
    }

    @Test
    void itHoldsRecoveriesTogetherOnlyWhereAPersonSaysSo() {
        field.crowd(30);
        SubjectId a = field.rifle(field.recovery("one"), "KD4471905");
        SubjectId b = field.rifle(field.recovery("other"), "KD9471905");
        assertThat(links()).hasSize(1);
        assertThat(Links.betweenRecoveries(field.linkage())).isEmpty();
        field.judge(a, b, Verdict.SAME);
        assertThat(links()).singleElement().satisfies(l -> assertThat(l.isMisread() && l.isJudged())
                .isTrue());
        assertThat(Links.betweenRecoveries(field.linkage())).hasSize(1);
    }

    /** Nothing here is documented twice. */
    @Test
    void runsAndDeliveriesOfDifferentWeaponsDoNotLink() {
        for (long seed = 0; seed < 6; seed++) {
            Random random = new Random(seed);
            Field made = new Field();
            for (int delivery = 0; delivery < 12; delivery++) {
                SubjectId cache = made.recovery("cache " + delivery);
                int start = 100_000 + random.nextInt(8_000_000);
                int step = 1 + random.nextInt(delivery < 6 ? 3 : 40);
                for (int i = 0; i < 25; i++) {
                    start += 1 + random.nextInt(step);
                    made.rifle(cache, "SYN" + start);
                }
            }
            Linkage linkage = made.linkage();
            assertThat(linkage.of(LinkKind.SAME_ITEM)).as("seed %d", seed).isEmpty();
            assertThat(linkage.withheld().getOrDefault(Withheld.ANOTHER_NUMBER, 0L))
                    .as("seed %d", seed)
                    .isGreaterThan(100);
        }
    }
}
