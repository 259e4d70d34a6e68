package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Handling;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

class ClustersTest {
    private final Field field = new Field();
    private final List<SubjectId> items = Stream.generate(() -> field.rifle(null, "SYN-1001"))
            .limit(6)
            .sorted()
            .toList();
    private final SubjectId a = items.get(0);
    private final SubjectId b = items.get(1);
    private final SubjectId c = items.get(2);
    private final SubjectId d = items.get(3);

    private static Edge link(SubjectId one, SubjectId other, double probability) {
        return new Edge(SubjectPair.of(one, other), probability, List.of(), Handling.INTERNAL, false);
    }

    private Clusters clusters(Edge... links) {
        return Clusters.of(Judgements.read(field.snapshot), List.of(links), new ClusterOptions(0.9));
    }

    private static List<List<SubjectId>> members(Clusters clusters) {
        return clusters.clusters().stream().map(Cluster::members).toList();
    }

    @Test
    void whatPeopleJudgedTheSameIsOneThrough() {
        field.judge(a, b, Verdict.SAME);
        field.judge(c, b, Verdict.SAME);
        assertThat(members(clusters())).containsExactly(List.of(a, b, c));
        assertThat(clusters().bySubject()).containsOnlyKeys(a, b, c);
    }

    @Test
    void noLinkJoinsWhereTheDossierSaysNothing() {
        List<Edge> links = List.of(link(a, b, 1));
        assertThat(Clusters.of(List.of(), links, ClusterOptions.JUDGEMENTS_ONLY).clusters())
                .isEmpty();
        assertThat(members(clusters(link(a, b, 0.9), link(c, d, 0.89)))).containsExactly(List.of(a, b));
    }

    @Test
    void unsureNeitherJoinsNorParts() {
        field.judge(a, b, Verdict.UNSURE);
        assertThat(members(clusters())).isEmpty();
        assertThat(members(clusters(link(a, b, 0.95)))).containsExactly(List.of(a, b));
    }

    @Test
    void aPersonGoesBeforeALink() {
        field.judge(a, b, Verdict.DIFFERENT);
        assertThat(clusters(link(a, b, 0.99))).isEqualTo(new Clusters(List.of(), List.of()));
    }

    @Test
    void aChainOfLinksJoinsOnlyItsStrongest() {
        assertThat(members(clusters(link(a, b, 0.95), link(b, c, 0.97), link(c, d, 0.96))))
                .containsExactly(List.of(b, c));
        assertThat(members(clusters(link(a, b, 0.95), link(b, c, 0.97), link(a, c, 0.91))))
                .containsExactly(List.of(a, b, c));
    }

    private Clusters supposing(Edge... links) {
        List<SubjectPair> pairs = Stream.of(links).map(Edge::pair).toList();
        return Clusters.supposing(
                Judgements.read(field.snapshot), List.of(links), ClusterOptions.JUDGEMENTS_ONLY, pairs);
    }

    @Test
    void questionsSupposedToBeAnsweredWithSameJoinThroughAsJudgementsDo() {
        assertThat(members(supposing(link(a, b, 0.2), link(b, c, 0.9)))).containsExactly(List.of(a, b, c));
    }

    @Test
    void whatIsSupposedGivesWayToWhatWasJudged() {
        field.judge(a, b, Verdict.SAME);
        field.judge(a, c, Verdict.DIFFERENT);
        assertThat(members(supposing(link(b, c, 1), link(c, d, 0.1)))).containsExactly(List.of(a, b), List.of(c, d));
    }

    @Test
    void whatPeopleJoinedIsOneThingToALink() {
        field.judge(a, b, Verdict.SAME);
        field.judge(b, c, Verdict.SAME);
        assertThat(members(clusters(link(a, d, 0.95)))).containsExactly(List.of(a, b, c, d));
    }

    @Test
    void aContradictionNamesTheLinkBeforeAnyJudgement() {
        field.judge(a, b, Verdict.SAME);
        field.judge(c, d, Verdict.SAME);
        field.judge(a, d, Verdict.DIFFERENT);
        Edge weak = link(b, c, 0.95);
        Clusters found = clusters(weak);
        assertThat(members(found)).containsExactly(List.of(a, b), List.of(c, d));
        Conflict conflict = found.conflicts().getFirst();
        assertThat(conflict.members()).containsExactly(a, b, c, d);
        assertThat(conflict.setAside()).containsExactly(weak);
        assertThat(conflict.exact()).isTrue();
        Contradiction contradiction = conflict.contradictions().getFirst();
        assertThat(contradiction.cut()).containsExactly(weak);
        assertThat(contradiction.path())
                .extracting(Edge::pair)
                .containsExactly(SubjectPair.of(a, b), SubjectPair.of(b, c), SubjectPair.of(c, d));
        assertThat(contradiction.different().pair()).isEqualTo(SubjectPair.of(a, d));
    }

    @Test
    void ofTwoLinksThatWouldDoTheLessProbableIsSetAside() {
        field.judge(a, b, Verdict.SAME);
        field.judge(a, d, Verdict.DIFFERENT);
        Edge direct = link(b, d, 0.95);
        Edge strong = link(a, c, 0.99);
        Edge weak = link(c, d, 0.92);
        Clusters found = clusters(strong, weak, direct);
        assertThat(found.conflicts().getFirst().setAside()).containsExactly(direct, weak);
        assertThat(members(found)).containsExactly(List.of(a, b, c));
    }

    @Test
    void aJudgementInTheMiddleMakesNoChainOfLinks() {
        field.judge(b, c, Verdict.SAME);
        assertThat(members(clusters(link(a, b, 0.99), link(c, d, 0.93)))).containsExactly(List.of(a, b, c));
    }

    @Test
    void oneJudgementThatTwoContradictionsRestOnIsFoundAsOne() {
        field.judge(a, b, Verdict.SAME);
        field.judge(b, c, Verdict.SAME);
        field.judge(c, d, Verdict.SAME);
        field.judge(a, c, Verdict.DIFFERENT);
        field.judge(b, d, Verdict.DIFFERENT);
        Clusters found = clusters();
        assertThat(found.conflicts().getFirst().setAside())
                .extracting(Edge::pair)
                .containsExactly(SubjectPair.of(b, c));
        assertThat(members(found)).containsExactly(List.of(a, b), List.of(c, d));
    }

    @Test
    void whatTwoPathsJoinTakesTwoToPart() {
        field.judge(a, b, Verdict.SAME);
        field.judge(b, d, Verdict.SAME);
        field.judge(a, c, Verdict.SAME);
        field.judge(c, d, Verdict.SAME);
        field.judge(a, d, Verdict.DIFFERENT);
        assertThat(clusters().conflicts().getFirst().setAside()).hasSize(2);
    }

    @Test
    void whoeverLooksIntoAClusterSeesHowItIsToBeHandled() {
        field.judge(a, b, Verdict.SAME);
        assertThat(clusters().clusters().getFirst().handling()).isEqualTo(Handling.INTERNAL);
        assertThat(clusters().clusters().getFirst().synthetic()).isFalse();
        assertThat(clusters().clusters().getFirst().first()).isEqualTo(a);
    }

    @Test
    void thresholdsThatJoinMoreWrongThanRightAreRefused() {
        assertThatThrownBy(() -> new ClusterOptions(0.5)).hasMessageContaining("more than 0.5");
        assertThatThrownBy(() -> new ClusterOptions(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> link(a, b, 1.5)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> SubjectPair.of(a, a)).hasMessageContaining("two different subjects");
    }
}
