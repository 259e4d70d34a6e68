package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CommitmentTest {
    private static final byte[] PAYLOAD = "{\"serial\":\"AB-1234\"}".getBytes(UTF_8);

    @Test
    void matchesItsSaltAndPayloadAlone() {
        byte[] salt = Commitment.salt();
        Commitment commitment = Commitment.of(salt, PAYLOAD);
        assertThat(commitment.matches(salt, PAYLOAD)).isTrue();
        assertThat(Commitment.fromHex(commitment.hex())).isEqualTo(commitment);
        for (int i = 0; i < PAYLOAD.length; i++) {
            byte[] altered = PAYLOAD.clone();
            altered[i] ^= 1;
            assertThat(commitment.matches(salt, altered)).isFalse();
        }
        for (int i = 0; i < salt.length; i++) {
            byte[] other = salt.clone();
            other[i] ^= (byte) 0x80;
            assertThat(commitment.matches(other, PAYLOAD)).isFalse();
        }
    }

    @Test
    void refusesSaltsOfAnotherLength() {
        assertThatThrownBy(() -> Commitment.of(new byte[31], PAYLOAD))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("32 bytes, not 31");
    }

    @Test
    void drawsSaltsThatNeverRepeat() {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 20_000).parallel().forEach(i -> assertThat(
                        seen.add(HexFormat.of().formatHex(Commitment.salt())))
                .isTrue());
        assertThat(seen).hasSize(20_000);
    }

    /** Each bit of 10,000 salts is set half the time, to within six standard deviations (50 each). */
    @Test
    void drawsSaltsWithEveryBitInPlay() {
        int[] set = new int[256];
        for (int i = 0; i < 10_000; i++) {
            byte[] salt = Commitment.salt();
            for (int bit = 0; bit < 256; bit++) {
                set[bit] += salt[bit / 8] >> (bit % 8) & 1;
            }
        }
        assertThat(Arrays.stream(set)).allMatch(count -> count > 4_700 && count < 5_300);
    }

    @Test
    void handsOutSaltsThatTheCallerMayErase() {
        byte[] first = Commitment.salt();
        byte[] copy = first.clone();
        byte[] second = Commitment.salt();
        second[0] ^= 1;
        assertThat(first).isEqualTo(copy);
    }

    @Test
    void agreesWithAFreshMacOnManyThreads() {
        Set<Integer> wrong = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 5_000).parallel().forEach(i -> {
            byte[] salt = Commitment.salt();
            byte[] payload = new byte[i % 300];
            if (!HexFormat.of()
                    .formatHex(fresh(salt, payload))
                    .equals(Commitment.of(salt, payload).hex())) {
                wrong.add(i);
            }
        });
        assertThat(wrong).isEmpty();
    }

    private static byte[] fresh(byte[] key, byte[] data) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
