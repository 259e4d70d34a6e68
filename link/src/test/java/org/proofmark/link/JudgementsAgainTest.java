package org.proofmark.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.proofmark.model.RecordId;
import org.proofmark.model.SubjectId;
import org.proofmark.model.Verdict;

/** Judgements that are read again only where something was said are those that reading all gives. */
class JudgementsAgainTest {
    private static final int HISTORIES = 200;
    private static final int STEPS = 25;

    /** A judgement, and what it is under. */
    private record Said(SubjectId subject, RecordId record) {}

    @Test
    void readingWhatChangedIsAsReadingAll() {
        int takenBack = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            Random random = new Random(seed);
            Field field = new Field();
            List<SubjectId> items = Stream.generate(() -> field.rifle(null, "SYN-1001"))
                    .limit(5)
                    .toList();
            List<Said> said = new ArrayList<>();
            List<JudgedPair> judged = List.of();
            for (int step = 0; step < STEPS; step++) {
                boolean back = !said.isEmpty() && random.nextInt(3) == 0;
                SubjectId changed = back ? takeBack(field, said, random) : judge(field, items, said, random);
                takenBack += back ? 1 : 0;
                judged = Judgements.again(judged, Set.of(changed), field.snapshot);
                assertThat(judged).as("seed " + seed).isEqualTo(Judgements.read(field.snapshot));
            }
            for (JudgedPair each : judged) {
                assertThat(Judgements.of(each.pair(), field.snapshot)).isEqualTo(each);
            }
        }
        assertThat(takenBack).isGreaterThan(HISTORIES);
    }

    private static SubjectId judge(Field field, List<SubjectId> items, List<Said> said, Random random) {
        SubjectId one = items.get(random.nextInt(items.size()));
        SubjectId other = items.get(random.nextInt(items.size()));
        List<Verdict> verdicts = List.of(Verdict.values());
        Verdict verdict = verdicts.get(random.nextInt(verdicts.size()));
        said.add(new Said(one, field.judge(one, other, verdict)));
        return one;
    }

    private static SubjectId takeBack(Field field, List<Said> said, Random random) {
        Said last = said.remove(random.nextInt(said.size()));
        field.takeBack(last.subject(), last.record());
        return last.subject();
    }

    @Test
    void whatNobodyJudgedIsNone() {
        Field field = new Field();
        SubjectId a = field.rifle(null, "SYN-1001");
        SubjectId b = field.rifle(null, "SYN-2002");
        assertThat(Judgements.of(SubjectPair.of(a, b), field.snapshot)).isNull();
        field.judge(a, field.rifle(null, "SYN-3003"), Verdict.SAME);
        assertThat(Judgements.of(SubjectPair.of(a, b), field.snapshot)).isNull();
    }
}
