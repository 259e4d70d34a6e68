package org.proofmark.search;

import java.util.Comparator;
import java.util.List;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.MisreadScorer;

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

    private final Question question;
    private final MisreadScorer scorer;

    Ranking(Question question, MisreadModel model) {
        this.question = question;
        this.scorer = model.against(question.reading());
    }

    Hits of(long count, List<FoundRow> rows) {
        List<FoundRow> weighed = rows;
        if (count > Found.KEPT) {
            rows.sort(FoundRow.ORDER);
            weighed = rows.subList(0, Math.min(rows.size(), question.limit()));
        }
        List<Hit> hits = weighed.stream()
                .map(this::hit)
                .sorted(BEST_FIRST)
                .limit(question.limit())
                .toList();
        return new Hits(count, hits);
    }

    private Hit hit(FoundRow row) {
        return new Hit(row.mark(), row.reading(), row.misreads(), scorer.score(row.reading()));
    }
}
