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
        int n = texts.length(x);
        int m = texts.length(y);
        int shorter = Math.min(n, m);
        int longer = Math.max(n, m);
        int prefix = 0;
        while (prefix < shorter && texts.pool()[texts.start(x) + prefix] == texts.pool()[texts.start(y) + prefix]) {
            prefix++;
        }
        if (prefix == shorter) {
            if (shorter == 1) {
                return words.isCode(x) || words.isCode(y) ? 0 : 0.3;
            }
            return shorter >= 3 && longer - shorter <= 3 ? 0.8 : shorter >= 3 && !words.isCode(x) ? 0.5 : 0;
        }
        if (words.isCode(x) || words.isCode(y) || longer < 4) {
            return 0;
        }
        int edits =
                Math.abs(n - m) > 2 ? 3 : distance.of(texts.pool(), texts.start(x), n, texts.pool(), texts.start(y), m);
        return edits == 1 ? 0.8 : edits * 4 <= longer ? 0.65 : 0;
    }
}
