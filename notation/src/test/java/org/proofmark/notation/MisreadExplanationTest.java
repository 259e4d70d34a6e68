package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofmark.notation.MisreadStep.Kind;

class MisreadExplanationTest {
    private static final MisreadModel MODEL = MisreadModel.general();

    @Test
    void stepsAndOtherAlignmentsAddUpToTheScore() {
        GeneratedNotation notation = new GeneratedNotation(17);
        for (int pair = 0; pair < 1000; pair++) {
            Reading a = Reading.parse(notation.next());
            Reading b = Reading.parse(notation.next());
            MisreadExplanation why = MODEL.against(a).explain(b);
            double steps = why.steps().stream().mapToDouble(MisreadStep::bits).sum();
            assertThat(steps + why.otherAlignments()).isCloseTo(MODEL.against(a).score(b), within(1e-9));
            assertThat(why.otherAlignments()).as("%s and %s", a, b).isGreaterThan(-1e-9);
        }
    }

    @Test
    void theStepsTakeAllOfBothReadings() {
        GeneratedNotation notation = new GeneratedNotation(18);
        for (int pair = 0; pair < 1000; pair++) {
            Reading a = Reading.parse(notation.next());
            Reading b = Reading.parse(notation.next());
            if (!a.isBlank() && !b.isBlank()) {
                List<MisreadStep> steps = MODEL.against(a).explain(b).steps();
                assertThat(signs(steps.stream().map(MisreadStep::ofQuery).toList()))
                        .isEqualTo(Line.of(a, MODEL).size());
                assertThat(signs(steps.stream().map(MisreadStep::ofStored).toList()))
                        .isEqualTo(Line.of(b, MODEL).size());
            }
        }
    }

    @Test
    void everyKindOfErrorIsNamed() {
        assertThat(words("ZX-4471882", "ZX-447I882"))
                .containsExactly("‘ZX-447’ in both", "‘1’ read as ‘I’", "‘882’ in both");
        assertThat(words("ZX-4471882", "ZX-471882"))
                .containsExactly("‘ZX-’ in both", "one of two ‘4’ left out", "‘71882’ in both");
        assertThat(words("ZX-471882", "ZX-4471882")).contains("‘4’ written twice");
        assertThat(words("ZX-4471882", "ZX-4417882")).contains("‘71’ written ‘17’, the other way round");
        assertThat(words("ZX-4471882", "4471882")).contains("‘ZX-’ on one side only: cut at the separator");
        assertThat(words("ZX-4471882", "ZX")).contains("‘-4471882’ on one side only: cut at the separator");
        assertThat(words("447 1882", "447")).contains("‘1882’ on one side only: cut at the gap between");
        assertThat(words("ZX4471882", "4471882"))
                .contains("‘ZX’ on one side only: letters before the figures left off");
        assertThat(words("ZX-4471882", "ZX4471882")).contains("‘-’ left out");
        assertThat(words("4471882", "44718K82")).contains("‘K’ put in");
        assertThat(words("zx4471882", "ZX4471882")).contains("‘z’ written ‘Z’");
        assertThat(words("44(7)1882", "4471882")).contains("‘(7)’ fits ‘7’");
        assertThat(words("4*82", "4471882"))
                .containsExactly("‘4’ in both", "‘4718’ against the gap ‘*’", "‘82’ in both");
        assertThat(words("4471882", "4471882{}")).contains("nothing stands in the gap ‘{}’");
    }

    @Test
    void aKnownRepeatIsAStepOfItsOwn() {
        MarkBackground repeats = MarkBackground.general().withRepeats(Map.of("4471", 100), 1000);
        MisreadExplanation why =
                MODEL.among(repeats).against(Reading.parse("4471")).explain(Reading.parse("44 71"));
        assertThat(why.steps().getLast().kind()).isEqualTo(Kind.REPEATED);
        MisreadModel among = MODEL.among(repeats);
        assertThat(among.against(Reading.parse("4471")).score(Reading.parse("4471")))
                .isCloseTo(Math.log(10) / Math.log(2), within(0.1));
    }

    private static int signs(List<String> texts) {
        return Line.of(Reading.parse(String.join("", texts).replace("**", "* *")), MODEL)
                .size();
    }

    private static List<String> words(String a, String b) {
        return MODEL.against(Reading.parse(a)).explain(Reading.parse(b)).steps().stream()
                .filter(step -> step.kind() != Kind.LENGTH)
                .map(MisreadStep::words)
                .toList();
    }
}
