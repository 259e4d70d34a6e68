package org.proofmark.match;

import java.util.List;

/** E-mail addresses: slips, and the part before the sign {@code @} by itself. */
final class EmailComparison implements Comparison {
    private static final List<String> LEVELS =
            List.of("one sign differs", "few signs differ", "same name at another place", "similar name", "different");

    private final Texts texts;
    private final EditDistance distance = new EditDistance();

    EmailComparison(Texts texts) {
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
        int few = apart * 4 <= longer ? 1 << 1 : 0;
        return one | few | 1 << 2 | 1 << 3 | 1 << 4;
    }

    @Override
    public int level(int first, int second) {
        char[] pool = texts.pool();
        int a = texts.length(first);
        int b = texts.length(second);
        int edits = distance.of(texts, first, second);
        if (edits == 1) {
            return 0;
        }
        if (edits * 4 <= Math.max(a, b)) {
            return 1;
        }
        int aName = name(first);
        int bName = name(second);
        int apart = distance.of(pool, texts.start(first), aName, pool, texts.start(second), bName);
        return apart == 0 ? 2 : apart * 4 <= Math.max(aName, bName) ? 3 : 4;
    }

    private int name(int text) {
        int length = 0;
        while (length < texts.length(text) && texts.pool()[texts.start(text) + length] != '@') {
            length++;
        }
        return length;
    }
}
