package org.proofmark.bench;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Knows the right answers, from the scan, and says where another engine's answer differs. Marks that are each different, all fit
 * and are as many as there are, are the right ones.
 */
final class Oracle {
    private final ScanEngine scan;
    /** The marks whose notation is their text: on those alone an engine of text can be right. */
    private final BitSet plain = new BitSet();

    private final boolean allPlain;

    /**
     * @param scan with the marks loaded
     * @param marks in notation
     */
    Oracle(ScanEngine scan, List<String> marks) {
        this.scan = scan;
        IntStream.range(0, marks.size())
                .filter(mark -> QuestionMaker.isPlain(marks.get(mark)))
                .forEach(plain::set);
        this.allPlain = plain.cardinality() == marks.size();
    }

    /**
     * How many marks fit.
     *
     * @param all of them
     * @param plain those that were read whole
     */
    record Expected(long all, long plain) {}

    Expected expected(SerialQuestion question) {
        SerialAnswer answer = scan.answer(question, "scan", allPlain ? 0 : Integer.MAX_VALUE);
        long some = answer.marks().stream().filter(plain::get).count();
        return new Expected(answer.count(), allPlain ? answer.count() : some);
    }

    /** How many marks an engine must name to be checked: all, where some of them do not count. */
    int limit(SerialEngine engine, int measured) {
        return allPlain || engine.understandsNotation() ? measured : Integer.MAX_VALUE;
    }

    /** What is wrong with an answer, in words; empty where nothing is. */
    Optional<String> difference(
            SerialEngine engine, SerialQuestion question, SerialAnswer answer, int limit, Expected expected) {
        boolean whole = allPlain || engine.understandsNotation();
        List<Integer> counting =
                answer.marks().stream().filter(mark -> whole || plain.get(mark)).toList();
        long count = whole ? answer.count() : counting.size();
        long right = whole ? expected.all() : expected.plain();
        if (count != right) {
            return Optional.of(count + " marks instead of " + right);
        }
        if (answer.marks().size() != Math.min(answer.count(), limit)) {
            return Optional.of(answer.marks().size() + " marks named of " + answer.count());
        }
        if (counting.stream().distinct().count() != counting.size()) {
            return Optional.of("a mark is named twice");
        }
        ScanEngine.Checker checker = scan.checker(question);
        return counting.stream()
                .filter(mark -> !checker.fits(mark))
                .findFirst()
                .map(mark -> "mark " + mark + " does not fit");
    }
}
