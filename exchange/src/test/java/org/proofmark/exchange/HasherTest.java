package org.proofmark.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HasherTest {
    /** From OpenSSL 3.0.19: {@code openssl mac -macopt hexkey:000102…0F -macopt size:16 SIPHASH} over the text in UTF-16LE. */
    @ParameterizedTest
    @CsvSource({
        "'', A3817F04BA25A8E66DF67214C7550293",
        "a, 3835477681C2262F25E57E1218FB0FEB",
        "abc, 0510E52810478F5B2531174A2AE75C01",
        "abcd, 8D366039C4671198EBA91471F81D02D2",
        "gunstat/item/17, E094320D93B86540D1B743F5349F05E7",
        "été №, B6294BD285E9CF935E449A3B330F8DB6",
    })
    void isSipHash(String text, String expected) {
        Hash hash = new Hasher(0x0706050403020100L, 0x0f0e0d0c0b0a0908L).of(text);
        byte[] bytes = ByteBuffer.allocate(16)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(hash.high())
                .putLong(hash.low())
                .array();
        assertThat(HexFormat.of().withUpperCase().formatHex(bytes)).isEqualTo(expected);
    }

    @Test
    void keysDiffer() {
        assertThat(new Hasher().of("a")).isNotEqualTo(new Hasher().of("a"));
    }

    @Test
    void tableHoldsWhatAMapHolds() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        HashTable table = new HashTable(2);
        Map<Hash, Long> map = new HashMap<>();
        for (int i = 0; i < 20_000; i++) {
            // Few high halves, so that entries crowd together.
            Hash hash = new Hash(random.nextLong(3), random.nextLong(1, 9_000));
            int place = table.place(hash);
            assertThat(table.value(place, 0)).isEqualTo(map.getOrDefault(hash, 0L));
            long value = random.nextLong();
            table.value(place, 0, value);
            table.value(place, 1, ~value);
            map.put(hash, value);
        }
        assertThat(table.size()).isEqualTo(map.size());
        map.forEach((hash, value) -> {
            assertThat(table.contains(hash)).isTrue();
            assertThat(table.value(table.place(hash), 1)).isEqualTo(~value);
        });
        assertThat(table.contains(new Hash(4, 4))).isFalse();
    }
}
