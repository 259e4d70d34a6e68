package org.proofmark.search;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

class HeadstampIndexTest {
    private static final String SIGNS = "0136896PБ";

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.2", "3, 0.5"})
    void findsWhatIsCompatible(long seed, double open) {
        List<Headstamp> stored = new GeneratedHeadstamps(seed, SIGNS, open).next(400);
        HeadstampIndex index = index(stored);
        int found = 0;
        for (Headstamp asked : new GeneratedHeadstamps(seed + 100, SIGNS, open).next(150)) {
            HeadstampHits hits = index.search(new HeadstampQuestion(asked, 0, 1000));
            List<Integer> folded = IntStream.range(0, stored.size())
                    .filter(i -> Headstamp.compatibleFolded(asked, stored.get(i)))
                    .boxed()
                    .toList();
            List<Integer> strict = IntStream.range(0, stored.size())
                    .filter(i -> Headstamp.compatible(asked, stored.get(i)))
                    .boxed()
                    .toList();
            assertThat(hits.count()).isEqualTo(folded.size());
            assertThat(marks(hits)).as("%s", asked).containsExactlyElementsOf(folded);
            assertThat(hits.best().stream()
                            .filter(HeadstampHit::asWritten)
                            .map(HeadstampHit::mark)
                            .sorted())
                    .as("%s", asked)
                    .containsExactlyElementsOf(strict);
            hits.best().forEach(hit -> liesOn(asked, hit, stored.get(hit.mark())));
            found += folded.size();
        }
        assertThat(found).isGreaterThan(200);
    }

    /** Ten thousand headstamps, each asked for in twelve rotations, from both sides, and mirrored. */
    @Test
    void anyRotationAndSideFindsTheSameAndNoMirrorImageDoes() {
        int mirrored = 0;
        for (int part = 0; part < 100; part++) {
            List<Headstamp> stored = new GeneratedHeadstamps(part, "0136897ABX", 0.1).next(100);
            HeadstampIndex index = index(stored);
            for (int mark = 0; mark < stored.size(); mark++) {
                Headstamp asked = stored.get(mark);
                HeadstampHits all = ask(index, asked);
                assertThat(marks(all)).contains(mark);
                allRotationsFind(all, asked, index, true);
                allRotationsFind(
                        all,
                        GeneratedHeadstamps.fromOtherSide(asked),
                        index,
                        GeneratedHeadstamps.readsFromBothSides(asked));
                Headstamp mirror = GeneratedHeadstamps.mirrored(asked);
                boolean likeItsMirrorImage = Headstamp.compatibleFolded(asked, mirror);
                mirrored += likeItsMirrorImage ? 0 : 1;
                for (int hours = 0; hours < 12; hours++) {
                    assertThat(marks(ask(index, mirror.turned(hours))).contains(mark))
                            .as("%s", asked)
                            .isEqualTo(likeItsMirrorImage);
                }
            }
        }
        assertThat(mirrored).isGreaterThan(3_000);
    }

