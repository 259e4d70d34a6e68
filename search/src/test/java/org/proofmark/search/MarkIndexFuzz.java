package org.proofmark.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.notation.MisreadModel;
import org.proofmark.notation.Reading;

/**
 * Whatever is asked of an index or put into it, it answers, and finds what was put in; or refuses with one of the documented
 * exceptions. A target of Jazzer; CONTRIBUTING.md has the command.
 */
public final class MarkIndexFuzz {
    /** So many marks at most, or the fuzzer would weigh hits most of the time. */
    private static final int MOST_MARKS = 600;

    private static MarkIndex index = new MarkIndex(MisreadModel.general());
    private static final List<Reading> MARKS = new ArrayList<>();

    private MarkIndexFuzz() {}

    /**
     * Asks for one input, or puts it in.
     *
     * @param data how, in the first byte, and a text in UTF-8
     */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        String text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
        try {
            Reading reading = (data[0] & 4) == 0 ? Reading.parse(text) : Reading.literal(text);
            if ((data[0] & 8) == 0) {
                ask(reading, (data[0] & 3) % 3);
            } else {
                put(reading);
            }
        } catch (IllegalArgumentException refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("A refusal says nothing.", refused);
            }
        }
    }

    private static void ask(Reading reading, int misreads) {
        Hits hits = index.search(new Question(reading, misreads, 100));
        if (hits.best().size() != Math.min(hits.count(), 100)) {
            throw new AssertionError(hits.best().size() + " named of " + hits.count());
        }
    }

    private static void put(Reading reading) {
        if (MARKS.size() == MOST_MARKS) {
            settle();
        }
        int mark = MARKS.size();
        MARKS.add(reading);
        index.add(mark, reading);
        Hits hits = index.search(new Question(reading, 0, 1000));
        if (hits.count() <= 1000 && hits.best().stream().noneMatch(hit -> hit.mark() == mark)) {
            throw new AssertionError("The mark that was put in is not found: " + reading);
        }
    }

    /** Begins anew with the later half of the marks, put in at once, so that they are sorted and sliced. */
    private static void settle() {
        MARKS.subList(0, MOST_MARKS / 2).clear();
        List<MarkIndex.Entry> entries = new ArrayList<>();
        for (int mark = 0; mark < MARKS.size(); mark++) {
            entries.add(new MarkIndex.Entry(mark, MARKS.get(mark)));
        }
        index.close();
        index = new MarkIndex(MisreadModel.general());
        index.addAll(entries);
    }
}
