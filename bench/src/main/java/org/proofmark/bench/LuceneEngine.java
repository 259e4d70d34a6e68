package org.proofmark.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogByteSizeMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Lucene, with its files mapped and merged into one segment. It has three ways: an automaton of ours over the dictionary of whole
 * texts, its own fuzzy search over the same, and postings of grams with a check of each text that has them all.
 */
final class LuceneEngine implements SerialEngine {
    static final String TEXT = "text";
    private static final String GRAM = "gram";
    private static final String TERMS = "terms";
    private static final String GRAMS = "grams";
    private static final String FUZZY = "fuzzy";
    private static final double BUFFER_MEGABYTES = 256;

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;

    LuceneEngine() {
        // Merging neighbours alone keeps the documents in order, so that their numbers are the marks'.
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(new LogByteSizeMergePolicy())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setUseCompoundFile(false);
        try {
            writer = new IndexWriter(new MMapDirectory(folder.path()), config);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "lucene";
    }

    @Override
    public void load(List<String> marks) {
        try {
            for (String mark : marks) {
                writer.addDocument(document(mark));
            }
            writer.forceMerge(1);
            writer.commit();
            reader = DirectoryReader.open(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void add(String mark) {
        try {
            writer.addDocument(document(mark));
            DirectoryReader before = reader();
            DirectoryReader after = DirectoryReader.openIfChanged(before, writer);
            if (after != null) {
                reader = after;
                before.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> ways(SerialQuestion question) {
        boolean known = question.places().stream().allMatch(Place::isCertain);
        if (known) {
            return question.misreads() == 0 ? List.of(TERMS) : List.of(TERMS, FUZZY);
        }
        boolean gramsHelp =
                question.misreads() == 0 && !Grams.neededBy(question.places()).isEmpty();
        return gramsHelp ? List.of(TERMS, GRAMS) : List.of(TERMS);
    }

    @Override
    public SerialAnswer answer(SerialQuestion question, String way, int limit) {
        Query query =
                switch (way) {
                    case GRAMS -> grams(question);
                    case FUZZY -> fuzzy(question);
                    default -> terms(question);
                };
        IndexSearcher searcher = new IndexSearcher(reader());
        // It would keep whole answers; nobody asks about the same number all day.
        searcher.setQueryCache(null);
        try {
            return searcher.search(query, LuceneHits.collecting(way.equals(GRAMS) ? question : null, limit));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean understandsNotation() {
        return false;
    }

    @Override
    public Size size() {
        return new Size(0, folder.bytes());
    }

    @Override
    public void close() {
        try {
            reader().close();
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        folder.close();
    }

    private DirectoryReader reader() {
        if (reader == null) {
            throw new IllegalStateException("Nothing is loaded. Call load first.");
        }
        return reader;
    }

    private static Query terms(SerialQuestion question) {
        Term term = new Term(TEXT, question.notation());
        boolean exact = question.misreads() == 0 && question.places().stream().allMatch(Place::isCertain);
        return exact ? new TermQuery(term) : new AutomatonQuery(term, LuceneAutomata.of(question));
    }

    /** All texts so near; the usual rewriting would take the nearest fifty. */
    private static Query fuzzy(SerialQuestion question) {
        return new FuzzyQuery(
                new Term(TEXT, question.notation()),
                question.misreads(),
                0,
                Integer.MAX_VALUE,
                true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }

    private static Query grams(SerialQuestion question) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (List<String> group : Grams.neededBy(question.places())) {
            Query one = group.size() == 1
                    ? new TermQuery(new Term(GRAM, group.getFirst()))
                    : new TermInSetQuery(GRAM, group.stream().map(BytesRef::new).toList());
            all.add(one, BooleanClause.Occur.FILTER);
        }
        return all.build();
    }

    private static Document document(String mark) {
        Document document = new Document();
        document.add(new StringField(TEXT, mark, Field.Store.NO));
        document.add(new BinaryDocValuesField(TEXT, new BytesRef(mark)));
        Set<String> grams = Grams.of(mark);
        grams.forEach(gram -> document.add(new StringField(GRAM, gram, Field.Store.NO)));
        return document;
    }
}
