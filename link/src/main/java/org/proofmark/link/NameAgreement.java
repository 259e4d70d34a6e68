package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How far two names of entities agree: words matched one to one whatever their order, the most telling first. Words of one sound agree
 * in full; where only consonants, a beginning or an initial do, by the letters that do; a slip in a long word costs four bits. A
 * word that spells the initials of three others or more stands for them.
 *
 * @param bits what the words that agree tell
 * @param words those words, as the first name has them
 * @param particular whether one of them is no general word
 * @param rest what the words tell that stand in one of the names only
 * @param both whether each name has such a word: then they contradict
 */
record NameAgreement(double bits, List<String> words, boolean particular, double rest, boolean both) {
    private static final double SLIP_BITS = 4;
    private static final double INITIAL_BITS = 2;
    private static final int LONG = 6;
    private static final int SHORTEST = 3;
    private static final double COVERED = 0.6;

    private record Match(int a, int b, double bits) {}

    NameAgreement {
        words = List.copyOf(words);
    }

    /** Whether nothing contradicts, and what agrees is the better part of both. */
    boolean fits() {
        return !both && bits > 0 && bits >= COVERED * (bits + rest);
    }

    static NameAgreement of(EntityName a, EntityName b, NameRarity rarity) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < a.words().size(); i++) {
            for (int j = 0; j < b.words().size(); j++) {
                double bits = shared(a.words().get(i), b.words().get(j), rarity);
                if (bits > 0) {
                    matches.add(new Match(i, j, bits));
                }
            }
        }
        matches.sort(Comparator.comparingDouble(Match::bits)
                .reversed()
                .thenComparingInt(Match::a)
                .thenComparingInt(Match::b));
        Set<Integer> ofA = new HashSet<>();
        Set<Integer> ofB = new HashSet<>();
        double bits = 0;
        boolean particular = false;
        for (Match match : matches) {
            if (!ofA.contains(match.a()) && !ofB.contains(match.b())) {
                ofA.add(match.a());
                ofB.add(match.b());
                bits += match.bits();
                NameWord word = a.words().get(match.a());
                particular |= !word.general() && !word.isInitial() && !word.isNumber();
            }
        }
        double spelt = spelt(a, ofA, b, ofB) + spelt(b, ofB, a, ofA);
        double restA = rest(a, ofA);
        double restB = rest(b, ofB);
        return new NameAgreement(
                bits + spelt,
                ofA.stream().sorted().map(i -> a.words().get(i).text()).toList(),
                particular || spelt > 0,
                restA + restB,
                restA > 0 && restB > 0);
    }

    private static double rest(EntityName name, Set<Integer> matched) {
        double rest = 0;
        for (int i = 0; i < name.words().size(); i++) {
            rest += matched.contains(i) ? 0 : name.words().get(i).bits();
        }
        return rest;
    }

    static double shared(NameWord a, NameWord b, NameRarity rarity) {
        if (a.sound().equals(b.sound())) {
            return a.isInitial() ? INITIAL_BITS : rarity.bits(a.sound(), b.sound(), a.bits());
        }
        if (a.isNumber() || b.isNumber()) {
            return 0;
        }
        if (a.isInitial() || b.isInitial()) {
            return a.text().charAt(0) == b.text().charAt(0) ? INITIAL_BITS : 0;
        }
        return Math.max(consonants(a, b, rarity), Math.max(beginning(a, b, rarity), slip(a, b, rarity)));
    }

    private static double consonants(NameWord a, NameWord b, NameRarity rarity) {
        int letters = a.consonants().length();
        return letters >= SHORTEST && a.consonants().equals(b.consonants())
                ? rarity.bits(NameRarity.consonants(a), NameRarity.consonants(b), a.bits(letters))
                : 0;
    }

    private static double beginning(NameWord a, NameWord b, NameRarity rarity) {
        int letters = Math.min(a.text().length(), b.text().length());
        return letters >= SHORTEST && (a.text().startsWith(b.text()) || b.text().startsWith(a.text()))
                ? rarity.bits(a.sound(), b.sound(), Math.min(a.bits(letters), b.bits(letters)))
                : 0;
    }

    private static double slip(NameWord a, NameWord b, NameRarity rarity) {
        return Math.min(a.sound().length(), b.sound().length()) >= LONG && isSlip(a.sound(), b.sound())
                ? rarity.bits(a.sound(), b.sound(), Math.max(0, a.bits() - SLIP_BITS))
                : 0;
    }

    /** Whether one sign was taken for another, is missing or is one too many. */
    static boolean isSlip(String a, String b) {
        if (a.length() > b.length()) {
            return isSlip(b, a);
        }
        int at = 0;
        while (at < a.length() && a.charAt(at) == b.charAt(at)) {
            at++;
        }
        return b.length() - a.length() <= 1
                && a.substring(a.length() == b.length() ? Math.min(at + 1, a.length()) : at)
                        .equals(b.substring(Math.min(at + 1, b.length())));
    }

    /** Words of the one that spell the initials of words of the other: what that tells. */
    private static double spelt(EntityName shortOne, Set<Integer> ofShort, EntityName longOne, Set<Integer> ofLong) {
        double bits = 0;
        for (int i = 0; i < shortOne.words().size(); i++) {
            NameWord word = shortOne.words().get(i);
            int letters = word.text().length();
            for (int from = 0;
                    letters >= SHORTEST
                            && !word.isNumber()
                            && !ofShort.contains(i)
                            && from + letters <= longOne.words().size();
                    from++) {
                if (isSpelt(word.text(), longOne, from, ofLong)) {
                    ofShort.add(i);
                    for (int j = from; j < from + letters; j++) {
                        ofLong.add(j);
                    }
                    bits += word.bits(letters);
                }
            }
        }
        return bits;
    }

    private static boolean isSpelt(String initials, EntityName name, int from, Set<Integer> taken) {
        for (int j = 0; j < initials.length(); j++) {
            if (taken.contains(from + j) || name.words().get(from + j).text().charAt(0) != initials.charAt(j)) {
                return false;
            }
        }
        return true;
    }
}
