package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalReaderTest {
    private static @Nullable Object read(String value) {
        return Canonical.read(("{\"v\":" + value + "}").getBytes(UTF_8)).get("v");
    }

    @Test
    void tellsIntegersFromDecimals() {
        assertThat(read("12")).isEqualTo(12L);
        assertThat(read("-0")).isEqualTo(0L);
        assertThat(read("9007199254740992")).isEqualTo(1L << 53);
        assertThat(read("12.0")).isEqualTo(12.0);
        assertThat(read("1e2")).isEqualTo(100.0);
        assertThat(read("-1.5E-3")).isEqualTo(-0.0015);
        assertThat(read("295147905179352830000")).isEqualTo(0x1p68);
    }

    @Test
    void refusesIntegersThatADoubleWouldRound() {
        assertThatThrownBy(() -> read("9007199254740993"))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("9007199254740993")
                .hasMessageContaining("Quote it");
        assertThatThrownBy(() -> read("295147905179352825856")).isInstanceOf(MalformedJsonException.class);
        assertThatThrownBy(() -> read("1e400")).hasMessageContaining("larger than a double");
    }

    @Test
    void decodesEveryEscape() {
        assertThat(read("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\""))
                .isEqualTo("\"\\/\b\f\n\r\té\uD83D\uDE00");
        assertThat(read("\"\u00e9\u20ac\uD83D\uDE00\"")).isEqualTo("é€\uD83D\uDE00");
    }

    @Test
    void givesTreesThatTheCallerMayChange() {
        var tree = Canonical.read("{\"a\":[],\"b\":{}}".getBytes(UTF_8));
        tree.put("c", null);
        assertThat(tree).containsOnlyKeys("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`` | 0 | expected '{' but found the end",
                "[] | 0 | expected '{' but found '['",
                "{ | 1 | key in double quotes but found the end",
                "{\"a\"} | 4 | expected ':' but found '}'",
                "{\"a\":1,} | 7 | key in double quotes but found '}'",
                "{\"a\":[1,]} | 8 | expected a value",
                "{\"a\":1 \"b\":2} | 7 | ',' or '}'",
                "{\"a\":1]  | 6 | ',' or '}'",
                "{'a':1} | 1 | key in double quotes",
                "{\"a\":1}x | 7 | expected the end but found 'x'",
                "{\"a\":1,\"b\":null,\"a\":2} | 16 | the key \"a\" appears twice",
                "{\"b\":null,\"b\":null} | 10 | the key \"b\" appears twice",
                "{\"a\":01} | 5 | starts with 0",
                "{\"a\":-} | 6 | expected a digit",
                "{\"a\":1.} | 7 | expected a digit",
                "{\"a\":1e+} | 8 | expected a digit",
                "{\"a\":.5} | 5 | expected a value",
                "{\"a\":+1} | 5 | expected a value",
                "{\"a\":NaN} | 5 | expected a value",
                "{\"a\":nul} | 8 | expected the word null",
                "{\"a\":True} | 5 | expected a value",
                "{\"a\":\"x | 7 | closing quote",
                "{\"a\":\"\\x\"} | 7 | after a backslash",
                "{\"a\":\"\\u12g4\"} | 10 | four hexadecimal digits",
                "{\"a\":\"\\ud800\"} | 6 | half of a surrogate pair",
                "{\"a\":\"\\ud800\\u0041\"} | 6 | half of a surrogate pair",
                "{\"a\":\"\\udc00\\ud800\"} | 6 | half of a surrogate pair",
                "{\"a\":1 /* no */} | 7 | ',' or '}'",
            })
    void saysWhereAndWhatIsWrong(@Nullable String json, int offset, String problem) {
        byte[] bytes = json == null ? new byte[0] : json.getBytes(UTF_8);
        MalformedJsonException refused =
                catchThrowableOfType(MalformedJsonException.class, () -> Canonical.read(bytes));
        assertThat(refused).hasMessageContaining(problem).hasMessageStartingWith("Byte " + offset + ":");
        assertThat(refused.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @CsvSource({
        "80", // a continuation byte alone
        "C1 81", // overlong
        "C3", // cut off
        "C3 28",
        "E0 80 80", // overlong
        "ED A0 80", // a surrogate
        "E2 82",
        "F0 80 80 80", // overlong
        "F4 90 80 80", // beyond U+10FFFF
        "F8 88 80 80 80",
        "FF",
    })
    void refusesBytesThatAreNotUtf8(String hex) {
        StringBuilder bytes = new StringBuilder("{\"a\":\"");
        Arrays.stream(hex.split(" ")).forEach(b -> bytes.append((char) Integer.parseInt(b, 16)));
        byte[] json = bytes.append("\"}").toString().getBytes(ISO_8859_1);
        assertThatThrownBy(() -> Canonical.read(json))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageStartingWith("Byte 6: 0x")
                .hasMessageContaining("UTF-8");
    }

    @Test
    void refusesRawControlCharactersAndByteOrderMarks() {
        assertThatThrownBy(() -> read("\"a\tb\""))
                .hasMessageContaining("U+0009")
                .hasMessageStartingWith("Byte 7:");
        assertThatThrownBy(() -> Canonical.read("\uFEFF{}".getBytes(UTF_8))).hasMessageContaining("byte-order mark");
    }
}
