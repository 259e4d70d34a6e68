package org.proofmark.match;

import java.util.List;

/** How much two rows leave out ({@link Gaps}): each two numbers are a level. */
final class GapsComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of("0 and 1", "0 and 2", "0 and 3 or more", "1 and 2", "1 and 3 or more", "2 and 3 or more");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    /** Rows of one thing may leave out as much as they will. */
    @Override
    public int firstDifferent() {
        return LEVELS.size();
    }

    @Override
    public int level(int first, int second) {
        int less = Math.min(first, second) - 1;
        int more = Math.max(first, second) - 1;
        return less == 0 ? more - 1 : less + more;
    }
}
