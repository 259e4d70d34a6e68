package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sets the parts of a typed name against those of a known one. Every part is matched once, the likest first; what stays over on
 * either side counts against the pair.
 */
final class Alignment {
    /** What a match of each kind is worth, against 1 for an equal part. */
    enum How {
        EQUAL(1, "the same"),
        JOINED(0.97, "written together"),
        FIRST_LETTERS(0.92, "initials"),
        BEGINNING(0.85, "beginning"),
        ONE_SLIP(0.8, "one slip"),
        INITIALS(0.78, "initials and other letters"),
        SPELT_OUT(0.75, "its letters spelt out"),
        CONTRACTION(0.72, "short form"),
        STEM(0.7, "the same beginning"),
        TWO_SLIPS(0.6, "two slips"),
        LETTER(0.55, "its first letter");

        final double worth;
        final String words;

        How(double worth, String words) {
            this.worth = worth;
            this.words = words;
        }
    }

    /** A run of parts on both sides that stand for each other; positions, end excluded. */
    record Match(How how, int typedFrom, int typedTo, int knownFrom, int knownTo) {
        private int parts() {
            return typedTo - typedFrom + knownTo - knownFrom;
        }
    }

    private static final int LONGEST_RUN = 5;

    private final List<Token> typed;
    private final List<Token> known;
    private final List<Match> matches = new ArrayList<>();
    private final boolean[] typedUsed;
    private final boolean[] knownUsed;

    private final boolean spellsOut;

    /** @param spellsOut whether a short form of the known name may be spelt out by typed words */
    Alignment(List<Token> typed, List<Token> known, boolean spellsOut) {
        this.typed = typed;
        this.known = known;
        this.spellsOut = spellsOut;
        this.typedUsed = new boolean[typed.size()];
        this.knownUsed = new boolean[known.size()];
        List<Match> possible = possible();
        possible.sort(Comparator.comparingDouble((Match m) -> -m.how().worth)
                .thenComparingInt(m -> -m.parts())
                .thenComparingInt(m -> Math.abs(m.typedFrom() - m.knownFrom())));
        possible.forEach(this::take);
    }

    private List<Match> possible() {
        List<Match> found = new ArrayList<>();
        for (int i = 0; i < typed.size(); i++) {
            for (int j = 0; j < known.size(); j++) {
                single(i, j, found);
                runs(i, j, found);
            }
        }
        return found;
    }

    private void single(int i, int j, List<Match> found) {
        Token a = typed.get(i);
        Token b = known.get(j);
        if (a.text().equals(b.text())) {
            found.add(new Match(How.EQUAL, i, i + 1, j, j + 1));
        } else if (isWord(a) && isWord(b)) {
            How how = likeness(a.text(), b.text());
            if (how != null) {
                found.add(new Match(how, i, i + 1, j, j + 1));
            }
        }
    }

    private static @Nullable How likeness(String a, String b) {
        if (ShortForm.isBeginning(a, b) || ShortForm.isBeginning(b, a)) {
            return How.BEGINNING;
        }
        int allowed = Typo.allowed(Math.min(a.length(), b.length()));
        int slips = Typo.isOutOfReach(a, b, allowed) ? allowed + 1 : Typo.distance(a, b);
        if (slips <= allowed) {
            return slips == 1 ? How.ONE_SLIP : How.TWO_SLIPS;
        }
        if (ShortForm.isContraction(a, b) || ShortForm.isContraction(b, a)) {
            return How.CONTRACTION;
        }
        if (ShortForm.haveOneStem(a, b)) {
            return How.STEM;
        }
        return ShortForm.isLetter(a, b) || ShortForm.isLetter(b, a) ? How.LETTER : null;
    }

