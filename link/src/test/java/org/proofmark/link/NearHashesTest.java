package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearHashesTest {
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(11);

    /** Clusters of hashes, each up to so many bits away from its centre. */
    private long[][] hashes(int clusters, int each, int bits) {
        long[][] hashes = new long[clusters * each][];
        for (int c = 0; c < clusters; c++) {
            long[] centre = random.longs(4).toArray();
            for (int i = 0; i < each; i++) {
                long[] hash = centre.clone();
                for (int b = random.nextInt(bits + 1); b > 0; b--) {
                    hash[random.nextInt(4)] ^= 1L << random.nextInt(64);
                }
                hashes[c * each + i] = hash;
            }
        }
        return hashes;
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 3, 8, 15, 24, 70})
    void findsThePairsThatComparingAllFinds(int most) {
        long[][] hashes = hashes(40, 6, 12);
        Set<String> found = new TreeSet<>();
        NearHashes.pairs(hashes, most, (a, b, d) -> {
            assertThat(NearHashes.distance(hashes[a], hashes[b])).isEqualTo(d);
            assertThat(found.add(Math.min(a, b) + " " + Math.max(a, b)))
                    .as("a pair is told once")
                    .isTrue();
        });
        Set<String> all = new TreeSet<>();
        for (int a = 0; a < hashes.length; a++) {
            for (int b = a + 1; b < hashes.length; b++) {
                if (NearHashes.distance(hashes[a], hashes[b]) <= most) {
                    all.add(a + " " + b);
                }
            }
        }
        assertThat(found).isEqualTo(all);
        assertThat(all.isEmpty()).isEqualTo(most < 0);
    }

    @Test
    void ofAHundredThousandPicturesAllDoublesAreFound() {
        long[][] hashes = new long[100_000][];
        for (int i = 0; i < hashes.length; i++) {
            hashes[i] = random.longs(4).toArray();
            if (i % 100 == 99) {
                hashes[i] = hashes[i - 99].clone();
                for (int b = 0; b < 4; b++) {
                    hashes[i][b / 4] ^= 1L << (b * 4);
                }
            }
        }
        int farthest = PictureChance.farthest(hashes.length * (hashes.length - 1.0) / 2);
        assertThat(farthest).isEqualTo(4);
        int[] found = {0};
        NearHashes.pairs(hashes, farthest, (a, b, d) -> {
            assertThat(Math.max(a, b) - Math.min(a, b)).isEqualTo(99);
            found[0]++;
        });
        assertThat(found[0]).isEqualTo(1000);
    }

    @Test
    void nothingIsNearNothing() {
        NearHashes.pairs(new long[0][], 8, (a, b, d) -> assertThat(d).isNull());
    }
}
