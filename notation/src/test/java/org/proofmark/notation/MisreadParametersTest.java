package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MisreadParametersTest {
    private static final MisreadParameters DEFAULTS = MisreadParameters.defaults();

    @Test
    void whatIsPrintedIsReadBack() {
        MisreadParameters again = MisreadParameters.parse(DEFAULTS.print());
        assertThat(again.rates()).isEqualTo(DEFAULTS.rates());
        assertThat(again.print()).isEqualTo(DEFAULTS.print());
        assertThat(again.confusions().of(Technique.STAMPED, 'G', 'C'))
                .isCloseTo(DEFAULTS.confusions().of(Technique.STAMPED, 'G', 'C'), within(1e-12));
    }

    @Test
    void anUnknownTechniqueIsTheMeanOfTheOthers() {
        GlyphConfusions c = DEFAULTS.confusions();
        double mean = (c.of(Technique.STAMPED, '8', 'B')
                        + c.of(Technique.ENGRAVED, '8', 'B')
                        + c.of(Technique.DOT_PEENED, '8', 'B')
                        + c.of(Technique.HAND_COPIED, '8', 'B'))
                / 4;
        assertThat(c.of(Technique.UNKNOWN, '8', 'B'))
                .isCloseTo(mean, within(1e-12))
                .isPositive();
    }

    @Test
    void mistakesAreNamedWithTheirRemedy() {
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print().replace("dropped = ", "dropt = ")))
                .hasMessageContaining("‘dropt’")
                .hasMessageContaining("dropped");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print().replaceAll("cut = .*", "")))
                .hasMessageContaining("‘cut’ is missing");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print().replaceAll("cut = .*", "cut = often")))
                .hasMessageContaining("‘often’");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print().replaceAll("cut = .*", "cut = 1.5")))
                .hasMessageContaining("below 1");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print() + "8,8,1,1,1,1\n"))
                .hasMessageContaining("two different capital letters or digits");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print() + "W,8,1,x,1,1\n"))
                .hasMessageContaining("‘x’")
                .hasMessageContaining("parts of a thousand");
        assertThatThrownBy(() -> MisreadParameters.parse(DEFAULTS.print() + "W,8,900,1,1,1\n"))
                .hasMessageContaining("‘W’, stamped")
                .hasMessageContaining("more often than right");
        assertThatThrownBy(() -> Technique.of("drawn")).hasMessageContaining("dot-peened");
    }
}
