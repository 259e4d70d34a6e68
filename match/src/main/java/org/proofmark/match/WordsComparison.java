package org.proofmark.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Names of several words, titles, descriptions: how much the words tell that both have, in bits, and how large a part of what
 * each side's words tell that is. A word that is not found on the other side may stand there misspelt, shortened or in two.
 */
final class WordsComparison implements Comparison {
    private static final double[] PARTS = {0.95, 0.8, 0.65, 0.5, 0.35, 0.2, 0};
    private static final double[] BITS = {35, 25, 18, 13, 9, 5, 0};
    private static final int MOST_LEFT = 12;
    /** An unequal word is worth so large a part of a word's bits at most. */
    private static final double MOST_ALIKE = 0.8;
    /** Two edits change so many signs. */
    private static final int MOST_SIGNS = 4;

    private static final List<String> LEVELS = names();

    private final Words words;
    private final EditDistance distance = new EditDistance();
    /** The words of the first value by a hash of them, below nought those that the other holds, too. */
    private int[] held = new int[64];

    private int holder;
    private final int[] leftA = new int[MOST_LEFT];
    private final int[] leftB = new int[MOST_LEFT];
    private final long[] signsOfB = new long[MOST_LEFT];
    private final float[] bitsOfB = new float[MOST_LEFT];
    private final char[] startsOfB = new char[MOST_LEFT];

    WordsComparison(Words words) {
        this.words = words;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (double part : PARTS) {
            for (double bits : BITS) {
                names.add("words of " + Math.round(bits) + " bits in common, " + Math.round(part * 100) + " %");
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
        hold(first);
        int[] list = words.list();
        double common = 0;
        int shared = 0;
        int b = 0;
        for (int j = words.start(second); j < words.end(second); j++) {
            int word = list[j];
            int slot = slot(word);
            if (held[slot] == word) {
                common += words.bits(word);
                held[slot] = -word;
                shared++;
            } else if (b < MOST_LEFT) {
                leftB[b++] = word;
            }
        }
        common += alike(leftOfFirst(first, shared), b);
        return level(common, common / Math.sqrt(words.tells(first) * words.tells(second)));
    }

    private void hold(int value) {
        if (holder == value) {
            return;
        }
        holder = value;
        int count = words.end(value) - words.start(value);
        if (held.length < count * 4) {
            held = new int[Integer.highestOneBit(count) * 8];
        } else {
            Arrays.fill(held, 0);
        }
        for (int i = words.start(value); i < words.end(value); i++) {
            held[slot(words.list()[i])] = words.list()[i];
        }
    }

    private int slot(int word) {
        int slot = Hash.spread(word) & (held.length - 1);
        while (held[slot] != 0 && held[slot] != word && held[slot] != -word) {
            slot = (slot + 1) & (held.length - 1);
        }
        return slot;
    }

    /** Collects the words of the first value that the other does not hold, and forgets which it holds. */
    private int leftOfFirst(int first, int shared) {
        int left = 0;
        int toFind = shared;
        for (int i = words.start(first); i < words.end(first) && (left < MOST_LEFT || toFind > 0); i++) {
            int word = words.list()[i];
            int slot = slot(word);
            if (held[slot] == -word) {
                held[slot] = word;
                toFind--;
            } else if (left < MOST_LEFT) {
                leftA[left++] = word;
            }
        }
        return left;
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
        for (int j = 0; j < b; j++) {
            signsOfB[j] = words.signs(leftB[j]);
            bitsOfB[j] = words.bits(leftB[j]);
            startsOfB[j] = (char) words.head(leftB[j]);
        }
        double common = 0;
        for (int i = 0; i < a; i++) {
            int best = -1;
            double most = 0;
            long signs = words.signs(leftA[i]);
            char start = (char) words.head(leftA[i]);
            float bits = words.bits(leftA[i]);
            for (int j = 0; j < b; j++) {
                if (startsOfB[j] == start || Long.bitCount(signsOfB[j] ^ signs) <= MOST_SIGNS) {
                    double less = Math.min(bits, bitsOfB[j]);
                    double alike = less * MOST_ALIKE > most ? wordAlike(leftA[i], leftB[j]) * less : 0;
                    if (alike > most) {
                        most = alike;
                        best = j;
                    }
                }
            }
            if (best >= 0) {
                bitsOfB[best] = 0;
                common += most;
            }
        }
        return common;
    }

    /** How much of a word's bits an unequal word is worth, which starts alike or has few other signs. */
    private double wordAlike(int x, int y) {
        boolean code = words.isCode(x) || words.isCode(y);
        boolean sameStart = (char) words.head(x) == (char) words.head(y);
        if (!sameStart && code) {
            return 0;
        }
        double prefix = sameStart ? prefix(x, y, code) : 0;
        return prefix > 0 || code ? prefix : misspelt(x, y);
    }

    private double prefix(int x, int y, boolean code) {
        Texts texts = words.texts();
        char[] pool = texts.pool();
        int shorter = Math.min(texts.length(x), texts.length(y));
        if ((words.head(x) ^ words.head(y)) << (Math.max(0, Words.HEAD - shorter) * Character.SIZE) != 0) {
            return 0;
        }
        for (int i = Words.HEAD; i < shorter; i++) {
            if (pool[texts.start(x) + i] != pool[texts.start(y) + i]) {
                return 0;
            }
        }
        if (shorter == 1) {
            return code ? 0 : 0.3;
        }
        int rest = Math.abs(texts.length(x) - texts.length(y));
        return shorter < 3 ? 0 : rest <= 3 ? MOST_ALIKE : code ? 0 : 0.5;
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
        return edits == 1 && most > 0 ? MOST_ALIKE : edits <= most ? 0.65 : 0;
    }
}
