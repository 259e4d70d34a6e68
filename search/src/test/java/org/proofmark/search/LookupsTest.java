package org.proofmark.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofmark.notation.Reading;

/** Looking up seeds finds what looking at all rows finds, also where it would be too dear to be chosen. */
class LookupsTest {
    private static final int MARKS = 4_000;
    private static final int QUESTIONS = 300;

    @ParameterizedTest(name = "signs {0}, open {1}, seed {2}")
    @CsvSource({
        "'', AB12, 0, 11",
        "'', ABC0123456789, 0, 12",
        "'', A8B-./, 0, 13",
        "'', AB12, 0.1, 14",
        "'', 0123456789ABCDEF, 0.05, 15",
        "'', 12٠٢О-, 0.1, 16",
        "'', ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789, 0.02, 17",
        "KB31, 0123456789, 0, 18",
        "A-1A1, AB1, 0.05, 19"
    })
    void allWaysAgree(String beginning, String signs, double open, long seed) {
        GeneratedReadings generated = new GeneratedReadings(seed, signs);
        Codes codes = new Codes();
        RowCoder coder = new RowCoder(codes);
        SortedPools pools = new SortedPools(codes);
        List<String> marks = new ArrayList<>();
        for (int i = 0; i < MARKS; i++) {
            marks.add(beginning + generated.notation(12 - beginning.length(), open));
            byte[] row = coder.row(Reading.parse(marks.getLast()));
            if (row.length <= RowCoder.MOST_PLACES) {
                pools.add(row, i, new byte[0]);
            }
        }
        int lookedUp = 0;
        Random random = new Random(seed);
        for (Segment segment : pools.segments()) {
            for (int i = 0; i < QUESTIONS; i++) {
                String asked = random.nextBoolean()
                        ? generated.notation(9, 0.3)
                        : almost(marks.get(random.nextInt(MARKS)), random) + (random.nextBoolean() ? "*" : "");
                lookedUp += agree(segment, codes, Reading.parse(asked), i % 3) ? 1 : 0;
            }
        }
        assertThat(lookedUp).isGreaterThan(QUESTIONS / 3);
    }

    /** A mark, sometimes with two of its plain signs exchanged for one. */
    private static String almost(String mark, Random random) {
        int at = random.nextInt(mark.length() + 1);
        boolean plain =
                at + 2 <= mark.length() && mark.substring(at, at + 2).chars().allMatch(Character::isLetterOrDigit);
        return plain && random.nextBoolean() ? mark.substring(0, at) + "7" + mark.substring(at + 2) : mark;
    }

    private static boolean agree(Segment segment, Codes codes, Reading asked, int misreads) {
        Pattern pattern = Pattern.of(asked, codes);
        SegmentSearch search = new SegmentSearch(segment, pattern, misreads, codes.sets(), new BitSet(), () -> false);
        Optional<Found> found = search.lookedUp(Double.POSITIVE_INFINITY);
        Found one = search.eachRow();
        requireSame(search.scan(), one, asked, misreads);
        found.ifPresent(some -> requireSame(some, one, asked, misreads));
        Lookups together = search.lookups(Double.POSITIVE_INFINITY, 0);
        if (segment.kind() != Segment.Kind.GAPPED && together.addCheapest()) {
            requireSame(together.found(), one, asked, misreads);
        }
        if (misreads == 0 && segment.kind() != Segment.Kind.GAPPED) {
            Lookups pair = search.lookups(Double.POSITIVE_INFINITY, 0);
            if (pair.addCheapestPair(Double.POSITIVE_INFINITY)) {
                requireSame(pair.found(), one, asked, misreads);
            }
        }
        return found.isPresent();
    }

    private static void requireSame(Found some, Found others, Reading asked, int misreads) {
        for (int d = 0; d <= misreads; d++) {
            assertThat(some.count(d)).as("%s, %d misreads", asked, d).isEqualTo(others.count(d));
            assertThat(some.rows(d)).as("%s, %d misreads", asked, d).isEqualTo(others.rows(d));
        }
    }
}
