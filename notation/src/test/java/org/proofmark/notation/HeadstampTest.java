package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadstampTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12=10 6=8(3)",
                "@? 12=10 6=8(3)",
                "12=10 @؟ 6=8(3)",
                " 6=83\t12=10  @？",
                "3=:star-in-circle: 9={} 1=?＊",
                "12==1=",
                "12=a=b",
                "12=@?"
            })
    void printsAsTyped(String notation) {
        assertThat(Headstamp.parse(notation).print()).isEqualTo(notation);
    }

    @Test
    void knowsItsEntriesAndOrientation() {
        Headstamp headstamp = Headstamp.parse("12=10 6=8(3) @?");
        assertThat(headstamp.entries())
                .containsExactly(
                        new HeadstampPart.Entry(12, Reading.parse("10")),
                        new HeadstampPart.Entry(6, Reading.parse("8(3)")));
        assertThat(headstamp.orientationKnown()).isFalse();
        assertThat(Headstamp.parse("12=10").orientationKnown()).isTrue();
        assertThat(headstamp.describe())
                .isEqualTo("at 12 o'clock ‘10’ certain; at 6 o'clock ‘8’ certain, ‘3’ doubtful, one character;"
                        + " orientation unknown");
        assertThat(Headstamp.of(headstamp.entries(), false)).isEqualTo(headstamp);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "'' | 1 | a headstamp has at least one entry",
                "@? | 3 | a headstamp has at least one entry",
                "10 6=83 | 1 | ‘10’ has no clock position",
                "12=10 13=83 | 7 | ‘13’ is no clock position",
                "0=83 | 1 | ‘0’ is no clock position",
                "06=83 | 1 | ‘06’ is no clock position",
                "=83 | 1 | ‘’ is no clock position",
                "12=10 6= | 9 | nothing stands at 6 o'clock",
                "6=10 6=83 | 6 | two entries stand at 6 o'clock",
                "12=10 @x | 7 | ‘@x’ is not understood",
                "@? 12=10 @? | 10 | ‘@?’ stands here a second time",
                "12=10 6=8(3 | 10 | ‘(’ is not closed",
                "😀=1 | 1 | ‘😀’ is no clock position",
                "12=1\\n2 | 4 | an entry cannot hold a line break",
                "12={1\\n2} | 4 | an entry cannot hold a line break",
            })
    void refusesWithColumn(String notation, int column, String problem) {
        assertThatThrownBy(() -> Headstamp.parse(notation)).isInstanceOfSatisfying(NotationException.class, refused -> {
            assertThat(refused.problem()).isEqualTo(problem);
            assertThat(refused.column()).isEqualTo(column);
            assertThat(refused.input()).isEqualTo(notation);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12=10 6=83 | 3=10 9=83 | true", // turned by three hours
                "12=10 6=83 | 12=83 6=10 | true",
                "12=10 6=83 | 12=10 3=83 | false",
                "12=AB 4=C 8=D | 12=AB 8=C 4=D | false", // its mirror image
                "12=AB 3=C | 12=BA 3=C | false",
                "12=16 6=83 | 12=91 6=83 | true", // one entry read from the other side
                "12=16 6=83 | 12=61 6=83 | false",
                "12=83 | 12=38 | false",
                "12=Θ | 12=Θ | true",
                "12=M | 12=W | false",
                "12=٧٨ | 12=٧٨ | true",
                "12=٧٧ | 12=٨٨ | true",
                "12=:star:69 | 6=69:star: | true",
                "12=36 | 12=9? | true", // a 3 upside down is an unreadable character
                "12=36 | 12=9[38] | false",
                "12=[68]1 | 12=1[95] | true",
                "12=10 6=* | 12=10 | true",
                "12=10 6=? | 12=10 | false",
                "12=10 6=8(3) @? | 2=10 8=87 | true",
            })
    void comparesTurnedButNotMirrored(String a, String b, boolean compatible) {
        assertThat(Headstamp.compatible(Headstamp.parse(a), Headstamp.parse(b))).isEqualTo(compatible);
        assertThat(Headstamp.compatible(Headstamp.parse(b), Headstamp.parse(a))).isEqualTo(compatible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12=ppu 6=82 | 3=PPU 9=82 | true",
                "12=СССР 6=82 | 12=CCCP 6=82 | true", // Cyrillic and Latin
                "12=٨٢ | 12=82 | true",
                "12=16 6=83 | 12=91 6=83 | true",
                "12=s6 6=83 | 12=9S 6=83 | true", // turned first, then levelled
                "12=E6 6=83 | 12=9Е 6=83 | false", // turned, neither script's E can be read
                "12=S&B | 12=SB | false",
                "12=R-P | 12=RP | true",
                "12=AB 4=C 8=D | 12=ab 8=c 4=d | false",
            })
    void comparesFolded(String a, String b, boolean compatible) {
        assertThat(Headstamp.compatibleFolded(Headstamp.parse(a), Headstamp.parse(b)))
                .isEqualTo(compatible);
        assertThat(Headstamp.compatibleFolded(Headstamp.parse(b), Headstamp.parse(a)))
                .isEqualTo(compatible);
        assertThat(Headstamp.compatible(Headstamp.parse(a), Headstamp.parse(b))
                        && !Headstamp.compatibleFolded(Headstamp.parse(a), Headstamp.parse(b)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "16 | 91",
                "9:star:?* | *?:star:6",
                "1(6)(3) | ?(9)1",
                "[863]1 | 1[89]",
                "{1?6}<06> | <90>{9?1}",
                "0<6(3)> | ?90", // a laboratory restores no unreadable signs
                "{} | {}",
                "1 8 | 8 1",
            })
    void readsFromTheOtherSide(String reading, String turned) {
        assertThat(Reading.parse(reading).turned()).contains(Reading.parse(turned));
    }

    @ParameterizedTest
    @ValueSource(strings = {"13", "[3A]8", "{3}", "<3>"})
    void whatCannotBeReadUpsideDownIsNotTurned(String reading) {
        assertThat(Reading.parse(reading).turned()).isEmpty();
    }

    @Test
    void turnsByHours() {
        Headstamp headstamp = Headstamp.parse("6=83 12=10 @?");
        assertThat(headstamp.turned(3).print()).isEqualTo("3=10 9=83 @?");
        assertThat(headstamp.turned(-7).print()).isEqualTo("5=10 11=83 @?");
        assertThat(headstamp.turned(12).print()).isEqualTo("12=10 6=83 @?");
        assertThat(headstamp.at(6)).contains(Reading.parse("83"));
        assertThat(headstamp.at(5)).isEmpty();
    }

    @Test
    void allRotationsHaveOneCanonicalForm() {
        Headstamp headstamp = Headstamp.parse("12=10 4=A 7=:star:");
        for (int hours = 0; hours < 12; hours++) {
            assertThat(headstamp.turned(hours).canonical()).isEqualTo(headstamp.canonical());
        }
        assertThat(Headstamp.parse("7=:star: @? 4=A 12=10").canonical()).isEqualTo(headstamp.canonical());
        assertThat(Headstamp.parse("12=10 8=A 5=:star:").canonical()).isNotEqualTo(headstamp.canonical());
    }

    @Test
    void hostileSizesFinishSoon() {
        Headstamp stars = Headstamp.parse("12=" + "*6".repeat(3000) + " 6=" + "6*".repeat(2000));
        Headstamp others = Headstamp.parse("1=" + "9*".repeat(2500) + " 2=" + "?*".repeat(2500));
        assertTimeout(Duration.ofSeconds(2), () -> Headstamp.compatible(stars, others));
    }

    @Test
    void halfTurnIsItsOwnInverse() {
        for (int point = 0; point < 0x10000; point++) {
            int turned = HalfTurn.of(point);
            assertThat(turned == HalfTurn.UNREADABLE || HalfTurn.of(turned) == point)
                    .isTrue();
        }
    }

    @Test
    void partsRefuseWhatCannotBePrinted() {
        assertThatThrownBy(() -> new HeadstampPart.Entry(13, Reading.parse("1")))
                .hasMessageContaining("Use 1 to 12");
        assertThatThrownBy(() -> new HeadstampPart.Entry(1, Reading.parse(""))).hasMessageContaining("without layout");
        assertThatThrownBy(() -> new HeadstampPart.Entry(1, Reading.parse("1 2")))
                .hasMessageContaining("without layout");
        assertThatThrownBy(() -> new HeadstampPart.Space("x")).hasMessageContaining("Use a space");
        HeadstampPart.Entry entry = new HeadstampPart.Entry(1, Reading.parse("1"));
        assertThatThrownBy(() -> Headstamp.of(List.of(entry, entry), true)).hasMessageContaining("no two at one");
    }
}
