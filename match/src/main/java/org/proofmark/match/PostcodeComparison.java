package org.proofmark.match;

import java.util.List;

/** Postal codes: a slip, or the same district, area or region by how they begin. */
final class PostcodeComparison implements Comparison {
    private static final List<String> LEVELS = List.of(
            "one sign differs",
            "begins alike but for two signs",
            "begins alike but for three signs",
            "begins with two like signs",
            "different");

    private final Texts texts;
    private final EditDistance distance = new EditDistance();

    PostcodeComparison(Texts texts) {
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
        return one | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4;
    }

    @Override
    public int level(int first, int second) {
        int a = texts.length(first);
        int b = texts.length(second);
        char[] pool = texts.pool();
        int longer = Math.max(a, b);
        if (texts.apart(first, second) < 2 && distance.of(texts, first, second) == 1) {
            return 0;
        }
        int alike = 0;
        while (alike < Math.min(a, b) && pool[texts.start(first) + alike] == pool[texts.start(second) + alike]) {
            alike++;
        }
        if (alike < 2) {
            return 4;
        }
        int rest = longer - alike;
        return rest <= 2 ? 1 : rest == 3 && longer > 5 ? 2 : 3;
    }
}
