package org.proofmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/** The index finds what looking at every mark finds, whichever way it takes. */
class MarkIndexOracleTest {
    private static final int MARKS = 2_500;
    private static final int QUESTIONS = 60;

    @ParameterizedTest(name = "signs {0}, open {1}, seed {2}")
    @CsvSource({
        "AB12, 0, 1",
        "ABC0123456789, 0, 2",
        "0123456789, 0, 3",
        "A8B-./, 0, 4",
        "AB12, 0.1, 5",
        "0123456789ABCDEF, 0.05, 6",
        "12٠٢О-, 0.1, 7",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789, 0.02, 8"
    })
    void findsWhatLookingAtEachFinds(String signs, double open, long seed) {
        GeneratedReadings generated = new GeneratedReadings(seed, signs);
        List<Reading> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            marks.add(Reading.parse(generated.notation(10, open)));
        }
        List<List<PlainMisreads.Place>> places =
                marks.stream().map(PlainMisreads::of).toList();
        try (MarkIndex index = new MarkIndex(MisreadModel.general())) {
            index.addAll(entries(marks, 0, MARKS - 500));
            IntStream.range(MARKS - 500, MARKS).forEach(i -> index.add(i, marks.get(i)));
            Random random = new Random(seed);
            for (int i = 0; i < QUESTIONS; i++) {
                Reading asked = question(generated, random, marks);
                for (int misreads = 0; misreads <= 2; misreads++) {
                    check(index, places, asked, misreads);
                }
            }
        }
    }

    private static Reading question(GeneratedReadings generated, Random random, List<Reading> marks) {
        if (random.nextInt(3) == 0) {
            return Reading.parse(generated.notation(9, 0.3));
        }
        String text = marks.get(random.nextInt(marks.size())).print();
        return Reading.parse(
                switch (random.nextInt(4)) {
                    case 0 -> text;
                    case 1 -> "*" + text;
                    case 2 -> text + "*";
                    default -> "*" + text + "*";
                });
    }

    private static void check(MarkIndex index, List<List<PlainMisreads.Place>> places, Reading asked, int misreads) {
        TreeMap<Integer, Integer> expected = new TreeMap<>();
        List<PlainMisreads.Place> question = PlainMisreads.of(asked);
        for (int i = 0; i < places.size(); i++) {
            int between = PlainMisreads.between(question, places.get(i));
            if (between <= misreads) {
                expected.put(i, between);
            }
        }
        Hits hits = index.search(new Question(asked, misreads, 1000));
        assertThat(hits.count()).as("%s, %d misreads", asked, misreads).isEqualTo(expected.size());
        TreeMap<Integer, Integer> found = new TreeMap<>();
        hits.best().forEach(hit -> found.put(hit.mark(), hit.misreads()));
        if (expected.size() <= 1000) {
            assertThat(found).as("%s, %d misreads", asked, misreads).isEqualTo(expected);
        } else {
            assertThat(found).hasSize(1000);
            assertThat(expected.entrySet()).containsAll(found.entrySet());
        }
    }

    static List<MarkIndex.Entry> entries(List<Reading> marks, int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> new MarkIndex.Entry(i, marks.get(i)))
                .toList();
    }
}
