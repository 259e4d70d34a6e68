package org.proofmark.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class RadixSortTest {
    private final SplittableRandom random = new SplittableRandom(11);
    private final RadixSort sort = new RadixSort();

    @Test
    void sortsLikeTheLibraryWhateverBitsDiffer() {
        IntUnaryOperator few = most -> random.nextInt(most) + 1;
        for (int size : new int[] {0, 1, 2, 39, 300, 5_000, 60_000}) {
            check(size, row -> random.nextInt());
            check(size, row -> few.applyAsInt(100));
            check(size, row -> few.applyAsInt(70_000));
            check(size, row -> 7_000_000 + few.applyAsInt(1 << 20));
            check(size, row -> -few.applyAsInt(300));
            check(size, row -> row + 1);
            check(size, row -> 5);
        }
    }

    @Test
    void leavesOutWhatIsInNoBlock() {
        check(10_000, row -> random.nextInt(4) == 0 ? random.nextInt() : 0);
        check(10_000, row -> 0);
    }

    private void check(int size, IntUnaryOperator blocks) {
        long[] numbers = new long[size];
        Arrays.setAll(numbers, row -> (long) blocks.applyAsInt(row) << 32 | row);
        System.arraycopy(numbers, 0, sort.room(size), 0, size);
        int count = sort.sort(size);
        long[] expected = Arrays.stream(numbers)
                .filter(number -> number >> 32 != 0)
                .sorted()
                .toArray();
        assertThat(Arrays.copyOf(sort.room(count), count)).isEqualTo(expected);
    }
}
