package org.proofmark.match;

import java.util.Arrays;

/**
 * The words of each value of a field, and what each word tells: log2 of the number of rows by the number of rows that hold it
 * (inverse document frequency, Spärck Jones 1972).
 */
final class Words {
    /** So many signs make a word's head. */
    static final int HEAD = 4;

    private static final long DIGITS = 0x3FF;

    private final Texts words = new Texts();
    private final int[] ends;
    private int[] list = new int[1 << 10];
    private float[] bits = new float[0];
    private int[] rowsWith = new int[0];
    private boolean[] code = new boolean[0];
    private long[] signs = new long[0];
    private long[] heads = new long[0];
    private final double[] tells;

    private Words(int values) {
        ends = new int[values + 1];
        tells = new double[values + 1];
    }

    static Words of(Texts texts, Frequencies frequencies) {
        Words made = new Words(texts.size());
        for (int value = 1; value <= texts.size(); value++) {
            made.add(value, texts);
        }
        made.weigh(frequencies);
        return made;
    }

    private void add(int value, Texts texts) {
        int at = ends[value - 1];
        int from = texts.start(value);
        int end = from + texts.length(value);
        char[] pool = texts.pool();
        while (from < end) {
            int to = from;
            while (to < end && pool[to] != ' ') {
                to++;
            }
            if (at == list.length) {
                list = Arrays.copyOf(list, list.length * 2);
            }
            list[at++] = words.add(Arrays.copyOfRange(pool, from, to), to - from);
            from = to + 1;
        }
        Arrays.sort(list, ends[value - 1], at);
        int kept = ends[value - 1];
        for (int i = kept; i < at; i++) {
            if (i == ends[value - 1] || list[i] != list[i - 1]) {
                list[kept++] = list[i];
            }
        }
        ends[value] = kept;
    }

    private void weigh(Frequencies frequencies) {
        rowsWith = new int[words.size() + 1];
        double rows = 0;
        for (int value = 1; value < ends.length; value++) {
            rows += frequencies.count(value);
            for (int i = ends[value - 1]; i < ends[value]; i++) {
                rowsWith[list[i]] += frequencies.count(value);
            }
        }
        bits = new float[rowsWith.length];
        code = new boolean[rowsWith.length];
        signs = new long[rowsWith.length];
        heads = new long[rowsWith.length];
        for (int word = 1; word < bits.length; word++) {
            bits[word] = (float) Math.max(0.05, Math.log(rows / Math.max(1, rowsWith[word])) / Math.log(2));
            signs[word] = signsOf(word);
            code[word] = (signs[word] & DIGITS) != 0;
            heads[word] = headOf(word);
        }
        for (int value = 1; value < tells.length; value++) {
            for (int i = ends[value - 1]; i < ends[value]; i++) {
                tells[value] += bits[list[i]];
            }
        }
    }

    private long signsOf(int word) {
        long set = 0;
        for (int i = 0; i < words.length(word); i++) {
            char c = words.pool()[words.start(word) + i];
            set |= 1L << (c >= '0' && c <= '9' ? c - '0' : 10 + c % 54);
        }
        return set;
    }

    /** Which signs a word holds, as bits; the first ten are the figures. An edit changes two of them at most. */
    long signs(int word) {
        return signs[word];
    }

    Texts texts() {
        return words;
    }

    /** Where the words of a value begin in {@link #list}; they are sorted by number, each once. */
    int start(int value) {
        return ends[value - 1];
    }

    int end(int value) {
        return ends[value];
    }

    int[] list() {
        return list;
    }

    float bits(int word) {
        return bits[word];
    }

    /** What all words of a value tell. */
    double tells(int value) {
        return tells[value];
    }

    private long headOf(int word) {
        long head = 0;
        for (int i = Math.min(HEAD, words.length(word)) - 1; i >= 0; i--) {
            head = head << Character.SIZE | words.pool()[words.start(word) + i];
        }
        return head;
    }

    /** The first signs of a word, the very first in the lowest bits. */
    long head(int word) {
        return heads[word];
    }

    int rowsWith(int word) {
        return rowsWith[word];
    }

    /** Whether the word holds a digit: a number, or a model's name, in which another sign makes another thing. */
    boolean isCode(int word) {
        return code[word];
    }
}
