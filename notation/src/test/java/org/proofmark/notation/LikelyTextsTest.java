package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LikelyTextsTest {
    private static final MisreadModel MODEL = MisreadModel.general();

    /** Every text of every way is written out, weighed, and the heaviest are counted. */
    @Test
    void sizesAndTextsAreThoseOfAllTextsWrittenOut() {
        MisreadModel among = MODEL.among(MarkBackground.of(List.of("B81", "B83", "B85", "B7", "881")));
        for (MisreadModel model : List.of(MODEL, among)) {
            for (String reading : List.of("8B", "8?", "(8)1", "[8B]?", "88", "8*", "?", "B-1")) {
                Map<String, Double> all = written(Reading.parse(reading), model);
                double sum = all.values().stream().mapToDouble(w -> w).sum();
                for (double share : new double[] {0.5, 0.95}) {
                    LikelyTexts likely = LikelyTexts.of(Reading.parse(reading), model, 3, share, 5);
                    assertThat(likely.size())
                            .as("%s, %s", reading, share)
                            .isCloseTo(fewest(all, share * sum), Percentage.withPercentage(10));
                    LikelyTexts.Text first = likely.likeliest().getFirst();
                    assertThat(first.probability()).isCloseTo(all.getOrDefault(first.text(), 0.0) / sum, within(1e-3));
                    assertThat(first.probability())
                            .isCloseTo(
                                    all.values().stream().max(Double::compare).orElseThrow() / sum, within(1e-3));
                }
            }
        }
    }

    @Test
    void aCertainReadingIsMostLikelyWhatItSays() {
        LikelyTexts likely = LikelyTexts.of(Reading.parse("ZX-4471882"), MODEL, 12, 0.95, 5);
        assertThat(likely.likeliest().getFirst().text()).isEqualTo("ZX-4471882");
        assertThat(likely.likeliest().getFirst().probability()).isBetween(0.8, 0.99);
        assertThat(likely.size()).isBetween(1.0, 100.0);
    }

    @Test
    void whatIsOpenMakesTheSetLarger() {
        assertThat(size("447188?")).isBetween(8.0, 100.0);
        assertThat(size("44718(8)2")).isBetween(2.0, size("44718?2"));
        assertThat(size("44718[8B]2")).isLessThan(size("44718(8)2"));
        assertThat(size("44718?")).isLessThan(size("4471??"));
        assertThat(size("44718*")).isGreaterThan(size("44718?"));
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        Reading reading = Reading.parse("4471");
        assertThatThrownBy(() -> LikelyTexts.of(reading, MODEL, 3, 0.95, 1)).hasMessageContaining("reading of 4");
        assertThatThrownBy(() -> LikelyTexts.of(reading, MODEL, 9, 1, 1)).hasMessageContaining("between 0 and 1");
    }

    private static double size(String reading) {
        return LikelyTexts.of(Reading.parse(reading), MODEL, 12, 0.95, 1).size();
    }

    private static Map<String, Double> written(Reading reading, MisreadModel model) {
        Map<String, Double> all = new HashMap<>();
        for (Misreading way : Misreading.ways(Line.of(reading, model), model, 3)) {
            double length = model.background().lengths().share(way.signs().size());
            write(way.signs(), model.background(), MarkBackground.START, "", way.weight() * length, all);
        }
        return all;
    }

    private static void write(
            List<CellOdds> cells,
            MarkBackground among,
            int before,
            String text,
            double weight,
            Map<String, Double> to) {
        if (cells.isEmpty()) {
            to.merge(text, weight, Double::sum);
            return;
        }
        CellOdds cell = cells.getFirst();
        int first = cell.main == SignTable.SEPARATOR ? SignTable.SEPARATOR : 0;
        int last = cell.main == SignTable.SEPARATOR ? SignTable.SEPARATOR : SignTable.GLYPHS - 1;
        for (int sign = first; sign <= last; sign++) {
            double next = weight * among.next(before, sign) * cell.of(sign);
            String name = sign == SignTable.SEPARATOR ? "-" : GlyphConfusions.SIGNS.substring(sign, sign + 1);
            write(cells.subList(1, cells.size()), among, sign, text + name, next, to);
        }
    }

    private static double fewest(Map<String, Double> all, double wanted) {
        double left = wanted;
        double texts = 0;
        for (double weight :
                all.values().stream().sorted(Comparator.reverseOrder()).toList()) {
            if (weight >= left) {
                return Math.max(1, texts + left / weight);
            }
            left -= weight;
            texts++;
        }
        return texts;
    }
}
