package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MisreadKeysTest {
    private static final int ALL = 1_000_000;

    private static List<String> pairs(List<String> texts, int largestBlock) {
        List<String> pairs = new ArrayList<>();
        new MisreadKeys(texts, largestBlock)
                .pairs((one, other, how) -> pairs.add(texts.get(one) + " " + texts.get(other)));
        return pairs;
    }

    /** Optimal string alignment: the distance of one substitution, swap of neighbours, insertion or deletion each. */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(d[i - 1][j - 1] + same, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    /** Few signs and short texts, so that signs repeat and several keys are shared. */
    @Test
    void everyPairOneMisreadingApartIsFoundOnceAndNoOther() {
        for (long seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            Set<String> made = new LinkedHashSet<>();
            for (int i = 0; i < 150; i++) {
                StringBuilder text = new StringBuilder();
                int length = 1 + random.nextInt(6);
                for (int at = 0; at < length; at++) {
                    text.append((char) ('0' + random.nextInt(3)));
                }
                made.add(text.toString());
            }
            List<String> texts = List.copyOf(made);
            Set<String> expected = new TreeSet<>();
            for (int i = 0; i < texts.size(); i++) {
                for (int j = i + 1; j < texts.size(); j++) {
                    if (distance(texts.get(i), texts.get(j)) == 1) {
                        expected.add(texts.get(i) + " " + texts.get(j));
                    }
                }
            }
            List<String> found = pairs(texts, ALL);
            assertThat(found).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(new TreeSet<>(found)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    /** What differs is told, whichever of the two comes first. */
    @Test
    void saysHowTheyDiffer() {
        assertThat(how("SYN1234", "SYN1834")).isEqualTo(new OneMisread(OneMisread.Kind.OTHER_SIGN, 4));
        assertThat(how("SYN1234", "SYN1324")).isEqualTo(new OneMisread(OneMisread.Kind.SWAPPED, 4));
        assertThat(how("SYN1234", "SYN134")).isEqualTo(new OneMisread(OneMisread.Kind.LEFT_OUT, 4));
        assertThat(how("SYN134", "SYN1344")).isEqualTo(new OneMisread(OneMisread.Kind.DOUBLED, 6));
        assertThat(how("SYN1234", "SYN1234X")).isEqualTo(new OneMisread(OneMisread.Kind.LEFT_OUT, 7));
        assertThat(how("SYN1234", "SYN2143")).isNull();
        assertThat(how("SYN1234", "SYN1234")).isNull();
    }

    private static @Nullable OneMisread how(String one, String other) {
        OneMisread how =
                OneMisread.of(one.codePoints().toArray(), other.codePoints().toArray());
        assertThat(OneMisread.of(other.codePoints().toArray(), one.codePoints().toArray()))
                .isEqualTo(how);
        return how;
    }

    @Test
    void keysOfTooManyAreCountedAndNotCompared() {
        List<String> texts = List.of("1001", "1002", "1003", "1004", "7123", "7124");
        assertThat(pairs(texts, ALL)).hasSize(7);
        MisreadKeys keys = new MisreadKeys(texts, 3);
        assertThat(keys.tooMany()).isEqualTo(4);
        assertThat(pairs(texts, 3)).containsExactly("7123 7124");
    }
}
