package org.proofmark.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class MisreadBoundTest {
    private static final List<MisreadModel> MODELS = List.of(
            MisreadModel.general(),
            MisreadModel.general()
                    .of(Technique.STAMPED)
                    .among(MarkBackground.of(List.of("B8-80", "B8-83", "8B", "8888", "808"))));

    @Test
    void noShortMarkScoresMoreThanTheBoundOfItsMisreads() {
        List<String> marks = marks("8B1-", 5);
        List<String> queries = List.of(
                "8", "88", "B8", "8B8", "888", "B81", "8-1", "B-8", "(8)1", "[8B]8", "?8", "8?B", "*8", "8*", "B8(1)",
                "??", "8818", "B-81", "8*1");
        for (MisreadModel model : MODELS) {
            for (String query : queries) {
                checkAll(model, query, marks);
            }
        }
    }

    @Test
    void noLongMarkFoundAtRandomDoes() {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(3);
        for (int query = 0; query < 60; query++) {
            String text = text(random, 5 + random.nextInt(5));
            List<String> marks = new ArrayList<>();
            for (int mark = 0; mark < 300; mark++) {
                marks.add(changed(random, text, random.nextInt(4)));
            }
            checkAll(MODELS.get(0), text.replaceFirst("[0-4]", "?"), marks);
            checkAll(MODELS.get(0), text, marks);
        }
    }

    @Test
    void aCertainQueryRanksWhatIsCompatibleFirst() {
        MisreadScorer scorer = MisreadModel.general().against(Reading.parse("K9B7741"));
        double same = scorer.score(Reading.parse("K9B7741"));
        assertThat(scorer.bound(0)).isBetween(same, same + 1);
        assertThat(scorer.bound(1)).isBetween(same - 8, same);
        assertThat(scorer.bound(2)).isBetween(same - 16, same);
        assertThatThrownBy(() -> scorer.bound(5)).hasMessageContaining("0 to 4");
    }

    private static void checkAll(MisreadModel model, String query, List<String> marks) {
        Reading reading = Reading.parse(query);
        MisreadScorer scorer = model.against(reading);
        double[] bounds = {scorer.bound(0), scorer.bound(1), scorer.bound(2), scorer.bound(3)};
        for (String mark : marks) {
            int misreads = misreads(reading, mark);
            if (misreads < bounds.length) {
                assertThat(scorer.score(Reading.literal(mark)))
                        .as("%s against %s, %s misreads", mark, query, misreads)
                        .isLessThanOrEqualTo(bounds[misreads]);
            }
        }
    }

    /** Optimal string alignment of cells with characters; a gap takes any number of them. */
    private static int misreads(Reading query, String mark) {
        List<Cell> cells = query.cells();
        int[][] least = new int[cells.size() + 1][mark.length() + 1];
        for (int i = 0; i <= cells.size(); i++) {
            for (int j = 0; j <= mark.length(); j++) {
                least[i][j] = i == 0 ? j : least(least, cells, mark, i, j);
            }
        }
        return least[cells.size()][mark.length()];
    }

    private static int least(int[][] least, List<Cell> cells, String mark, int i, int j) {
        if (cells.get(i - 1) instanceof Cell.Gap) {
            return j == 0 ? least[i - 1][0] : Math.min(least[i - 1][j], least[i][j - 1]);
        }
        int one = least[i - 1][j] + 1;
        if (j > 0) {
            one = Math.min(one, least[i][j - 1] + 1);
            one = Math.min(one, least[i - 1][j - 1] + (fits(cells, i - 1, mark, j - 1) ? 0 : 1));
        }
        if (i > 1 && j > 1 && fits(cells, i - 1, mark, j - 2) && fits(cells, i - 2, mark, j - 1)) {
            one = Math.min(one, least[i - 2][j - 2] + 1);
        }
        return one;
    }

    private static boolean fits(List<Cell> cells, int i, String mark, int j) {
        return Matching.compatible(new Reading(List.of(cells.get(i))), Reading.literal(mark.substring(j, j + 1)));
    }

    private static List<String> marks(String signs, int longest) {
        List<String> all = new ArrayList<>();
        List<String> last = List.of("");
        for (int length = 1; length <= longest; length++) {
            List<String> longer = new ArrayList<>();
            for (String mark : last) {
                signs.chars().forEach(sign -> longer.add(mark + (char) sign));
            }
            all.addAll(longer);
            last = longer;
        }
        return all;
    }

    private static String text(RandomGenerator random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append("0123456789ABGZS-".charAt(random.nextInt(i == 0 ? 15 : 16)));
        }
        return text.toString();
    }

    private static String changed(RandomGenerator random, String text, int times) {
        StringBuilder changed = new StringBuilder(text);
        for (int time = 0; time < times && changed.length() > 2; time++) {
            int at = random.nextInt(changed.length() - 1);
            String other = text(random, 1);
            switch (random.nextInt(5)) {
                case 0 -> changed.deleteCharAt(at);
                case 1 -> changed.insert(at, other);
                case 2 -> changed.insert(at, changed.charAt(at));
                case 3 -> changed.append(changed.charAt(at)).deleteCharAt(at);
                default -> changed.setCharAt(at, other.charAt(0));
            }
        }
        return changed.toString();
    }
}
