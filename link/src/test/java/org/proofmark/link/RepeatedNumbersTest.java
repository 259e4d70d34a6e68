package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofmark.model.Draft;
import org.proofmark.model.Identification;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Item;
import org.proofmark.model.ItemClass;
import org.proofmark.model.Mark;
import org.proofmark.model.MarkType;
import org.proofmark.model.MemorySnapshot;
import org.proofmark.model.Recovery;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;

/** Made-up weapons whose numbers are so dense that none tells six digits' worth. */
class RepeatedNumbersTest {
    private static final int WEAPONS = 2_000;
    private static final int DOUBLES = 200;

    private final List<Draft> drafts = new ArrayList<>();
    private final SubjectId team = new SubjectId(new UUID(0x4000L, 0x8000000000000000L));
    private int made;

    private SubjectId subject(long kind) {
        return new SubjectId(new UUID((long) made++ << 20 | 0x4000L, 0x8000000000000000L | kind));
    }

    private SubjectId gun(@Nullable String maker, @Nullable String model, @Nullable Integer year, String serial) {
        return gun(null, maker, model, year, serial);
    }

    private SubjectId gun(
            @Nullable SubjectId recovery,
            @Nullable String maker,
            @Nullable String model,
            @Nullable Integer year,
            String serial) {
        SubjectId gun = subject(1);
        drafts.add(Draft.of(gun, Item.of(ItemClass.WEAPON, "rifle", recovery), team));
        ImpreciseDate when = year == null ? null : ImpreciseDate.year(year);
        drafts.add(Draft.of(gun, new Identification(model, maker, null, when, null, null, null), team));
        drafts.add(Draft.of(gun, Mark.read(MarkType.SERIAL, "receiver", serial), team));
        return gun;
    }

    private SubjectId gun(@Nullable Integer year, String serial) {
        return gun("Maker One", "Model A", year, serial);
    }

    private Linkage linkage() {
        MemorySnapshot snapshot = new MemorySnapshot();
        snapshot.add(Draft.ofSource(team, Source.of("team", SourceKind.OWN_EXAMINATION)));
        drafts.forEach(snapshot::add);
        return Links.find(snapshot);
    }

    private List<Link> links() {
        return linkage().of(LinkKind.SAME_ITEM).toList();
    }

    private static int year(int number) {
        return 1950 + (int) (GeneratedSnapshot.draw(number) % 40);
    }

    private static String serial(int number) {
        return "SYN" + (1000 + number);
    }

    /** Numbered one after another, whatever the year. */
    private void numbered(boolean dated) {
        for (int n = 0; n < WEAPONS; n++) {
            gun(dated ? year(n) : null, serial(n));
        }
    }

    private void doubles(boolean dated) {
        for (int n = 0; n < DOUBLES; n++) {
            gun(dated && n % 2 == 0 ? year(7 * n) : null, serial(7 * n));
        }
    }

    @Test
    void whatRecursOnceLinksWhereNumbersAreSeenToBeGivenOnce() {
        numbered(true);
        doubles(true);
        List<Link> links = links();
        assertThat(links).hasSize(DOUBLES);
        for (Link link : links) {
            assertThat(link.isOneOfMany()).isTrue();
            assertThat(link.weights())
                    .extracting(Weight::what)
                    .containsSubsequence(
                            Weight.What.NUMBER, Weight.What.PAIRS, Weight.What.GIVEN_ONCE, Weight.What.AGREEING);
            assertThat(link.weights().getLast().count()).isEqualTo(DOUBLES);
            assertThat(link.byChance()).isNotNull().isLessThan(0.01);
            assertThat(link.byChance()).isCloseTo(Math.pow(2, -link.score()), within(1e-12));
            assertThat(link.evidence().getFirst().why()).contains("200 pairs agree so");
        }
    }

    @Test
    void withoutAnythingThatCouldContradictNothingIsLearnt() {
        numbered(false);
        doubles(false);
        assertThat(links()).isEmpty();
    }

    @Test
    void whereNumbersBeginAnewEachYearEqualOnesDoNotLink() {
        for (int n = 0; n < WEAPONS; n++) {
            gun(n % 2 == 0 ? null : 1900 + n / 40, serial(n % 40 * 3));
        }
        assertThat(links()).isEmpty();
    }

    @Test
    void oneMakerWhoBeginsAnewIsNoneOfTheOthers() {
        numbered(true);
        doubles(true);
        for (int n = 0; n < WEAPONS; n++) {
            gun("Maker Two", "Model B", n % 3 == 0 ? null : 1900 + n / 100 * 6, serial(n % 100 * 3));
        }
        assertThat(links()).hasSize(DOUBLES).allMatch(l -> drawn(l.a()) < WEAPONS + DOUBLES);
    }

    private static int drawn(SubjectId gun) {
        return (int) (gun.value().getMostSignificantBits() >>> 20);
    }

    /** Of the other nothing is stated that could contradict. */
    @Test
    void norIsAMakerOfWhomNothingCanBeTold() {
        numbered(true);
        doubles(true);
        for (int n = 0; n < WEAPONS; n++) {
            gun("Maker Two", "Model B", null, serial(n % (WEAPONS / 2) * 3));
        }
        assertThat(links()).hasSize(DOUBLES).allMatch(l -> drawn(l.a()) < WEAPONS + DOUBLES);
    }

