package org.proofmark.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairFiguresTest {
    private static final String[] TRUTH = {"a", "a", "b", "a", "b", "c"};

    @Test
    void countsEachPairOnceWhicheverRowComesFirst() {
        PairFigures figures = PairFigures.of(pairs(1, 0, 0, 1, 2, 4, 4, 5, 3, 3), TRUTH, TRUTH.length);
        assertThat(figures).isEqualTo(new PairFigures(3, 2, 4));
        assertThat(figures.precision()).isEqualTo(2 / 3.0);
        assertThat(figures.recall()).isEqualTo(0.5);
        assertThat(figures.f1()).isEqualTo(4 / 7.0);
    }

    @Test
    void countsPairsOfARowOfEachTableOnlyWhereThereAreTwo() {
        assertThat(PairFigures.of(pairs(0, 3), TRUTH, 3)).isEqualTo(new PairFigures(1, 1, 3));
    }

    @Test
    void isNoughtWhereNothingWasFound() {
        assertThat(PairFigures.of(new long[0], TRUTH, TRUTH.length).f1()).isZero();
    }

    private static long[] pairs(int... rows) {
        PairList list = new PairList();
        for (int i = 0; i < rows.length; i += 2) {
            list.add(rows[i], rows[i + 1]);
        }
        return list.distinct();
    }
}
