package org.proofmark.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts what a search finds, and keeps the first; looks at each text first where the search only proposes. */
final class LuceneHits extends SimpleCollector {
    private final @Nullable RowMatcher check;
    private final int limit;
    private final List<Integer> marks = new ArrayList<>();
    private long count;
    private int base;
    private BinaryDocValues texts = DocValues.emptyBinary();

    private LuceneHits(@Nullable RowMatcher check, int limit) {
        this.check = check;
        this.limit = limit;
    }

    /**
     * For one search.
     *
     * @param toCheck what each text must fit; null where all that is found does
     * @param limit how many to keep
     */
    static CollectorManager<LuceneHits, SerialAnswer> collecting(@Nullable SerialQuestion toCheck, int limit) {
        RowMatcher check = toCheck == null ? null : new RowMatcher(toCheck.places(), toCheck.misreads(), List.of());
        return new CollectorManager<>() {
            @Override
            public LuceneHits newCollector() {
                return new LuceneHits(check, limit);
            }

            @Override
            public SerialAnswer reduce(Collection<LuceneHits> hits) {
                return new SerialAnswer(
                        hits.stream().mapToLong(hit -> hit.count).sum(),
                        hits.stream()
                                .flatMap(hit -> hit.marks.stream())
                                .limit(limit)
                                .toList());
            }
        };
    }

    @Override
    protected void doSetNextReader(LeafReaderContext segment) throws IOException {
        base = segment.docBase;
        texts = segment.reader().getBinaryDocValues(LuceneEngine.TEXT);
    }

    @Override
    public void collect(int document) throws IOException {
        if (check != null && !fits(check, document)) {
            return;
        }
        count++;
        if (marks.size() < limit) {
            marks.add(base + document);
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private boolean fits(RowMatcher matcher, int document) throws IOException {
        texts.advanceExact(document);
        BytesRef text = texts.binaryValue();
        return matcher.fits(text.bytes, text.offset, text.offset + text.length);
    }
}
