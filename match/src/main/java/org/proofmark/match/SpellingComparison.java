package org.proofmark.match;

import java.util.List;

/** Names and places: slips of the pen, shortened forms, words left out. */
final class SpellingComparison implements Comparison {
    static final List<String> LEVELS =
            List.of("one sign differs", "few signs differ", "one within the other", "similar", "different");

    private final Texts texts;
    private final EditDistance distance = new EditDistance();

    SpellingComparison(Texts texts) {
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
        int held = within ? 1 << 2 : 0;
        int similar = apart <= most(longer) ? 1 << 3 : 0;
        return one | few | held | similar | 1 << 4;
    }

    /** With more edits texts are different. */
    private static int most(int longer) {
        return (int) (longer * 0.45);
    }

    @Override
    public int level(int first, int second) {
        int a = texts.length(first) <= texts.length(second) ? first : second;
        int b = a == first ? second : first;
        int shorter = texts.length(a);
        int longer = texts.length(b);
        char[] pool = texts.pool();
        int most = most(longer);
        int edits = texts.apart(a, b) > most ? most + 1 : distance.of(texts, a, b, most);
        if (edits == 1 && longer > 2) {
            return 0;
        }
        if (edits * 4 <= longer) {
            return 1;
        }
        if ((texts.signs(a) & ~texts.signs(b)) == 0
                && isWithin(pool, texts.start(a), shorter, texts.start(b), longer)) {
            return 2;
        }
        return edits <= most ? 3 : 4;
    }

    /** The shorter begins the longer, or is one of its words or a run of them. */
    private static boolean isWithin(char[] pool, int a, int shorter, int b, int longer) {
        for (int at = 0; at + shorter <= longer; at++) {
            if ((at == 0 || pool[b + at - 1] == ' ') && begins(pool, a, shorter, b + at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(char[] pool, int a, int length, int b) {
        for (int i = 0; i < length; i++) {
            if (pool[a + i] != pool[b + i]) {
                return false;
            }
        }
        return true;
    }
}
