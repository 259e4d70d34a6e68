package org.proofmark.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertAll;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.NotationException;

/** Headstamps are headstamps, and what became of a mark is a value like its reading. */
class MarksAsValuesTest {
    private final MemorySnapshot dossier = new MemorySnapshot();
    private final SubjectId source = dossier.source(Source.of("Our team", SourceKind.OWN_EXAMINATION));

    private static Mark mark(MarkType type, MarkState state, @Nullable String reading, Writing writing) {
        return new Mark(type, "head", null, state, null, reading, writing, null);
    }

    private static Mark headstamp(String notation) {
        return mark(MarkType.HEADSTAMP, MarkState.READ, notation, Writing.NOTATION);
    }

    private Truth test(String filter, SubjectId item) {
        return Filter.parse(filter).test(SubjectView.of(dossier.profile(item)), null);
    }

    @Test
    void aHeadstampInNotationIsOne() {
        assertThat(headstamp("12=10 6=8(3) @?").headstamp()).isEqualTo(Headstamp.parse("12=10 6=8(3) @?"));
        assertThat(headstamp("PPU 8?").headstamp()).isNull();
        assertThat(mark(MarkType.HEADSTAMP, MarkState.READ, "12=10", Writing.LITERAL)
                        .headstamp())
                .isNull();
        assertThat(mark(MarkType.SERIAL, MarkState.READ, "12=10", Writing.NOTATION)
                        .headstamp())
                .isNull();
        assertThat(mark(MarkType.HEADSTAMP, MarkState.REMOVED, "12={} 6=83", Writing.NOTATION)
                        .headstamp())
                .isEqualTo(Headstamp.parse("12={} 6=83"));
    }

    @ParameterizedTest
    @CsvSource({"12=10 13=83", "12=10 83", "@? PPU", "12=(83"})
    void aMalformedHeadstampIsRefused(String notation) {
        assertThatThrownBy(() -> headstamp(notation)).isInstanceOf(NotationException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "headstamp ~ '12=10 6=83' | TRUE",
                "headstamp ~ '5=8? 11=10' | TRUE",
                "headstamp ~ '12=10 3=83' | FALSE",
                "headstamp ~ '*10*' | TRUE",
                "headstamp.state = read | TRUE",
                "mark.state in (read, illegible) | TRUE",
                "headstamp.state = removed | FALSE",
                "serial.state = removed | UNKNOWN",
            })
    void filtersAskForHeadstampsInAnyRotation(String filter, Truth expected) {
        SubjectId item = dossier.add(headstamp("3=10 9=8(3)"), source);
        assertThat(test(filter, item)).isEqualTo(expected);
    }

    @Test
    void aHeadstampWithoutPositionsStaysOpen() {
        SubjectId item = dossier.add(headstamp("10 83"), source);
        assertThat(test("headstamp ~ '12=10 6=83'", item)).isEqualTo(Truth.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(MarkState.class)
    void everyStateIsAValue(MarkState state) {
        Mark mark = mark(MarkType.HEADSTAMP, state, state == MarkState.READ ? "12=10" : null, Writing.NOTATION);
        SubjectId item = dossier.add(mark, source);
        assertAll(
                () -> assertThat(test("headstamp.state = " + state.term(), item))
                        .isEqualTo(Truth.TRUE),
                () -> assertThat(test("HEADSTAMP.STATE != " + state.term(), item))
                        .isEqualTo(Truth.FALSE),
                () -> assertThat(test("has headstamp.state", item)).isEqualTo(Truth.TRUE),
                () -> assertThat(test("has serial.state", item)).isEqualTo(Truth.FALSE));
    }

    @Test
    void anUnknownTypeOfMarkHasNoState() {
        assertThatThrownBy(() -> Filter.parse("colour.state = removed"))
                .hasMessageContaining("no field 'colour.state'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " | ",
            value = {
                "12=10 6=83 | 3=10 9=83 | false",
                "12=16 6=83 | 12=91 6=83 | false",
                "12=10 6=83 | 12=10 3=83 | true",
                "12=10 6=83 | 12=10 6=88 | true",
            })
    void sourcesThatTurnACaseDoNotContradictEachOther(String one, String other, boolean conflict) {
        SubjectId item = dossier.add(headstamp(one), source);
        dossier.add(item, headstamp(other), source);
        Set<String> conflicts = SubjectView.of(dossier.profile(item)).conflicts();
        assertThat(conflicts.contains("mark[head/headstamp].reading")).isEqualTo(conflict);
    }
}
