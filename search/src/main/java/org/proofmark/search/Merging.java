package org.proofmark.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which segments are to become one: a logarithmic number of them is left (O'Neil and others, <i>The log-structured merge-tree</i>, 1996). */
final class Merging {
    /** So many segments, none much larger than the others, become one. */
    private static final int TOGETHER = 8;

    private Merging() {}

    static Optional<List<Segment>> next(Contents contents) {
        for (Segment.Kind kind : Segment.Kind.values()) {
            List<Segment> candidates = new ArrayList<>(contents.segments().stream()
                    .filter(segment -> segment.kind() == kind)
                    .sorted(Comparator.comparingInt(Segment::count))
                    .toList());
            for (int from = 0; from + TOGETHER <= candidates.size(); from++) {
                List<Segment> together = candidates.subList(from, from + TOGETHER);
                if (together.getLast().count()
                        <= (long) TOGETHER * together.getFirst().count()) {
                    return Optional.of(List.copyOf(together));
                }
            }
        }
        return Optional.empty();
    }
}