    @Test
    void aNumberThatAThirdItemContradictsDoesNotLink() {
        numbered(true);
        doubles(true);
        gun(year(0) + 3, serial(0));
        assertThat(links()).hasSize(DOUBLES - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1007", "SYN"})
    void aPieceOfAnotherNumberDoesNot(String piece) {
        numbered(true);
        doubles(true);
        gun(1960, piece);
        gun(1960, piece);
        assertThat(links()).hasSize(DOUBLES);
    }

    @Test
    void aNumberOnMoreThanThreeDoesNot() {
        numbered(true);
        doubles(true);
        gun(null, serial(0));
        assertThat(links()).hasSize(DOUBLES + 2);
        gun(null, serial(0));
        assertThat(links()).hasSize(DOUBLES - 1);
    }

    @Test
    void aShortNumberThatHundredsBearDoesNot() {
        numbered(true);
        doubles(true);
        for (int n = 0; n < 220; n++) {
            gun("Maker " + n, "Model A", 1960, "382");
        }
        gun(null, "382");
        gun(null, "382");
        assertThat(links()).hasSize(DOUBLES);
    }

    @Test
    void oneOfMakerAndModelIsEnoughWhereItsNumbersAreGivenOnce() {
        numbered(true);
        for (int n = 0; n < DOUBLES; n++) {
            gun(n % 2 == 0 ? "Maker One" : null, n % 2 == 0 ? null : "Model A", year(7 * n), serial(7 * n));
        }
        assertThat(links()).hasSize(DOUBLES);
    }

    @Test
    void whereFewRecurTheyLinkAmongThoseOfOneRecovery() {
        assertThat(fewOf(199)).hasSize(30).allSatisfy(link -> {
            assertThat(link.recoveries()).hasSize(1);
            assertThat(link.evidence().getFirst().why()).contains("recovered at one place and time, 1 pair agrees so");
            assertThat(link.evidence().getLast().fields()).containsExactly("recovery");
        });
    }

    /** Of 200 recoveries each has numbers that differ in one figure. */
    @Test
    void notWhereOneMisreadingLeadsToAnotherThere() {
        assertThat(fewOf(200)).isEmpty();
    }

    private List<Link> fewOf(int many) {
        List<SubjectId> recoveries = new ArrayList<>();
        for (int n = 0; n < many; n++) {
            recoveries.add(subject(2));
            drafts.add(Draft.of(recoveries.get(n), Recovery.of("recovery " + n, null, null), team));
        }
        for (int n = 0; n < WEAPONS; n++) {
            gun(recoveries.get(n % many), "Maker One", "Model A", year(n), serial(n));
        }
        for (int n = 0; n < 60; n++) {
            gun(recoveries.get(n % 2 == 0 ? n : n + 100), "Maker One", "Model A", null, serial(n));
        }
        return links();
    }

    /** A model of the same maker with the same numbers: which of the two is meant nobody can tell. */
    @Test
    void itIsNotWhereAnotherModelBearsThem() {
        numbered(true);
        for (int n = 0; n < WEAPONS; n++) {
            gun("Maker One", "Model B", year(n + WEAPONS), serial(n));
        }
        for (int n = 0; n < DOUBLES; n++) {
            gun("Maker One", null, null, serial(7 * n));
        }
        assertThat(links()).isEmpty();
    }

    /** Nothing here is documented twice. */
    @Test
    void numbersMisreadIntoOthersLinkNoTwoWeapons() {
        int wrong = 0;
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            drafts.clear();
            numbered(true);
            for (int n = 0; n < 60; n++) {
                String other = serial(random.nextInt(WEAPONS));
                gun(random.nextInt(3) == 0 ? null : 1950 + random.nextInt(40), other);
            }
            wrong += links().size();
        }
        assertThat(wrong).isZero();
    }

    @Test
    void theOrderOfRecordsMakesNoDifference() {
        long seed = 20_261_127;
        Random random = new Random(seed);
        for (int dossier = 0; dossier < 3; dossier++) {
            drafts.clear();
            numbered(true);
            for (int n = 0; n < 250; n++) {
                int other = random.nextInt(WEAPONS);
                boolean maker = random.nextInt(6) > 0;
                boolean model = !maker || random.nextInt(6) > 0;
                gun(
                        maker ? "Maker One" : null,
                        model ? "Model A" : null,
                        random.nextBoolean() ? null : year(other),
                        serial(other));
            }
            Map<String, String> first = found();
            assertThat(first.values())
                    .as("dossier %d of seed %d", dossier, seed)
                    .anyMatch(w -> w.contains("AGREEING"));
            Collections.shuffle(drafts, random);
            assertThat(found()).as("dossier %d of seed %d", dossier, seed).isEqualTo(first);
        }
    }

    private Map<String, String> found() {
        Linkage linkage = linkage();
        Map<String, String> found = new TreeMap<>();
        linkage.links().forEach(l -> found.put(l.kind() + " " + l.items(), l.weights() + " " + l.byChance()));
        linkage.withheld().forEach((why, count) -> found.put(why.term(), count.toString()));
        return found;
    }
}
