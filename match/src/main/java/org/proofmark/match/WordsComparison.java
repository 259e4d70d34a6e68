package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Names of several words, titles, descriptions: how much the words tell that both have, in bits, and how large a part of what
 * each side's words tell that is. A word that is not found on the other side may stand there misspelt, shortened or in two.
 */
final class WordsComparison implements Comparison {
    private static final double[] PARTS = {0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0};
    private static final double[] BITS = {35, 25, 18, 13, 9, 5, 0};
    private static final int MOST_LEFT = 12;
    private static final List<String> LEVELS = names();

    private final Words words;
    private final EditDistance distance = new EditDistance();
    private final int[] leftA = new int[MOST_LEFT];
    private final int[] leftB = new int[MOST_LEFT];

    WordsComparison(Words words) {
        this.words = words;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (double part : PARTS) {
            for (double bits : BITS) {
                names.add(String.format(Locale.ROOT, "words of %.0f bits in common, %.0f %%", bits, part * 100));
            }
        }
        names.add("different");
        return List.copyOf(names);
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public int level(int first, int second) {
        int[] list = words.list();
        int i = words.start(first);
        int j = words.start(second);
        int a = 0;
        int b = 0;
        double common = 0;
        double ofA = 0;
        double ofB = 0;
        while (i < words.end(first) || j < words.end(second)) {
            int x = i < words.end(first) ? list[i] : Integer.MAX_VALUE;
            int y = j < words.end(second) ? list[j] : Integer.MAX_VALUE;
            if (x <= y) {
                ofA += words.bits(x);
                i++;
            }
            if (y <= x) {
                ofB += words.bits(y);
                j++;
            }
            if (x == y) {
                common += words.bits(x);
            } else if (x < y && a < MOST_LEFT) {
                leftA[a++] = x;
            } else if (y < x && b < MOST_LEFT) {
                leftB[b++] = y;
            }
        }
        common += alike(a, b);
        return level(common, common / Math.sqrt(ofA * ofB));
    }

    private static int level(double common, double part) {
        if (common <= 0) {
            return LEVELS.size() - 1;
        }
        int p = 0;
        while (part < PARTS[p]) {
            p++;
        }
        int b = 0;
        while (common < BITS[b]) {
            b++;
        }
        return p * BITS.length + b;
    }

    /** What the words tell that are alike and not equal; each counts once. */
    private double alike(int a, int b) {
        double common = 0;
        for (int i = 0; i < a; i++) {
            int best = -1;
            double most = 0;
            for (int j = 0; j < b; j++) {
                double alike = leftB[j] == 0
                        ? 0
                        : wordAlike(leftA[i], leftB[j]) * Math.min(words.bits(leftA[i]), words.bits(leftB[j]));
                if (alike > most) {
                    most = alike;
                    best = j;
                }
            }
            if (best >= 0) {
                leftB[best] = 0;
                common += most;
            }
        }
        return common;
    }

    /** How much of a word's bits an unequal word is worth. */
    private double wordAlike(int x, int y) {
        Texts texts = words.texts();
        char[] pool = texts.pool();
        boolean code = words.isCode(x) || words.isCode(y);
        boolean sameStart = pool[texts.start(x)] == pool[texts.start(y)];
        if (!sameStart && (code || Long.bitCount(words.signs(x) ^ words.signs(y)) > 4)) {
            return 0;
        }
        double prefix = sameStart ? prefix(x, y, code) : 0;
        return prefix > 0 || code ? prefix : misspelt(x, y);
    }

    private double prefix(int x, int y, boolean code) {
        Texts texts = words.texts();
        char[] pool = texts.pool();
        int shorter = Math.min(texts.length(x), texts.length(y));
        for (int i = 1; i < shorter; i++) {
            if (pool[texts.start(x) + i] != pool[texts.start(y) + i]) {
                return 0;
            }
        }
        if (shorter == 1) {
            return code ? 0 : 0.3;
        }
        int rest = Math.abs(texts.length(x) - texts.length(y));
        return shorter < 3 ? 0 : rest <= 3 ? 0.8 : code ? 0 : 0.5;
    }

    private double misspelt(int x, int y) {
        Texts texts = words.texts();
        int n = texts.length(x);
        int m = texts.length(y);
        int longer = Math.max(n, m);
        int most = longer < 4 ? 0 : Math.max(1, Math.min(2, longer / 4));
        if (Math.abs(n - m) > most || Long.bitCount(words.signs(x) ^ words.signs(y)) > 2 * most) {
            return 0;
        }
        int edits = distance.of(texts, x, y);
        return edits == 1 && most > 0 ? 0.8 : edits <= most ? 0.65 : 0;
    }
}
