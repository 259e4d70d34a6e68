package org.proofmark.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadScorer;
import org.proofmark.notation.Reading;

/**
 * Ranks what was found by the misread model. Up to {@link Found#KEPT} marks are all weighed. Of more, those with the fewest
 * misreads are taken, then in the order of their codes, and these are weighed: a question that so many marks answer has to be
 * narrowed down before the order of its answers means anything.
 */
final class Ranking {
    private static final Comparator<Hit> BEST_FIRST = Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.reading().print())
            .thenComparingInt(Hit::mark);

    private static final int WEIGHED_TOGETHER = 64;

    private final Question question;
    private final MisreadScorer scorer;

    Ranking(Question question, MisreadModel model) {
        this.question = question;
        this.scorer = model.against(question.reading());
    }

    /**
     * The answer.
     *
     * @param count how many marks fit
     * @param rows some of them or all, in {@link FoundRow#ORDER} within each list
     */
    Hits of(long count, List<List<FoundRow>> rows) {
        Stream<FoundRow> weighed = rows.stream().flatMap(List::stream);
        if (count > Found.KEPT) {
            weighed = rows.stream()
                    .flatMap(some -> some.stream().limit(question.limit()))
                    .sorted(FoundRow.ORDER)
                    .limit(question.limit());
        }
        List<FoundRow> some = weighed.toList();
        Stream<FoundRow> each = some.size() > WEIGHED_TOGETHER ? some.parallelStream() : some.stream();
        List<Hit> hits =
                each.map(this::hit).sorted(BEST_FIRST).limit(question.limit()).toList();
        return new Hits(count, hits);
    }

    private Hit hit(FoundRow row) {
        Reading reading = row.reading();
        return new Hit(row.mark(), reading, row.misreads(), scorer.score(reading));
    }
}