    /** One part on one side, several on the other. */
    private void runs(int i, int j, List<Match> found) {
        for (int run = 2; run <= LONGEST_RUN; run++) {
            if (j + run <= known.size()) {
                How how = run(typed.get(i), known.subList(j, j + run));
                if (how != null) {
                    found.add(new Match(how, i, i + 1, j, j + run));
                }
            }
            if (i + run <= typed.size()) {
                How how = run(known.get(j), typed.subList(i, i + run));
                if (how == How.JOINED || (how == How.FIRST_LETTERS && spellsOut)) {
                    how = how == How.FIRST_LETTERS ? How.SPELT_OUT : how;
                    found.add(new Match(how, i, i + run, j, j + 1));
                }
            }
        }
    }

    private static @Nullable How run(Token one, List<Token> several) {
        boolean beginAlike = one.text().charAt(0) == several.getFirst().text().charAt(0);
        if (!beginAlike || !isWord(one) || !several.stream().allMatch(Alignment::isWord)) {
            return null;
        }
        List<String> words = several.stream().map(Token::text).toList();
        String joined = String.join("", words);
        if (joined.equals(one.text())) {
            return How.JOINED;
        }
        if (ShortForm.areFirstLetters(one.text(), words)) {
            return How.FIRST_LETTERS;
        }
        return ShortForm.areInitials(one.text(), words) ? How.INITIALS : null;
    }

    private static boolean isWord(Token token) {
        return token.type() == Token.Type.WORD || token.type() == Token.Type.WEAK;
    }

    private void take(Match match) {
        for (int i = match.typedFrom(); i < match.typedTo(); i++) {
            if (typedUsed[i]) {
                return;
            }
        }
        for (int j = match.knownFrom(); j < match.knownTo(); j++) {
            if (knownUsed[j]) {
                return;
            }
        }
        matches.add(match);
        Arrays.fill(typedUsed, match.typedFrom(), match.typedTo(), true);
        Arrays.fill(knownUsed, match.knownFrom(), match.knownTo(), true);
    }

    List<Match> matches() {
        return matches;
    }

    /** Weight of the known parts that were matched, each at its worth. */
    double matched(ToDoubleFunction<Token> weight) {
        return matches.stream()
                .mapToDouble(m -> m.how().worth * sum(known.subList(m.knownFrom(), m.knownTo()), weight))
                .sum();
    }

    /** Whether nothing of the known name is left over, and all of it is there in its own letters or as its initials. */
    boolean isLiteral() {
        return overKnown().isEmpty()
                && matches.stream().allMatch(m -> m.how() == How.EQUAL || m.how() == How.FIRST_LETTERS);
    }

    /** Whether both begin with the same part, and a word of both is the same. */
    boolean matchesWordAndFirst() {
        return matches.stream().anyMatch(m -> m.typedFrom() == 0 && m.knownFrom() == 0)
                && matches.stream()
                        .anyMatch(m ->
                                m.how() == How.EQUAL && typed.get(m.typedFrom()).type() == Token.Type.WORD);
    }

    List<Token> overTyped() {
        return over(typed, typedUsed);
    }

    List<Token> overKnown() {
        return over(known, knownUsed);
    }

    private static List<Token> over(List<Token> tokens, boolean[] used) {
        List<Token> over = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (!used[i]) {
                over.add(tokens.get(i));
            }
        }
        return over;
    }

    static double sum(List<Token> tokens, ToDoubleFunction<Token> weight) {
        return tokens.stream().mapToDouble(weight).sum();
    }

    /** What is not simply the same, in words: {@code ‘win’ for ‘winchester’: beginning}. */
    List<String> words() {
        return matches.stream()
                .filter(m -> m.how() != How.EQUAL)
                .map(m -> "‘" + text(typed, m.typedFrom(), m.typedTo()) + "’ for ‘"
                        + text(known, m.knownFrom(), m.knownTo()) + "’: " + m.how().words)
                .toList();
    }

    private static String text(List<Token> tokens, int from, int to) {
        return tokens.subList(from, to).stream().map(Token::text).collect(Collectors.joining(" "));
    }
}
