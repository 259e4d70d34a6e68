package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignQuestionTest {

    @Test
    void aPrintedStarIsOffered() {
        SignQuestion question = SignQuestion.inPattern("Mk III*").orElseThrow();
        assertThat(question.signs()).isEqualTo("*");
        assertThat(question.escaped()).isEqualTo("Mk III\\*");
        assertThat(question.onObject()).isEqualTo(Reading.parse("Mk III\\*"));
        assertThat(Matching.exact(question.onObject(), Reading.literal("Mk III*")))
                .isTrue();
        assertThat(question.askOnObject())
                .isEqualTo(
                        "Taken as signs of the notation: ‘*’. Did you mean the signs on the object? Search for Mk III\\*");
    }

    @Test
    void aPatternTypedLiterallyIsOfferedAsPattern() {
        SignQuestion question = SignQuestion.inLiteral("?6[8B]*").orElseThrow();
        assertThat(question.signs()).isEqualTo("?[]*");
        assertThat(question.asPattern()).contains(Reading.parse("?6[8B]*"));
        assertThat(question.askAsPattern())
                .isEqualTo("Taken as printed on the object: ‘?’, ‘[’, ‘]’, ‘*’. Did you mean a pattern? It would be:"
                        + " one unreadable character; ‘6’ certain; one of ‘8’, ‘B’; unreadable characters, number unknown,"
                        + " perhaps none");
    }

    @Test
    void aSignThatIsNoNotationIsStillSaid() {
        SignQuestion question = SignQuestion.inLiteral("No (10)").orElseThrow();
        assertThat(question.asPattern()).isEmpty();
        assertThat(question.askAsPattern()).isEqualTo("Taken as printed on the object: ‘(’, ‘)’.");
    }

    @Test
    void nothingIsAskedWithoutASignOrAfterABackslash() {
        assertThat(SignQuestion.inLiteral("AB-12/83")).isEmpty();
        assertThat(SignQuestion.inPattern("Mk III\\* \\\\")).isEmpty();
        assertThat(SignQuestion.inPattern("1\\n2")).isEmpty();
        assertThat(SignQuestion.inPattern("1\\\\*")).isPresent();
    }
}
