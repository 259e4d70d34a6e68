package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldTextTest {
    private static Agreement names(@Nullable String a, @Nullable String b) {
        return FieldText.names(FieldText.of(a), FieldText.of(b));
    }

    private static Agreement calibres(@Nullable String a, @Nullable String b) {
        return FieldText.calibres(FieldText.calibre(a), FieldText.calibre(b));
    }

    @Test
    void namesLevelCaseAndPunctuation() {
        assertThat(names("SMITH & WESSON", "Smith-Wesson")).isEqualTo(Agreement.AGREE);
        assertThat(names("Type 56", "Type 56-1")).isEqualTo(Agreement.COMPATIBLE);
        assertThat(names("Type 5", "Type 56")).isEqualTo(Agreement.CONTRADICT);
        assertThat(names(null, "Type 56")).isEqualTo(Agreement.UNSTATED);
        assertThat(names("--", "Type 56")).isEqualTo(Agreement.UNSTATED);
    }

    @Test
    void calibresContradictByTheirNumbers() {
        assertThat(calibres("9mm", "9 MM")).isEqualTo(Agreement.AGREE);
        assertThat(calibres("7,62 x 39", "7.62×39 mm")).isEqualTo(Agreement.AGREE);
        assertThat(calibres("9 mm Luger", "9 x 19 mm")).isEqualTo(Agreement.COMPATIBLE);
        assertThat(calibres("7.62 x 39 mm", "7.62 x 54 mm R")).isEqualTo(Agreement.CONTRADICT);
        assertThat(calibres(".45", ".380")).isEqualTo(Agreement.CONTRADICT);
    }
}
