package org.proofmark.match;

import java.util.List;

/** Serials and other identifying numbers: copying slips only. */
final class CodeComparison implements Comparison {
    private static final List<String> LEVELS = List.of("one sign differs", "two signs differ", "similar", "different");

    private final Texts texts;
    private final EditDistance distance = new EditDistance();

    CodeComparison(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public boolean tells(int length) {
        return true;
    }

    @Override
    public int possible(int apart, int longer, boolean within) {
        int one = apart <= 1 ? 1 : 0;
        int two = apart <= 2 ? 1 << 1 : 0;
        int similar = apart <= longer / 3 ? 1 << 2 : 0;
        return one | two | similar | 1 << 3;
    }

    @Override
    public int level(int first, int second) {
        int a = texts.length(first);
        int b = texts.length(second);
        int longer = Math.max(a, b);
        int most = Math.max(2, longer / 3);
        if (Math.abs(a - b) > 3 || texts.apart(first, second) > most) {
            return 3;
        }
        int edits = distance.of(texts, first, second, most);
        if (edits == 1) {
            return 0;
        }
        if (edits == 2 && longer > 4) {
            return 1;
        }
        return edits * 3 <= longer ? 2 : 3;
    }
}
