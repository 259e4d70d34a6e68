package org.proofmark.link;

import java.util.List;
import org.proofmark.notation.Folding;

/**
 * A quick refusal for partial readings: length, beginning, end and certain signs in their places, by index key. It never refuses
 * what {@link ItemNumber#fits} would accept; what it lets through still has to be compared.
 */
final class PartialPattern {
    private final String[] classes;
    private final String head;
    private final String tail;
    private final int shortest;
    private final int longest;

    PartialPattern(ItemNumber number) {
        List<Sign> signs = number.signs();
        boolean gap = signs.stream().anyMatch(Sign::gap);
        classes = gap
                ? new String[0]
                : signs.stream().map(PartialPattern::classesOf).toArray(String[]::new);
        long signsSure = signs.stream().filter(Sign::isCertain).count();
        shortest = (int) signsSure;
        longest = gap ? Integer.MAX_VALUE : signs.size();
        head = certainRun(signs);
        tail = certainRun(signs.reversed());
    }

    /** The keys of what a sign may be; empty: anything. A sign that is not certain may also be a separator. */
    private static String classesOf(Sign sign) {
        return sign.weight() > Sign.DOUBTFUL || sign.text().length() > 1 ? Folding.key(sign.text()) : "";
    }

    private static String certainRun(List<Sign> signs) {
        StringBuilder run = new StringBuilder();
        signs.stream().takeWhile(Sign::isCertain).forEach(s -> run.append(Folding.key(s.text())));
        return run.toString();
    }

    /** Keys of the certain signs at the beginning. */
    String head() {
        return head;
    }

    /** Keys of the certain signs at the end, the last first. */
    String tail() {
        return tail;
    }

    /** The same refusal between two partial readings. */
    boolean mayFit(PartialPattern other) {
        return shortest <= other.longest
                && other.shortest <= longest
                && agree(head, other.head)
                && agree(tail, other.tail);
    }

    private static boolean agree(String a, String b) {
        return a.startsWith(b) || b.startsWith(a);
    }

    boolean mayFit(String key) {
        int length = key.length();
        if (length < shortest || length > longest || !key.startsWith(head)) {
            return false;
        }
        for (int i = 0; i < tail.length(); i++) {
            if (key.charAt(length - 1 - i) != tail.charAt(i)) {
                return false;
            }
        }
        return length != classes.length || fitsInPlace(key);
    }

    private boolean fitsInPlace(String key) {
        for (int i = 0; i < classes.length; i++) {
            if (!classes[i].isEmpty() && classes[i].indexOf(key.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
