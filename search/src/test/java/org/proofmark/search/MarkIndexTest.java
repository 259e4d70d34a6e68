package org.proofmark.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

class MarkIndexTest {
    private final MarkIndex index = new MarkIndex(MisreadModel.general());

    private List<String> find(String notation, int misreads) {
        return index.search(new Question(Reading.parse(notation), misreads, 100)).best().stream()
                .map(hit -> hit.reading().print())
                .toList();
    }

    private void add(String... notations) {
        for (String notation : notations) {
            index.add(next++, Reading.parse(notation));
        }
    }

    private int next;

    @Test
    void aDoubtfulSignPrefersItself() {
        add("A1B7", "A1K7", "A187");
        assertThat(find("A1(8)7", 0)).startsWith("A187").containsExactlyInAnyOrder("A187", "A1B7", "A1K7");
    }

    @Test
    void whatIsReadRightlyComesBeforeWhatIsMisread() {
        add("4871234", "4871Z34", "48712347", "4817234", "9971234");
        assertThat(find("4871234", 1))
                .startsWith("4871234")
                .doesNotContain("9971234")
                .hasSize(4);
        assertThat(find("4871234", 2)).endsWith("9971234");
    }

    @Test
    void readingsAreGivenBackAsTheyWereWritten() {
        add("ab-12.3", "<12>(3)", "Ж:star:9", "No 4 Mk 1\\*");
        assertThat(find("*", 0)).containsExactlyInAnyOrder("ab-12.3", "<12>(3)", "Ж:star:9", "No 4 Mk 1\\*");
    }

    @Test
    void removedPartsFitWhatMayHaveStoodThere() {
        add("994871", "A4871", "4871", "{??}4871", "{}71");
        assertThat(find("{??}4871", 0)).containsExactlyInAnyOrder("994871", "{??}4871", "{}71");
    }

    @Test
    void marksThatAreGoneAreNotFound() {
        add("A1", "A2", "A3");
        index.addAll(
                List.of(new MarkIndex.Entry(3, Reading.literal("A4")), new MarkIndex.Entry(4, Reading.literal("A5"))));
        index.remove(BitSet.valueOf(new long[] {0b01010}));
        assertThat(find("A?", 0)).containsExactlyInAnyOrder("A1", "A3", "A5");
        assertThat(index.search(new Question(Reading.parse("A*"), 0, 1)).count())
                .isEqualTo(3);
    }

    @Test
    void anEmptyIndexFindsNothing() {
        assertThat(find("*", 2)).isEmpty();
        index.addAll(List.of());
        assertThat(find("*", 2)).isEmpty();
    }

    @Test
    void aReadingOfManyPlacesIsStoredButNotAskedFor() {
        String many = "A7".repeat(40);
        add(many);
        assertThat(find("A7A7*", 0)).containsExactly(many);
        assertThatThrownBy(() -> find(many, 0))
                .hasMessageContaining("60 places")
                .hasMessageContaining("part of it");
    }

    @Test
    void moreThanTwoMisreadsCannotBeAskedFor() {
        assertThatThrownBy(() -> new Question(Reading.parse("A"), 3, 1)).hasMessageContaining("0, 1 or 2");
        assertThatThrownBy(() -> new Question(Reading.parse("A"), 0, 0)).hasMessageContaining("1 to 1000");
    }

    @Test
    void readersSeeEachMarkFromTheMomentItIsAdded() throws Exception {
        int marks = 6_000;
        AtomicInteger added = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(2);
        List<Future<Integer>> reading = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            reading.add(readers.submit(() -> {
                int searches = 0;
                while (!done.get()) {
                    int before = added.get();
                    long count = index.search(new Question(Reading.parse("*7*"), 0, 100))
                            .count();
                    int after = added.get() + 1;
                    assertThat(count).isBetween(withSeven(before), withSeven(after));
                    searches++;
                }
                return searches;
            }));
        }
        IntStream.range(0, marks).forEach(i -> {
            index.add(i, Reading.literal(Integer.toString(i)));
            added.set(i + 1);
        });
        done.set(true);
        for (Future<Integer> each : reading) {
            assertThat(each.get()).isPositive();
        }
        readers.shutdown();
        assertThat(find("4?77", 0)).hasSize(10);
    }

    private static long withSeven(int below) {
        return IntStream.range(0, below)
                .filter(i -> Integer.toString(i).contains("7"))
                .count();
    }

    @Test
    void aSearchStopsWhenToldTo() {
        index.addAll(() -> IntStream.range(0, 600_000)
                .mapToObj(i -> new MarkIndex.Entry(i, Reading.literal("K" + i)))
                .iterator());
        AtomicInteger asked = new AtomicInteger();
        Question many = new Question(Reading.parse("*1*2*"), 2, 100);
        long all = index.search(many).count();
        long some = index.search(many, () -> asked.incrementAndGet() > 10).count();
        assertThat(some).isLessThan(all);
        assertThat(asked.get()).isLessThan(100);
    }
}
