package org.proofmark.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;

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

    /** A row that was found, wherever it is. */
    private static final class Row {
        static final Comparator<Row> ORDER = Comparator.<Row>comparingInt(row -> row.misreads)
                .thenComparing(row -> row.codes, Arrays::compareUnsigned)
                .thenComparingInt(row -> row.mark);

        final byte[] codes;
        final int mark;
        final int misreads;

        Row(byte[] codes, int mark, int misreads) {
            this.codes = codes;
            this.mark = mark;
            this.misreads = misreads;
        }
    }

    Hits hits() {
        List<Row> rows = new ArrayList<>();
        long count = 0;
        for (Segment segment : contents.segments()) {
            Found found = new SegmentSearch(
                            segment, pattern, question.misreads(), codes.sets(), contents.gone(), cancelled)
                    .found();
            count += add(segment, found, rows);
        }
        RowMatcher matcher = new RowMatcher(pattern, question.misreads());
        for (Loose loose : contents.loose()) {
            count += add(loose, matcher, rows);
        }
        rows.sort(Row.ORDER);
        return new Hits(
                count,
                rows.stream()
                        .limit(question.limit())
                        .map(row -> new Hit(row.mark, row.misreads))
                        .toList());
    }

    private long add(Segment segment, Found found, List<Row> rows) {
        long count = 0;
        int wanted = question.limit();
        for (int d = 0; d <= question.misreads(); d++) {
            count += found.count(d);
            int[] some = found.rows(d);
            for (int i = 0; i < some.length && wanted > 0; i++, wanted--) {
                rows.add(new Row(segment.rows().row(some[i]), segment.marks().get(some[i]), d));
            }
        }
        return count;
    }

    private long add(Loose loose, RowMatcher matcher, List<Row> rows) {
        long[] count = new long[1];
        loose.eachStart((start, mark) -> {
            int d = contents.gone().get(mark)
                    ? RowMatcher.NO_MATCH
                    : matcher.misreads(loose.text(), start, Integer.MAX_VALUE);
            if (d != RowMatcher.NO_MATCH) {
                count[0]++;
                rows.add(new Row(loose.row(start), mark, d));
            }
        });
        return count[0];
    }
}
