package org.proofmark.ledger;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGeneratorFactory;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CanonicalTest {
    private static final RandomTree TREES =
            new RandomTree(RandomGeneratorFactory.of("L64X128MixRandom").create(2020));

    private static String written(Map<String, ?> tree) {
        return new String(Canonical.write(tree), UTF_8);
    }

    private static byte[] canonical(String json) {
        return Canonical.write(Canonical.read(json.getBytes(UTF_8)));
    }

    /** RFC 8785 sections 3.2.2 to 3.2.4. */
    @Test
    void writesTheSampleObjectOfTheRfc() {
        String json = """
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }""";
        byte[] expected = HexFormat.of()
                .parseHex("7b226c69746572616c73223a5b6e756c6c2c747275652c66616c73655d2c226e756d62657273223a"
                        + "5b3333333333333333332e333333333333332c31652b33302c342e352c302e3030322c31652d3237"
                        + "5d2c22737472696e67223a22e282ac245c75303030665c6e4127425c225c5c5c5c5c222f227d");
        assertThat(canonical(json)).isEqualTo(expected);
        assertThat(Canonical.isCanonical(expected)).isTrue();
        assertThat(Canonical.isCanonical(json.getBytes(UTF_8))).isFalse();
    }

    /** RFC 8785 section 3.2.3: by UTF-16 code units, so an emoji comes before U+FB33. */
    @Test
    void sortsKeysLikeTheSampleOfTheRfc() {
        String json = """
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
                "\\ud83d\\ude00":"Emoji: Grinning Face","\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""";
        assertThat(Canonical.read(canonical(json)).values())
                .containsExactly(
                        "Carriage Return",
                        "One",
                        "Control",
                        "Latin Small Letter O With Diaeresis",
                        "Euro Sign",
                        "Emoji: Grinning Face",
                        "Hebrew Letter Dalet With Dagesh");
    }

    @Test
    void writesEveryAsciiCharacterInItsShortestAllowedForm() {
        String controls = "\b\t\n\f\r\u0000\u001f\"\\/\u007f";
        assertThat(written(Map.of("c", controls)))
                .isEqualTo("{\"c\":\"\\b\\t\\n\\f\\r\\u0000\\u001f\\\"\\\\/\u007f\"}");
    }

    @Test
    void agreesWithTheReferenceLibraryOnRandomTrees() throws Exception {
        for (int i = 0; i < 100_000; i++) {
            Map<String, @Nullable Object> tree = TREES.map(3);
            String untidy = TREES.json(tree);
            byte[] expected = new JsonCanonicalizer(untidy).getEncodedUTF8();
            boolean same = Arrays.equals(Canonical.write(tree), expected)
                    && Arrays.equals(canonical(untidy), expected)
                    && Canonical.isCanonical(expected);
            assertThat(same).as(untidy).isTrue();
        }
    }

    @Test
    void readsBackWhatItWrote() {
        Map<String, @Nullable Object> tree = new HashMap<>();
        tree.put("none", null);
        tree.put("list", Arrays.asList(1L, 2.5, "x", null, true, List.of(), Map.of()));
        tree.put("nested", Map.of("a", Map.of("b", -3L)));
        assertThat(Canonical.read(Canonical.write(tree))).isEqualTo(tree);
        assertThat(written(Map.of())).isEqualTo("{}");
    }

    @Test
    void writesOneFormWhateverTheMap() {
        Map<String, Object> reversed = new TreeMap<>(Collections.reverseOrder());
        Map<String, Object> natural = new TreeMap<>();
        Map<String, Object> inserted = new LinkedHashMap<>();
        for (String key : List.of("b", "a", "é", "aa", "", "Z", "\uD83D\uDE00", "\uFB33")) {
            reversed.put(key, 1L);
            natural.put(key, 1L);
            inserted.put(key, 1L);
        }
        assertThat(Canonical.write(reversed)).isEqualTo(Canonical.write(natural));
        assertThat(Canonical.write(inserted)).isEqualTo(Canonical.write(natural));
    }

    @Test
    void namesThePathOfWhatHasNoForm() {
        Map<String, Object> tree = Map.of("marks", List.of(Map.of(), Map.of("weight", new BigDecimal("1.5"))));
        assertThatThrownBy(() -> Canonical.write(tree))
                .isInstanceOf(UnwritableTreeException.class)
                .hasMessageStartingWith("At $.marks[1].weight: a value of type java.math.BigDecimal");
    }

    @Test
    void refusesLoneSurrogatesInKeysAndValues() {
        for (String lone : List.of("\uD800", "a\uDC00", "\uD800x", "\uDC00\uD800", "é\uDBFF")) {
            assertThatThrownBy(() -> Canonical.write(Map.of("k", lone)))
                    .isInstanceOf(UnwritableTreeException.class)
                    .hasMessageContaining("surrogate");
            assertThatThrownBy(() -> Canonical.write(Map.of(lone, 1)))
                    .isInstanceOf(UnwritableTreeException.class)
                    .hasMessageContaining("surrogate");
        }
    }

    @Test
    void refusesKeysThatAreNoStrings() {
        Map<Object, Object> keys = new HashMap<>(Map.of(1, 2));
        assertThatThrownBy(() -> Canonical.write(Map.of("m", keys)))
                .isInstanceOf(UnwritableTreeException.class)
                .hasMessageContaining("At $.m: the key 1 is not a string");
        Map<String, Object> none = new HashMap<>();
        none.put(null, 1);
        none.put("a", 1);
        assertThatThrownBy(() -> Canonical.write(none)).isInstanceOf(UnwritableTreeException.class);
    }

    @Test
    void refusesTreesThatContainThemselves() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThatThrownBy(() -> Canonical.write(Map.of("e", endless)))
                .isInstanceOf(UnwritableTreeException.class)
                .hasMessageContaining("100 levels");
    }

    @Test
    void agreesOnTheLimitsOfDepthAndSize() {
        Map<String, Object> deepest = nested(Canonical.MAX_DEPTH);
        assertThat(Canonical.read(Canonical.write(deepest))).isEqualTo(deepest);
        assertThatThrownBy(() -> Canonical.write(nested(Canonical.MAX_DEPTH + 1)))
                .isInstanceOf(UnwritableTreeException.class);
        String tooDeep = "{\"a\":".repeat(Canonical.MAX_DEPTH + 1);
        assertThatThrownBy(() -> Canonical.read(tooDeep.getBytes(UTF_8)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessageContaining("nested deeper");

        String longest = "x".repeat(Canonical.MAX_BYTES - 8);
        assertThat(Canonical.read(Canonical.write(Map.of("a", longest)))).containsEntry("a", longest);
        for (String tooLong : List.of(longest + "x", "é".repeat(Canonical.MAX_BYTES / 2))) {
            assertThatThrownBy(() -> Canonical.write(Map.of("a", tooLong)))
                    .isInstanceOf(UnwritableTreeException.class)
                    .hasMessageContaining("longer than");
        }
        assertThatThrownBy(() -> Canonical.read(new byte[Canonical.MAX_BYTES + 1]))
                .isInstanceOf(MalformedJsonException.class);
    }

    private static Map<String, Object> nested(int levels) {
        Map<String, Object> tree = Map.of();
        for (int i = 1; i < levels; i++) {
            tree = Map.of("a", tree);
        }
        return tree;
    }

    /** Whatever the bytes: either a tree that writes and reads back equal, or a clear refusal; never another exception. */
    @Test
    void survivesAlteredBytes() {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(99);
        byte[] sample = canonical("""
                {"a":[1,-2.5e-7,true,null,"é€\\ud83d\\ude00\\u0001"],"b":{"c":"\\n","d":false},"e":12345678901234567000}""");
        for (int i = 0; i < 20_000; i++) {
            byte[] altered = sample.clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                altered[random.nextInt(altered.length)] = (byte) random.nextInt(256);
            }
            try {
                Map<String, @Nullable Object> tree = Canonical.read(altered);
                assertThat(Canonical.isCanonical(Canonical.write(tree))).isTrue();
            } catch (MalformedJsonException refused) {
                assertThat(refused.offset() <= altered.length && !Canonical.isCanonical(altered))
                        .as(new String(altered, ISO_8859_1))
                        .isTrue();
            }
        }
    }
}
