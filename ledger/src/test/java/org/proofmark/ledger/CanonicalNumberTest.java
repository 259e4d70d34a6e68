package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalNumberTest {
    private static String written(Object number) {
        String json = new String(Canonical.write(Map.of("n", number)), US_ASCII);
        return json.substring(5, json.length() - 1);
    }

    /** RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2",
    })
    void writesTheTableOfTheRfc(String bits, String expected) {
        assertThat(written(Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7fffffffffffffff", "7ff0000000000000", "fff0000000000000"})
    void refusesWhatIsNoNumber(String bits) {
        double number = Double.longBitsToDouble(HexFormat.fromHexDigitsToLong(bits));
        assertThatThrownBy(() -> written(number))
                .isInstanceOf(UnwritableTreeException.class)
                .hasMessageContaining("$.n")
                .hasMessageContaining(Double.toString(number));
    }

    /**
     * The authors of the RFC publish the SHA-256 of a million lines {@code bits,number} that anyone can generate: a table
     * of doubles, the 2000 smallest normal ones, and SHA-256 iterated from 32 zero bytes, read as doubles.
     */
    @Test
    void writesTheMillionPublishedNumbers() throws Exception {
        MessageDigest lines = MessageDigest.getInstance("SHA-256");
        long[] fixed = LongStream.concat(
                        fixedDoubles().stream().mapToLong(HexFormat::fromHexDigitsToLong),
                        LongStream.range(0, 2000).map(i -> 0x0010000000000000L + i))
                .toArray();
        for (long bits : fixed) {
            addLine(lines, bits);
        }
        ByteBuffer random = ByteBuffer.allocate(0);
        byte[] block = new byte[32];
        for (int count = fixed.length; count < 1_000_000; ) {
            if (!random.hasRemaining()) {
                block = MessageDigest.getInstance("SHA-256").digest(block);
                random = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
            }
            double number = random.getDouble();
            if (number != 0 && Double.isFinite(number)) {
                addLine(lines, Double.doubleToRawLongBits(number));
                count++;
            }
        }
        assertThat(HexFormat.of().formatHex(lines.digest()))
                .isEqualTo("49415fee2c56c77864931bd3624faad425c3c577d6d74e89a83bc725506dad16");
    }

    private static List<String> fixedDoubles() {
        return Resources.text("es6-doubles.txt")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    private static void addLine(MessageDigest lines, long bits) {
        String line = Long.toHexString(bits) + "," + written(Double.longBitsToDouble(bits)) + "\n";
        lines.update(line.getBytes(US_ASCII));
    }

    /** As Node.js writes them; resource subnormals.mjs gives the digest. */
    @Test
    void writesSubnormalsLikeEcmaScript() throws Exception {
        MessageDigest lines = MessageDigest.getInstance("SHA-256");
        for (long i = 1; i <= 200_000; i++) {
            addLine(lines, i);
            addLine(lines, i * 22517998137L);
        }
        assertThat(HexFormat.of().formatHex(lines.digest()))
                .isEqualTo("f9f2d39180382c548ae02335096a4c9ff925e7b175e82ba281cf9f38f095f6af");
    }

    /** But for subnormals, where the library prints some with hundreds of zeros. */
    @Test
    void writesRandomDoublesLikeTheReferenceLibrary() throws IOException {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8785);
        for (int i = 0; i < 100_000; i++) {
            assertLikeLibrary(Double.longBitsToDouble(random.nextLong()));
            assertLikeLibrary(random.nextInt(2_000_000) / 1000.0 - 1000);
        }
    }

    private static void assertLikeLibrary(double number) throws IOException {
        if (Double.isFinite(number) && Math.abs(number) >= Double.MIN_NORMAL) {
            assertThat(written(number).equals(NumberToJSON.serializeNumber(number)))
                    .as("%s", number)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, 99, 100, -1234567890123L, 1L << 53, -(1L << 53), 999_999_999_999_999L})
    void writesIntegersAsTheyAre(long number) {
        assertThat(written(number)).isEqualTo(Long.toString(number));
        assertThat(Canonical.read(Canonical.write(Map.of("n", number)))).containsEntry("n", number);
    }

    @ParameterizedTest
    @ValueSource(longs = {(1L << 53) + 1, -(1L << 53) - 1, Long.MAX_VALUE, Long.MIN_VALUE})
    void refusesIntegersThatAreNotExactEverywhere(long number) {
        assertThatThrownBy(() -> written(number))
                .isInstanceOf(UnwritableTreeException.class)
                .hasMessageContaining(Long.toString(number))
                .hasMessageContaining("string");
    }

    @Test
    void writesIntegersOfBothTypesAlike() {
        assertThat(written(42)).isEqualTo("42");
        assertThat(written(Integer.MIN_VALUE)).isEqualTo("-2147483648");
        assertThat(written(42.0)).isEqualTo("42");
        assertThat(written(-0.0)).isEqualTo("0");
    }
}
