package org.proofmark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.proofmark.notation.MisreadModel;

/** One search through everything that an index holds. */
final class Search {
    private final Contents contents;
    private final Question question;
    private final BooleanSupplier cancelled;
    private final Codes codes;
    private final Pattern pattern;

    Search(Contents contents, Codes codes, Question question, BooleanSupplier cancelled) {
        this.contents = contents;
        this.codes = codes;
        this.question = question;
        this.cancelled = cancelled;
        this.pattern = Pattern.of(question.reading(), codes);
    }

    Hits hits(MisreadModel model) {
        List<List<FoundRow>> rows = new ArrayList<>();
        long count = 0;
        for (Segment segment : contents.segments()) {
            Found found = new SegmentSearch(
                            segment, pattern, question.misreads(), codes.sets(), contents.gone(), cancelled)
                    .found();
            rows.add(rows(segment, found));
            count += found.count();
        }
        RowMatcher matcher = new RowMatcher(pattern, question.misreads());
        for (RowPool.View loose : contents.loose()) {
            List<FoundRow> some = rows(loose, matcher);
            rows.add(some);
            count += some.size();
        }
        return new Ranking(question, model).of(count, rows);
    }

    private List<FoundRow> rows(Segment segment, Found found) {
        List<FoundRow> rows = new ArrayList<>();
        for (int d = 0; d <= question.misreads(); d++) {
            for (int row : found.rows(d)) {
                rows.add(new FoundRow.Settled(segment, row, d));
            }
        }
        return rows;
    }

    private List<FoundRow> rows(RowPool.View loose, RowMatcher matcher) {
        List<FoundRow> rows = new ArrayList<>();
        for (int row = 0; row < loose.count(); row++) {
            boolean gone = contents.gone().get(loose.mark(row));
            int start = loose.start(row);
            int d = gone ? RowMatcher.NO_MATCH : matcher.misreads(loose.text(), start, Integer.MAX_VALUE);
            if (d != RowMatcher.NO_MATCH) {
                rows.add(new FoundRow.Unsettled(loose, row, d));
            }
        }
        rows.sort(FoundRow.ORDER);
        return rows;
    }
}
