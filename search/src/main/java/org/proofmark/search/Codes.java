package org.proofmark.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.proofmark.notation.Folding;

/**
 * One byte for each place of a stored mark. Codes up to 60 are folded signs, so that a set of them is one {@code long}; from
 * {@link #FIRST_SET} on they are such sets: a place of which several signs were left open. The codes of signs beyond Western
 * letters and digits, and of sets, are given as they come; where they run out, a place is
 * taken to fit any sign: too much is found then, never too little.
 *
 * <p>Safe for one writer and many readers: what a reader finds in a row was given its code before the row was published.
 */
final class Codes {
    static final int NONE = -1;

    /** After the last place of a row. */
    static final int END = 0;

    static final int SEPARATOR = 37;
    static final int DOT = 38;

    /** What a dot and an Arabic zero have in common; stands in sets only. */
    static final int ZERO_AS_DOT = 39;

    static final int ACCENT = 40;
    static final int LAST_SIGN = 60;

    /** One sign, any; or a separator, which may be missing. */
    static final int ANY_OR_NONE = 61;

    static final int ANY = 62;
    static final int GAP = 63;
    static final int FIRST_SET = 64;

    /** All codes of signs, as a set. */
    static final long SIGNS = (1L << (LAST_SIGN + 1)) - 2;

    /** Signs that may be missing in the other reading, as a set. */
    static final long PASSABLE = 1L << SEPARATOR | 1L << DOT | 1L << ACCENT;

    private static final int FIRST_LETTER = 11;
    private static final int FIRST_OTHER = 41;
    private static final int MOST_SETS = 256 - FIRST_SET;

    private final Map<Object, Integer> others = new ConcurrentHashMap<>();
    private volatile List<Choice> sets = List.of();

    Codes() {}

    /** The codes as they were given before. */
    Codes(Map<Object, Integer> others, List<Choice> sets) {
        this.others.putAll(others);
        this.sets = List.copyOf(sets);
    }

    /**
     * What a place leaves open.
     *
     * @param signs codes up to {@link #LAST_SIGN}, as a set
     * @param passable whether there may be nothing at this place
     */
    record Choice(long signs, boolean passable) {}

    /** The sets given so far; the code of the first is {@link #FIRST_SET}. */
    List<Choice> sets() {
        return sets;
    }

    /** The codes of other signs given so far: code points and names of symbols. */
    Map<Object, Integer> others() {
        return Map.copyOf(others);
    }

    /** The code of a folded code point or of a symbol's name, given now if there is none; {@link #ANY} if none is left. */
    synchronized int give(Object sign) {
        int known = find(sign);
        if (known != NONE) {
            return known;
        }
        int next = FIRST_OTHER + others.size();
        if (next > LAST_SIGN) {
            return ANY;
        }
        others.put(sign, next);
        return next;
    }

    /** The code of a folded code point or of a symbol's name; {@link #NONE} if no mark holds it. */
    int find(Object sign) {
        if (sign instanceof Integer point) {
            if (point >= '0' && point <= '9') {
                return point - '0' + 1;
            }
            if (point >= 'A' && point <= 'Z') {
                return point - 'A' + FIRST_LETTER;
            }
        }
        return others.getOrDefault(sign, NONE);
    }

    /** The code of a set, given now if there is none; {@link #ANY} or {@link #ANY_OR_NONE} if none is left. */
    synchronized int give(Choice choice) {
        int known = sets.indexOf(choice);
        if (known >= 0) {
            return FIRST_SET + known;
        }
        if (sets.size() == MOST_SETS) {
            return choice.passable() ? ANY_OR_NONE : ANY;
        }
        List<Choice> longer = new ArrayList<>(sets);
        longer.add(choice);
        sets = List.copyOf(longer);
        return FIRST_SET + longer.size() - 1;
    }

    /** Which stored signs share a choice with this character of a question, as a set. */
    long accepted(int codePoint) {
        long codes = 0;
        for (int choice : Folding.choices(codePoint)) {
            codes |= switch (choice) {
                case Folding.SEPARATOR -> 1L << SEPARATOR | 1L << DOT;
                case Folding.DOT -> 1L << DOT | 1L << ZERO_AS_DOT;
                case Folding.COMBINING -> 1L << ACCENT;
                default -> bit(find(choice));
            };
        }
        return codes;
    }

    /** The digit or letter of a code below {@link #SEPARATOR}. */
    static char plain(int code) {
        return (char) (code < FIRST_LETTER ? code + '0' - 1 : code + 'A' - FIRST_LETTER);
    }

    static boolean isPlain(int code) {
        return code > END && code < SEPARATOR;
    }

    private static long bit(int code) {
        return code == NONE ? 0 : 1L << code;
    }
}
