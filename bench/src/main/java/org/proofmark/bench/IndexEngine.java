package org.proofmark.bench;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;
import org.proofmark.search.Hit;
import org.proofmark.search.Hits;
import org.proofmark.search.MarkIndex;
import org.proofmark.search.Question;

/** The mark index: what the others are measured against. It ranks what it names, which none of the others does. */
final class IndexEngine implements SerialEngine {
    private static final List<String> WAYS = List.of("index");

    private final MarkIndex index = new MarkIndex(MisreadModel.general());
    private int marks;

    @Override
    public String name() {
        return "index";
    }

    @Override
    public void load(List<String> readings) {
        marks = readings.size();
        Iterable<MarkIndex.Entry> entries = () -> entries(readings);
        index.addAll(entries);
    }

    @Override
    public void add(String mark) {
        index.add(marks++, Reading.parse(mark));
    }

    @Override
    public List<String> ways(SerialQuestion question) {
        return WAYS;
    }

    @Override
    public SerialAnswer answer(SerialQuestion question, String way, int limit) {
        Hits hits = index.search(new Question(Reading.parse(question.notation()), question.misreads(), limit));
        return new SerialAnswer(
                hits.count(), hits.best().stream().map(Hit::mark).toList());
    }

    @Override
    public boolean understandsNotation() {
        return true;
    }

    /** It lies outside the heap; saved and opened again, it is mapped from files of the same size. */
    @Override
    public Size size() {
        return new Size(0, index.bytes());
    }

    @Override
    public void close() {
        index.close();
    }

    private static Iterator<MarkIndex.Entry> entries(List<String> readings) {
        return IntStream.range(0, readings.size())
                .mapToObj(mark -> new MarkIndex.Entry(mark, Reading.parse(readings.get(mark))))
                .iterator();
    }
}
