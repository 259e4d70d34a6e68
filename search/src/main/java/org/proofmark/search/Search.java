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
        List<FoundRow> rows = new ArrayList<>();
        long count = 0;
        for (Segment segment : contents.segments()) {
            Found found = new SegmentSearch(
                            segment, pattern, question.misreads(), codes.sets(), contents.gone(), cancelled)
                    .found();
            count += add(segment, found, rows);
        }
        RowMatcher matcher = new RowMatcher(pattern, question.misreads());
        for (RowPool.View loose : contents.loose()) {
            count += add(loose, matcher, rows);
        }
        return new Ranking(question, model).of(count, rows);
    }

    private long add(Segment segment, Found found, List<FoundRow> rows) {
        long count = 0;
        for (int d = 0; d <= question.misreads(); d++) {
            count += found.count(d);
            for (int row : found.rows(d)) {
                rows.add(new FoundRow.Settled(segment, row, d));
            }
        }
        return count;
    }

    private long add(RowPool.View loose, RowMatcher matcher, List<FoundRow> rows) {
        long count = 0;
        for (int row = 0; row < loose.count(); row++) {
            boolean gone = contents.gone().get(loose.mark(row));
            int start = loose.start(row);
            int d = gone ? RowMatcher.NO_MATCH : matcher.misreads(loose.text(), start, Integer.MAX_VALUE);
            if (d != RowMatcher.NO_MATCH) {
                count++;
                rows.add(new FoundRow.Unsettled(loose, row, d));
            }
        }
        return count;
    }
}
