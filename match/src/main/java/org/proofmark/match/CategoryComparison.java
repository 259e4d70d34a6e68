package org.proofmark.match;

import java.util.List;

/** One of few values: equal or not. */
final class CategoryComparison implements Comparison {
    private static final List<String> LEVELS = List.of("different");

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(int first, int second) {
        return 0;
    }
}
