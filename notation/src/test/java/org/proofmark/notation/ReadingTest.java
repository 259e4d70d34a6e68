package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @Test
    void readsEachSign() {
        assertThat(Reading.parse("A(8)[8B]?*{12?}{}<1(2)>:star-in-circle: \\n\\*")
                        .cells())
                .containsExactly(
                        new Cell.Certain('A'),
                        new Cell.Doubtful('8'),
                        new Cell.OneOf("8B"),
                        new Cell.Unknown(),
                        new Cell.Gap(),
                        new Cell.Removed(List.of(new Cell.Certain('1'), new Cell.Certain('2'), new Cell.Unknown())),
                        new Cell.Removed(List.of()),
                        new Cell.Restored(List.of(new Cell.Certain('1'), new Cell.Doubtful('2'))),
                        new Cell.Symbol("star-in-circle"),
                        new Cell.Layout(" "),
                        new Cell.Layout("\\n"),
                        new Cell.Certain('*'));
    }

    @Test
    void removedHoldsDoubtfulAlternativesUnknownAndGap() {
        assertThat(Reading.parse("{(1)[23]?*\\}}").cells())
                .containsExactly(new Cell.Removed(List.of(
                        new Cell.Doubtful('1'),
                        new Cell.OneOf("23"),
                        new Cell.Unknown(),
                        new Cell.Gap(),
                        new Cell.Certain('}'))));
    }

    @Test
    void printsAMillionGeneratedNotationsAsTheyWere() {
        GeneratedNotation generated = new GeneratedNotation(20_240_129);
        for (int i = 0; i < 1_000_000; i++) {
            String notation = generated.next();
            String printed = Reading.parse(notation).print();
            if (!printed.equals(notation)) {
                assertThat(printed).isEqualTo(notation);
            }
        }
    }

    @Test
    void refusesArbitraryTextOnlyWithANotationException() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
        int accepted = 0;
        for (int i = 0; i < 200_000; i++) {
            String text = arbitrary(random);
            try {
                accepted += Reading.parse(text).print().equals(text) ? 1 : -1_000_000;
            } catch (NotationException refused) {
                boolean inside = refused.column() >= 1 && refused.column() <= text.codePointCount(0, text.length()) + 1;
                if (!inside || refused.caret().lines().count() != 2) {
                    assertThat(refused).as(text).isNull();
                }
            }
        }
        assertThat(accepted).isBetween(20_000, 180_000);
    }

    @Test
    void literalTextIsItselfAndItsEscapeIsItsNotation() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(8);
        for (int i = 0; i < 100_000; i++) {
            String text = arbitrary(random);
            Reading literal = Reading.literal(text);
            assertThat(literal.plain()).contains(text);
            assertThat(literal.print()).isEqualTo(Reading.escape(text));
            assertThat(Reading.parse(Reading.escape(text))).isEqualTo(literal);
        }
    }

    private static String arbitrary(RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(12); left > 0; left--) {
            switch (random.nextInt(5)) {
                case 0 -> text.append(GeneratedNotation.SIGNS[random.nextInt(GeneratedNotation.SIGNS.length)]);
                case 1 -> text.append((char) random.nextInt(0x10000)); // lone surrogates too
                case 2 -> text.append(" \n\\n".charAt(random.nextInt(4)));
                default -> text.append((char) ('0' + random.nextInt(60)));
            }
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "AB( | 3 | ‘(’ is not closed",
                "AB(1 | 3 | ‘(’ is not closed",
                "() | 1 | ‘()’ holds no character",
                "(12) | 3 | ‘()’ holds one doubtful character, this is a second",
                "((1)) | 2 | ‘(’ cannot stand inside ‘()’",
                "(?) | 2 | ‘?’ cannot stand inside ‘()’",
                "( ) | 2 | a space or line break cannot stand inside ‘()’",
                "[] | 1 | ‘[]’ holds no character",
                "[8 | 1 | ‘[’ is not closed",
                "[8?] | 3 | ‘?’ cannot stand inside ‘[]’",
                "[8＊] | 3 | ‘＊’ cannot stand inside ‘[]’",
                "[8\\n] | 3 | a space or line break cannot stand inside ‘[]’",
                "12{3 | 3 | ‘{’ is not closed",
                "{1{2}} | 3 | ‘{’ cannot stand inside ‘{}’",
                "{1<2>} | 3 | ‘<’ cannot stand inside ‘{}’",
                "{:star:} | 2 | ‘:’ cannot stand inside ‘{}’",
                "{1) | 3 | ‘)’ closes nothing here",
                "<> | 1 | ‘<>’ holds nothing",
                "< > | 1 | ‘<>’ holds nothing",
                "<1?> | 3 | ‘?’ cannot stand inside ‘<>’",
                "<[12]> | 2 | ‘[’ cannot stand inside ‘<>’",
                "<1*> | 3 | ‘*’ cannot stand inside ‘<>’",
                "<{1}> | 2 | ‘{’ cannot stand inside ‘<>’",
                "12) | 3 | ‘)’ closes nothing here",
                "12] | 3 | ‘]’ closes nothing here",
                "12} | 3 | ‘}’ closes nothing here",
                "12> | 3 | ‘>’ closes nothing here",
                "10:30 | 3 | ‘:’ does not begin a symbol",
                "10:30:45 | 3 | ‘:’ does not begin a symbol",
                ":Star: | 1 | ‘:’ does not begin a symbol",
                ":: | 1 | ‘:’ does not begin a symbol",
                "12\\ | 3 | ‘\\’ stands before nothing",
                "12\\d | 3 | ‘\\’ stands before ‘d’, which is no sign",
                "😀😀( | 3 | ‘(’ is not closed",
            })
    void refusesWithColumnAndProblem(String notation, int column, String problem) {
        assertThatThrownBy(() -> Reading.parse(notation)).isInstanceOfSatisfying(NotationException.class, refused -> {
            assertThat(refused.column()).isEqualTo(column);
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.input()).isEqualTo(notation);
        });
    }

    @Test
    void everyErrorEndsWithARemedyThatWorks() {
        assertThatThrownBy(() -> Reading.parse("No (10) 4"))
                .hasMessage(
                        "Column 6: ‘()’ holds one doubtful character, this is a second. Write ‘)’ before it and give each its"
                                + " own pair, as in ‘(1)(2)’, or write ‘\\(’ if ‘(’ is on the object.");
        assertThat(Reading.parse("No \\(10\\) 4").plain()).contains("No (10) 4");
        assertThatThrownBy(() -> Reading.parse("10:30"))
                .hasMessageEndingWith("or write ‘\\:’ if ‘:’ is on the object.");
        assertThat(Reading.parse("10\\:30").plain()).contains("10:30");
    }

    @Test
    void caretStandsUnderTheColumn() {
        assertThat(caret("AB(1")).isEqualTo("AB(1\n  ^");
        assertThat(caret("A\nB(")).isEqualTo("A␊B(\n   ^");
        assertThat(caret("？(")).isEqualTo("？(\n\u3000^");
        assertThat(caret("x".repeat(500) + ")")).isEqualTo("…" + "x".repeat(60) + ")\n" + " ".repeat(61) + "^");
    }

    private static String caret(String notation) {
        try {
            return "accepted: " + Reading.parse(notation);
        } catch (NotationException refused) {
            return refused.caret();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "A(8)1 | ‘A’ certain; ‘8’ doubtful, one character; ‘1’ certain",
                "12[8B] 3 | ‘12’ certain; one of ‘8’, ‘B’; gap; ‘3’ certain",
                "[0-9] | one of ‘0’, ‘-’, ‘9’ (a hyphen, not a range)",
                "[-9] | one of ‘-’, ‘9’",
                "??\\n? | 2 unreadable characters; line break; one unreadable character",
                "1* | ‘1’ certain; unreadable characters, number unknown, perhaps none",
                "{} | deliberately removed, nothing can be read, length unknown",
                "{ } | deliberately removed, nothing can be read, length unknown",
                "{12?} | deliberately removed, can still be read: ‘12’ certain, one unreadable character",
                "<1(2)> | restored by a laboratory: ‘1’ certain, ‘2’ doubtful, one character",
                ":star: | the symbol ‘star’",
                "Mk III\\* | ‘Mk’ certain; gap; ‘III*’ certain",
            })
    void saysInWordsWhatWasUnderstood(String notation, String words) {
        assertThat(Reading.parse(notation).describe()).isEqualTo(words);
    }

    @Test
    void plainTextAndKnownCharactersCountOnlyWhatIsCertain() {
        assertThat(Reading.parse("1<2>{3} \\n:star:4").plain()).contains("123 \n:star:4");
        assertThat(Reading.parse("1<2>{3} \\n:star:4").knownCharacters()).isEqualTo(4);
        assertThat(Reading.parse("1<2(3)>{4?}[5]*(6)").knownCharacters()).isEqualTo(3);
        assertThat(Reading.parse("").describe()).isEqualTo("nothing");
        assertThat(Reading.parse(" \n\\n").isBlank()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"(8)", "[8]", "?", "*", "{}", "{ }", "{1?}", "<(1)>"})
    void whateverIsNotCertainHasNoPlainText(String notation) {
        assertThat(Reading.parse(notation).isCertain()).isFalse();
        assertThat(Reading.parse(notation).plain()).isEmpty();
    }

    @Test
    void cellsRefuseWhatNotationCannotWrite() {
        assertThatThrownBy(() -> new Cell.Certain(' ')).hasMessageContaining("U+0020 cannot be on an object");
        assertThatThrownBy(() -> new Cell.Unknown('x')).hasMessageContaining("Use ?, ？ or ؟");
        assertThatThrownBy(() -> new Cell.Gap('?')).hasMessageContaining("Use * or ＊");
        assertThatThrownBy(() -> new Cell.OneOf("")).hasMessageContaining("Give at least one");
        assertThatThrownBy(() -> new Cell.Layout("x")).hasMessageContaining("is no layout");
        assertThatThrownBy(() -> new Cell.Symbol("30")).hasMessageContaining("at least one letter");
        assertThatThrownBy(() -> new Cell.Restored(List.of())).hasMessageContaining("Nothing is restored");
        assertThatThrownBy(() -> new Cell.Restored(List.of(new Cell.Gap()))).hasMessageContaining("inside ‘<>’");
        assertThatThrownBy(() -> new Cell.Removed(List.of(new Cell.Symbol("star"))))
                .hasMessageContaining("inside ‘{}’");
    }
}
