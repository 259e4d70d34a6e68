package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Clusters are a function of the set of records. */
class ClustersOfSetsTest {
    private static final int HISTORIES = 10_000;
    private static final ClusterOptions LINKS_TOO = new ClusterOptions(0.9);

    @Test
    void tenThousandHistoriesLeadToTheSameClustersInWhateverOrderTheirRecordsCome() {
        int joined = 0;
        int contradicted = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            JudgementHistory history = new JudgementHistory(random).write(random.nextInt(2, 30));
            ClusterOptions options = random.nextBoolean() ? LINKS_TOO : ClusterOptions.JUDGEMENTS_ONLY;
            List<JudgedPair> judged = history.judged(history.statements());
            Clusters here = Clusters.of(judged, history.links(), options);
            assertThat(elsewhere(history, options, random)).as("seed " + seed).isEqualTo(here);
            noClusterHoldsWhatWasJudgedDifferent(seed, judged, here);
            joined += here.clusters().isEmpty() ? 0 : 1;
            contradicted += here.conflicts().isEmpty() ? 0 : 1;
        }
        assertThat(joined).as("histories with clusters").isGreaterThan(HISTORIES / 2);
        assertThat(contradicted).as("histories with contradictions").isGreaterThan(HISTORIES / 10);
    }

    /** Two parts of the history, which overlap, each shuffled, one after the other. */
    private static Clusters elsewhere(JudgementHistory history, ClusterOptions options, Random random) {
        List<Statement> all = new ArrayList<>(history.statements());
        Collections.shuffle(all, random);
        int cut = random.nextInt(all.size());
        List<Statement> received = new ArrayList<>(all.subList(cut, all.size()));
        received.addAll(all.subList(0, Math.min(all.size(), cut + 3)));
        Collections.shuffle(received.subList(0, received.size() / 2), random);
        List<JudgedPair> judged = new ArrayList<>(history.judged(received));
        Collections.shuffle(judged, random);
        List<Edge> links = new ArrayList<>(history.links());
        Collections.shuffle(links, random);
        return Clusters.of(judged, links, options);
    }

    private static void noClusterHoldsWhatWasJudgedDifferent(int seed, List<JudgedPair> judged, Clusters clusters) {
        Set<SubjectId> seen = new HashSet<>();
        for (Cluster cluster : clusters.clusters()) {
            assertThat(seen.addAll(cluster.members())).as("seed " + seed).isTrue();
            assertThat(judged)
                    .as("seed " + seed)
                    .noneMatch(j -> j.verdict() == Verdict.DIFFERENT
                            && cluster.members()
                                    .containsAll(List.of(j.pair().a(), j.pair().b())));
        }
    }

    @Test
    void whatIsTakenBackAndGivenAgainIsAsItWasBefore() {
        Field field = new Field();
        SubjectId a = field.rifle(null, "SYN-1001");
        SubjectId b = field.rifle(null, "SYN-2002");
        var judgement = field.judge(a, b, Verdict.SAME);
        Clusters before = Clusters.of(field.snapshot);
        var retraction = field.takeBack(a, judgement);
        assertThat(Clusters.of(field.snapshot).clusters()).isEmpty();
        field.takeBack(a, retraction);
        assertThat(Clusters.of(field.snapshot)).isEqualTo(before);
        assertThat(before.clusters()).hasSize(1);
    }
}
