package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Judgement;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class JudgementQueueTest {
    private final Field field = new Field();
    private final List<SubjectId> items = Stream.generate(() -> field.rifle(null, "SYN-1001"))
            .limit(6)
            .sorted()
            .toList();

    private Edge link(int one, int other, double probability) {
        return new Edge(
                SubjectPair.of(items.get(one), items.get(other)), probability, List.of(), Handling.INTERNAL, false);
    }

    private List<Question> queue(ClusterOptions options, @Nullable String account, List<Edge> links) {
        List<JudgedPair> judged = Judgements.read(field.snapshot);
        return JudgementQueue.of(links, judged, Clusters.of(judged, links, options), account);
    }

    private List<Question> queue(Edge... links) {
        return queue(ClusterOptions.JUDGEMENTS_ONLY, null, List.of(links));
    }

    @Test
    void theDoubtfulComesBeforeTheSure() {
        assertThat(queue(link(0, 1, 0.99), link(2, 3, 0.6), link(4, 5, 0.1)))
                .extracting(Question::probability)
                .containsExactly(0.6, 0.1, 0.99);
        assertThat(queue(link(2, 3, 0.6)).getFirst().gain()).isEqualTo(0.6 * 0.4);
    }

    @Test
    void whatJoinsLargeClustersComesBeforeWhatJoinsTwo() {
        field.judge(items.get(0), items.get(1), Verdict.SAME);
        field.judge(items.get(1), items.get(2), Verdict.SAME);
        List<Question> questions = queue(link(4, 5, 0.5), link(2, 3, 0.8));
        assertThat(questions).extracting(Question::pairs).containsExactly(3L, 1L);
        assertThat(questions.getFirst().probability()).isEqualTo(0.8);
    }

    @Test
    void undecidedIsWhatNobodyJudgedOrTheVerdictIsUnsure() {
        field.judge(items.get(0), items.get(1), Verdict.SAME);
        field.judge(items.get(1), items.get(2), Verdict.DIFFERENT);
        field.judge(items.get(2), items.get(3), Verdict.UNSURE);
        List<Edge> links = List.of(
                link(0, 1, 0.9), link(1, 2, 0.9), link(2, 3, 0.9), link(4, 5, 0.3), link(4, 5, 0.6), link(4, 5, 0.2));
        assertThat(JudgementQueue.undecided(links, Judgements.read(field.snapshot)))
                .containsExactly(link(2, 3, 0.9), link(4, 5, 0.6));
    }

    @Test
    void withinAClusterCountsWhatHangsOnTheEdge() {
        field.judge(items.get(0), items.get(1), Verdict.SAME);
        ClusterOptions links = new ClusterOptions(0.9);
        assertThat(queue(links, null, List.of(link(1, 2, 0.95))))
                .extracting(Question::pairs)
                .containsExactly(2L);
        field.judge(items.get(0), items.get(2), Verdict.SAME);
        assertThat(queue(links, null, List.of(link(1, 2, 0.95))))
                .extracting(Question::pairs)
                .containsExactly(1L);
    }

    @Test
    void whatAnybodyJudgedIsDoneUntilItIsTakenBack() {
        var unsure = field.judge(items.get(1), items.get(0), Verdict.UNSURE);
        assertThat(queue(link(0, 1, 0.7))).isEmpty();
        field.takeBack(items.get(1), unsure);
        assertThat(queue(link(0, 1, 0.7))).hasSize(1);
    }

    @Test
    void aSecondReviewerIsAskedWhatTheFirstJudged() {
        field.judge(items.get(0), items.get(1), Verdict.SAME);
        List<Edge> links = List.of(link(0, 1, 0.7));
        String first =
                Reviewers.accounts(Judgements.read(field.snapshot)).iterator().next();
        assertThat(queue(ClusterOptions.JUDGEMENTS_ONLY, first, links)).isEmpty();
        assertThat(queue(ClusterOptions.JUDGEMENTS_ONLY, "another", links)).hasSize(1);
    }

    @Test
    void neverAgainHoldsForEveryReviewer() {
        SubjectId team = field.snapshot.source(Source.of("team", SourceKind.OWN_EXAMINATION));
        field.snapshot.add(Draft.of(items.get(0), new Judgement(items.get(1), Verdict.UNSURE, null), team)
                .attributes(Map.of(JudgedPair.ASK_AGAIN, JudgedPair.NEVER)));
        assertThat(queue(ClusterOptions.JUDGEMENTS_ONLY, "another", List.of(link(0, 1, 0.7))))
                .isEmpty();
    }

    @Test
    void theOrderOfTheCandidatesMakesNoDifference() {
        Random random = new Random(3);
        List<Edge> links = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int one = random.nextInt(6);
            links.add(link(one, (one + random.nextInt(1, 6)) % 6, random.nextInt(1, 10) / 10.0));
        }
        List<Question> first = queue(ClusterOptions.JUDGEMENTS_ONLY, null, links);
        Collections.shuffle(links, random);
        assertThat(queue(ClusterOptions.JUDGEMENTS_ONLY, null, links))
                .isEqualTo(first)
                .hasSizeGreaterThan(8);
    }
}
