package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.RecordId;
import org.proofmark.model.Reviewer;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class LearningTest {
    private static final ImpreciseDate DAY = ImpreciseDate.parse("2026-03-01");

    private final Field field = new Field();

    private static Link link(SubjectId a, SubjectId b, double byChance, boolean misread) {
        SubjectPair pair = SubjectPair.of(a, b);
        List<Weight> weights = new ArrayList<>();
        weights.add(
                new Weight(misread ? Weight.What.MISREAD : Weight.What.NUMBER, -Math.log(byChance) / Math.log(2), 0));
        return new Link(
                "0",
                LinkKind.SAME_ITEM,
                List.of(pair.a(), pair.b()),
                List.of(),
                2,
                List.of(new Evidence(List.of(RecordId.random()), List.of("serial mark"), "made up")),
                "made up",
                1.0,
                byChance,
                weights,
                false,
                Handling.INTERNAL,
                true);
    }

    private static Linkage linkage(List<Link> links) {
        return new Linkage(links, new EnumMap<>(Withheld.class), List.of(), 2L * links.size(), Handling.INTERNAL, true);
    }

    /** In this world chance is not all that speaks against a link: log-odds 0.6 · −ln chance − 2, and 3 less for a misread number. */
    private static List<Labelled> made(int count, long seed) {
        Random random = new Random(seed);
        List<Labelled> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double against = 3 + 9 * random.nextDouble();
            boolean misread = random.nextInt(3) == 0;
            double odds = 0.6 * against - 2 - (misread ? 3 : 0);
            boolean same = random.nextDouble() < 1 / (1 + Math.exp(-odds));
            made.add(new Labelled(link(SubjectId.random(), SubjectId.random(), Math.exp(-against), misread), same, i));
        }
        return made;
    }

    private static double logLoss(Calibration calibration, List<Labelled> labelled) {
        return labelled.stream()
                .mapToDouble(l -> {
                    double p = calibration.probability(l.link());
                    return -Math.log(l.same() ? p : 1 - p);
                })
                .average()
                .orElseThrow();
    }

    @Test
    void learningHelpsOnPairsNotLearntFrom() {
        for (long seed = 1; seed <= 5; seed++) {
            List<Labelled> others = made(2000, 100 + seed);
            double few = logLoss(CalibrationFit.of(made(60, seed)), others);
            double many = logLoss(CalibrationFit.of(made(600, seed)), others);
            double without = logLoss(Calibration.NONE, others);
            assertThat(few).as("seed %d", seed).isLessThan(without - 0.2);
            assertThat(many).as("seed %d", seed).isLessThan(few + 0.01);
        }
    }

    @Test
    void fewLabelsChangeLittle() {
        Link sure = link(SubjectId.random(), SubjectId.random(), 1e-4, false);
        assertThat(CalibrationFit.of(List.of(new Labelled(sure, true, 0))).probability(sure))
                .isCloseTo(1 - 1e-4, within(1e-4));
        double odds = 0;
        for (int contrary = 1; contrary <= 40; contrary++) {
            List<Labelled> labelled = new ArrayList<>();
            for (int i = 0; i < contrary; i++) {
                labelled.add(new Labelled(sure, false, i));
            }
            double p = CalibrationFit.of(labelled).probability(sure);
            odds = Math.log(p / (1 - p));
            if (contrary == 1) {
                assertThat(odds).isBetween(6.0, 9.0);
            }
        }
        assertThat(odds).as("forty who say no").isLessThan(0);
    }

    /** No weights near the learnt ones do better; the loss is written out here once more. */
    @Test
    void theLearntWeightsAreTheBest() {
        List<Labelled> labelled = made(80, 9);
        Calibration learnt = CalibrationFit.of(labelled);
        double least = loss(learnt.weights(), labelled);
        for (int i = 0; i < learnt.weights().size(); i++) {
            for (double step : new double[] {-1e-3, 1e-3}) {
                List<Double> near = new ArrayList<>(learnt.weights());
                near.set(i, near.get(i) + step);
                assertThat(loss(near, labelled)).as("weight %d", i).isGreaterThan(least);
            }
        }
    }

    private static double loss(List<Double> weights, List<Labelled> labelled) {
        double[] spread = {1, 0.1, 1, 0.5, 0.5};
        double loss = logLoss(new Calibration(weights, 1, 1, Handling.PUBLIC, false), labelled) * labelled.size();
        for (int i = 0; i < spread.length; i++) {
            loss += Math.pow((weights.get(i) - (i == 1 ? 1 : 0)) / spread[i], 2) / 2;
        }
        return loss;
    }

    /** Judges pairs of new items; the first so many the same. */
    private List<Link> judged(int same, int different, double byChance) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < same + different; i++) {
            SubjectId a = field.weapon(null, "Maker One", null, null);
            SubjectId b = field.weapon(null, "Maker One", null, null);
            field.judge(a, b, i < same ? Verdict.SAME : Verdict.DIFFERENT);
            links.add(link(a, b, byChance, i >= same));
        }
        return links;
    }

    private Learning learning(List<Link> links) {
        return Learning.of(linkage(links), Judgements.read(field.snapshot), 0.5);
    }

    @Test
    void saysWhatWasLearntFromAndWhetherItHelps() {
        List<Link> links = judged(15, 12, 1e-3);
        SubjectId a = field.weapon(null, null, null, null);
        SubjectId b = field.weapon(null, null, null, null);
        field.judge(a, b, Verdict.UNSURE);
        links.add(link(a, b, 1e-3, false));
        field.judge(a, links.getFirst().a(), Verdict.SAME);
        Learning learning = learning(links);
        assertThat(learning.learnt().same()).isEqualTo(15);
        assertThat(learning.learnt().different()).isEqualTo(12);
        assertThat(learning.leftOut()).isEqualTo(2);
        assertThat(learning.parts()).isEqualTo(10);
        assertThat(learning.isEnough()).isTrue();
        assertThat(learning.isBetter()).isTrue();
        assertThat(learning.before().wrong()).isCloseTo(12 / 27.0, within(1e-12));
        // 1 - p is 0.999 for the fifteen, 0.001 for the twelve
        assertThat(learning.before().logLoss())
                .isCloseTo(-(15 * Math.log(0.999) + 12 * Math.log(0.001)) / 27, within(1e-9));
        assertThat(learning.after().brier()).isLessThan(learning.before().brier() - 0.1);
    }

    @Test
    void oneSidedJudgementsAreNotEnough() {
        List<Link> links = judged(40, 9, 1e-3);
        assertThat(learning(links).isEnough()).isFalse();
        links.addAll(judged(0, 1, 1e-3));
        assertThat(learning(links).isEnough()).isTrue();
    }

    @Test
    void pairsThatHangTogetherAreNeverInTwoParts() {
        List<Link> links = new ArrayList<>();
        SubjectId middle = field.weapon(null, null, null, null);
        for (int i = 0; i < 30; i++) {
            SubjectId other = field.weapon(null, null, null, null);
            field.judge(middle, other, i % 2 == 0 ? Verdict.SAME : Verdict.DIFFERENT);
            links.add(link(middle, other, 1e-3, i % 2 != 0));
        }
        Learning learning = learning(links);
        assertThat(learning.parts()).isEqualTo(1);
        assertThat(learning.after()).isEqualTo(learning.before());
        List<Link> apart = judged(1, 0, 1e-3);
        links.addAll(apart);
        assertThat(learning(links).parts()).isEqualTo(2);
        field.judge(middle, apart.getFirst().a(), Verdict.SAME);
        assertThat(learning(links).parts())
                .as("joined by a pair that is no candidate")
                .isEqualTo(1);
    }

    @Test
    void nothingJudgedTeachesNothing() {
        Learning learning = learning(List.of());
        assertThat(learning.learnt().weights()).isEqualTo(Calibration.NONE.weights());
        assertThat(learning.learnt().judgements()).isZero();
        assertThat(learning.parts()).isZero();
        assertThat(learning.isBetter()).isFalse();
    }

    @Test
    void whatWasLearntIsARecordAndTakenBackAllIsAsBefore() {
        List<Link> links = judged(20, 20, 1e-3);
        Linkage linkage = linkage(links);
        List<Edge> before = Edge.of(linkage, Calibration.of(field.snapshot));
        Learning learning = learning(links);
        List<Draft> drafts = learning.drafts(Reviewer.as("tester", field.snapshot), DAY);
        assertThat(drafts.getLast().synthetic()).isTrue();
        drafts.forEach(field.snapshot::add);
        assertThat(Calibration.of(field.snapshot)).isEqualTo(learning.learnt());
        List<Edge> after = Edge.of(linkage, Calibration.of(field.snapshot));
        assertThat(after.getLast().probability()).isNotNull().isLessThan(0.5);
        assertThat(after.getFirst().probability()).isNotNull().isGreaterThan(0.8);
        field.snapshot.add(
                Learning.takeBack(Calibration.recorded(field.snapshot).orElseThrow()));
        assertThat(Calibration.of(field.snapshot)).isEqualTo(Calibration.NONE);
        assertThat(Edge.of(linkage, Calibration.of(field.snapshot))).isEqualTo(before);
    }

    @Test
    void itChangesWhatIsAskedNextAndWhatJoins() {
        List<Link> links = judged(20, 20, 1e-3);
        Calibration learnt = learning(links).learnt();
        Link fits = link(SubjectId.random(), SubjectId.random(), 1e-3, false);
        Link misread = link(SubjectId.random(), SubjectId.random(), 1e-4, true);
        Linkage open = linkage(List.of(fits, misread));
        assertThat(first(Edge.of(open, Calibration.NONE))).isEqualTo(SubjectPair.of(fits.a(), fits.b()));
        assertThat(first(Edge.of(open, learnt))).isEqualTo(SubjectPair.of(misread.a(), misread.b()));
        ClusterOptions joining = new ClusterOptions(0.8);
        assertThat(Clusters.of(List.of(), Edge.of(open, Calibration.NONE), joining)
                        .clusters())
                .hasSize(2);
        assertThat(Clusters.of(List.of(), Edge.of(open, learnt), joining).clusters())
                .hasSize(1);
    }

    private static SubjectPair first(List<Edge> edges) {
        Clusters none = Clusters.of(List.of(), List.of(), ClusterOptions.JUDGEMENTS_ONLY);
        return JudgementQueue.of(edges, List.of(), none, null).getFirst().pair();
    }

    @Test
    void weightsAreReadAsTheyArePrinted() {
        Calibration learnt = CalibrationFit.of(made(50, 3));
        assertThat(Calibration.parse(learnt.print())).isEqualTo(learnt);
        assertThatThrownBy(() -> Calibration.parse("intercept=1 slope=x"))
                .isInstanceOf(InvalidRecordException.class)
                .hasMessageContaining("no learnt weights");
        assertThatThrownBy(() -> Calibration.parse(learnt.print() + " more=1"))
                .isInstanceOf(InvalidRecordException.class);
    }
}