    /** @param exactly false: the question leaves more open than what was found before, and so finds more */
    private static void allRotationsFind(HeadstampHits all, Headstamp asked, HeadstampIndex index, boolean exactly) {
        for (int hours = 0; hours < 12; hours++) {
            HeadstampHits hits = ask(index, asked.turned(hours));
            if (exactly) {
                assertThat(scores(hits)).as("%s", asked).isEqualTo(scores(all));
            } else {
                assertThat(marks(hits)).as("%s", asked).containsAll(marks(all));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.3"})
    void findsWhatIsOneMisreadAway(long seed, double open) {
        List<Headstamp> stored = new GeneratedHeadstamps(seed, SIGNS, open).next(300);
        HeadstampIndex index = index(stored);
        Map<Integer, Integer> byMisreads = new TreeMap<>();
        for (Headstamp asked : new GeneratedHeadstamps(seed + 100, SIGNS, open).next(60)) {
            Map<Integer, Integer> expected = new TreeMap<>();
            for (int mark = 0; mark < stored.size(); mark++) {
                int misreads = misreads(asked, stored.get(mark));
                if (misreads <= 1) {
                    expected.put(mark, misreads);
                    byMisreads.merge(misreads, 1, Integer::sum);
                }
            }
            Map<Integer, Integer> found = new TreeMap<>();
            index.search(new HeadstampQuestion(asked, 1, 1000))
                    .best()
                    .forEach(hit -> found.put(hit.mark(), hit.misreads()));
            assertThat(found).as("%s", asked).isEqualTo(expected);
        }
        assertThat(byMisreads.get(1)).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12=10 6=83 | 12=10 6=83 | 0 | 0",
                "12=10 6=83 | 3=10 9=83 | 0 | 9",
                "12=10 6=83 | 12=83 6=10 | 0 | 6",
                "12=10 6=83 | 12=10 6=88 | 1 | 0",
                "12=10 6=83 | 12=10 | 2 | -1", // two signs were left out
                "12=10 6=3 | 12=10 | 1 | 0",
                "12=10 6=83 | 12=11 6=88 | 2 | -1",
                "12=16 6=83 | 12=91 6=83 | 0 | 0",
                "12=16 6=83 | 12=9I 6=83 | 1 | 0", // turned and misread
                "12=A 4=B 8=C | 12=A 4=C 8=B | 2 | -1",
                "12=? | 5=:star: | 0 | 7",
                "12=* | 12=A 6=B | 1 | 0",
            })
    void saysHowItFits(String asked, String stored, int misreads, int hours) {
        HeadstampIndex index = index(List.of(Headstamp.parse(stored)));
        HeadstampHits hits = index.search(new HeadstampQuestion(Headstamp.parse(asked), 1, 10));
        if (hours < 0) {
            assertThat(hits.count()).isZero();
        } else {
            assertThat(hits.best()).hasSize(1);
            assertThat(hits.best().getFirst().misreads()).isEqualTo(misreads);
            assertThat(hits.best().getFirst().hours()).isEqualTo(hours);
        }
    }

    @Test
    void theLikelierComesFirst() {
        HeadstampIndex index = index(headstamps("12=? 6=??", "9=1(0) 3=83", "3=10 9=83", "12=10 6=88", "6=:star:"));
        HeadstampHits hits = index.search(new HeadstampQuestion(Headstamp.parse("12=10 6=83"), 1, 10));
        assertThat(hits.best().stream().map(HeadstampHit::mark)).containsExactly(2, 1, 3, 0);
        assertThat(hits.count()).isEqualTo(4);
    }

    @Test
    void scoresAreTheSumOverTheEntries() {
        HeadstampIndex index = index(headstamps("3=I0 9=83"));
        HeadstampHit hit = index.search(new HeadstampQuestion(Headstamp.parse("12=10 6=(8)3"), 1, 10))
                .best()
                .getFirst();
        // Both may have been written down from the other side: 01 as 0I is the likelier.
        double sum = MisreadModel.general().against(Reading.parse("01")).score(Reading.parse("0I"))
                + MisreadModel.general().against(Reading.parse("(8)3")).score(Reading.parse("83"));
        assertThat(hit.score()).isCloseTo(sum, within(1e-5));
        assertThat(hit.pairs().stream().mapToDouble(EntryPair::score).sum()).isCloseTo(sum, within(1e-5));
    }

    @Test
    void countsAllAndNamesAsManyAsAsked() {
        HeadstampIndex index = new HeadstampIndex(MisreadModel.general());
        for (int mark = 0; mark < 3000; mark++) {
            index.add(mark, Headstamp.parse("12=10 6=" + (70 + mark % 3)).turned(mark));
        }
        assertThat(index.different()).isEqualTo(3);
        HeadstampHits hits = index.search(new HeadstampQuestion(Headstamp.parse("12=10 6=7?"), 0, 1000));
        assertThat(hits.count()).isEqualTo(3000);
        assertThat(hits.best()).hasSize(1000);
        HeadstampHits some =
                index.search(new HeadstampQuestion(Headstamp.parse("12=71 6=10"), 0, 7), mark -> mark % 2 == 0);
        assertThat(some.count()).isEqualTo(500);
        assertThat(some.best().stream().map(HeadstampHit::mark)).containsExactly(4, 10, 16, 22, 28, 34, 40);
    }

    @Test
    void findsNoMoreWhatWasRemoved() {
        HeadstampIndex index = index(headstamps("12=10 6=83", "3=10 9=83", "12=11"));
        BitSet gone = new BitSet();
        gone.set(0);
        gone.set(2);
        index.remove(gone);
        assertThat(marks(ask(index, Headstamp.parse("12=10 6=83")))).containsExactly(1);
        assertThat(marks(ask(index, Headstamp.parse("12=11")))).isEmpty();
        index.add(3, Headstamp.parse("1=11"));
        assertThat(marks(ask(index, Headstamp.parse("12=11")))).containsExactly(3);
    }

    @Test
    void refusesWithARemedy() {
        Headstamp headstamp = Headstamp.parse("12=10");
        assertThatThrownBy(() -> new HeadstampQuestion(headstamp, 2, 10)).hasMessageContaining("Use 0 or 1");
        assertThatThrownBy(() -> new HeadstampQuestion(headstamp, 0, 0)).hasMessageContaining("Use 1 to 1000");
        HeadstampIndex index = index(List.of(headstamp));
        Headstamp longOne = Headstamp.parse("12=" + "1".repeat(61));
        assertThat(index.search(new HeadstampQuestion(longOne, 0, 10)).count()).isZero();
        assertThatThrownBy(() -> index.search(new HeadstampQuestion(longOne, 1, 10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static HeadstampHits ask(HeadstampIndex index, Headstamp asked) {
        return index.search(new HeadstampQuestion(asked, 0, 1000));
    }

    private static HeadstampIndex index(List<Headstamp> stored) {
        HeadstampIndex index = new HeadstampIndex(MisreadModel.general());
        for (int mark = 0; mark < stored.size(); mark++) {
            index.add(mark, stored.get(mark));
        }
        return index;
    }

    private static List<Integer> marks(HeadstampHits hits) {
        return hits.best().stream().map(HeadstampHit::mark).sorted().toList();
    }

    private static String scores(HeadstampHits hits) {
        return hits.best().stream()
                .map(hit -> hit.mark() + " " + hit.score() + " " + hit.asWritten())
                .collect(Collectors.joining("\n"));
    }

    /** A hit turned by its hours lies on the question, and names all that lies there. */
    private static void liesOn(Headstamp asked, HeadstampHit hit, Headstamp stored) {
        assertThat(new TreeSet<>(List.of(hit.headstamp().print().split(" "))))
                .isEqualTo(new TreeSet<>(
                        List.of(stored.print().replace("@?", "").strip().split(" +"))));
        Headstamp turned = hit.headstamp().turned(hit.hours());
        for (int hour = 1; hour <= 12; hour++) {
            int here = hour;
            List<EntryPair> pairs = hit.pairs().stream()
                    .filter(pair -> hour(pair, hit.hours()) == here)
                    .toList();
            assertThat(pairs.stream().map(EntryPair::asked).map(HeadstampIndexTest::reading))
                    .allMatch(asked.at(hour)::equals);
            assertThat(pairs.stream().map(EntryPair::stored).map(HeadstampIndexTest::reading))
                    .allMatch(turned.at(hour)::equals);
            assertThat(pairs)
                    .hasSize(asked.at(hour).isPresent() || turned.at(hour).isPresent() ? 1 : 0);
        }
    }

    private static Optional<Reading> reading(@Nullable Entry entry) {
        return Optional.ofNullable(entry).map(Entry::reading);
    }

    /** The hour of the question at which a pair lies. */
    private static int hour(EntryPair pair, int hours) {
        return pair.asked() != null
                ? pair.asked().hour()
                : (requireNonNull(pair.stored()).hour() + hours - 1) % 12 + 1;
    }

    /** The fewest misreads in any rotation, by the textbook's table. */
    private static int misreads(Headstamp a, Headstamp b) {
        int least = Integer.MAX_VALUE;
        for (int turn = 0; turn < 12; turn++) {
            Headstamp turned = b.turned(turn);
            int sum = 0;
            for (int hour = 1; hour <= 12; hour++) {
                sum += misreads(
                        a.at(hour).orElse(new Reading(List.of())),
                        turned.at(hour).orElse(new Reading(List.of())));
            }
            least = Math.min(least, sum);
        }
        return least;
    }

    private static int misreads(Reading a, Reading b) {
        int least = plain(a, b);
        if (a.turned().isPresent()) {
            least = Math.min(least, plain(a.turned().get(), b));
        }
        return b.turned().isPresent() ? Math.min(least, plain(a, b.turned().get())) : least;
    }

    private static int plain(Reading a, Reading b) {
        return PlainMisreads.between(PlainMisreads.of(a), PlainMisreads.of(b));
    }

    private static List<Headstamp> headstamps(String... notations) {
        return Stream.of(notations).map(Headstamp::parse).toList();
    }
}
