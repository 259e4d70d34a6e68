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
