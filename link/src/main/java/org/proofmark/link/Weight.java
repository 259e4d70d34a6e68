package org.proofmark.link;

import java.util.Locale;
import org.proofmark.model.Term;

/**
 * One step of the sum by which an agreement of numbers, names or pictures is weighed.
 *
 * @param bits what it adds, or takes away
 * @param count how many items or pairs it speaks of; 0 where it speaks of none
 */
public record Weight(What what, double bits, long count) {
    /** What is weighed, in the order of the sum. */
    public enum What implements Term {
        /** The signs before the figures, by how rare they are among comparable items. */
        SERIES,
        /** Every other sign that both read. */
        NUMBER,
        /** That comparable numbers begin alike, as in a run: another of them would have these signs, too. Misread numbers only. */
        NEIGHBOURS,
        /** That more than two items bear the number. */
        BEARERS,
        /** That more than one number might have been misread so. Misread numbers only. */
        ALIKE,
        /** That one of the two must have been misread, beside other signs by chance. Misread numbers only. */
        MISREAD,
        /** That two documents are of one day. */
        DATE,
        /** The words on which the names of two entities agree, by their rarity. */
        NAME,
        /** That two entities are of one country, by its rarity. */
        COUNTRY,
        /** That two entities have one address, by its rarity. */
        ADDRESS,
        /** That two entities have one number in a register. */
        REGISTRATION,
        /** That two pictures look alike. */
        PICTURE,
        /** That so many pairs of comparable numbers might agree by chance. */
        PAIRS,
        /** That the maker and model are seen to give no number twice, or hardly any. */
        GIVEN_ONCE,
        /** That so many pairs of comparable numbers do agree, of which each is as likely the one by chance. */
        AGREEING
    }

    /** In English, with its count. */
    public String words() {
        return switch (what) {
            case SERIES -> "the signs before the figures, by their rarity among comparable items";
            case NUMBER -> "the other signs that both read";
            case BEARERS -> String.format(Locale.ROOT, "%,d items bear a number that fits", count);
            case ALIKE -> String.format(Locale.ROOT, "%,d numbers are one misreading away", count);
            case NEIGHBOURS -> "comparable numbers begin alike: the next of a run would share these signs, too";
            case MISREAD -> "the numbers differ: one of them must have been misread";
            case DATE -> "the date, equal to the day";
            case NAME -> "the words on which the names agree, by their rarity";
            case COUNTRY -> "the country, by its rarity";
            case ADDRESS -> "the address, by its rarity";
            case REGISTRATION -> "the number in a register";
            case PICTURE -> "the bits on which two pictures agree";
            case PAIRS ->
                String.format(
                        Locale.ROOT,
                        count == 1
                                ? "%,d pair of comparable numbers that might agree by chance"
                                : "%,d pairs of comparable numbers that might agree by chance",
                        count);
            case GIVEN_ONCE -> "two such items hardly ever bear one number, as the dossier shows";
            case AGREEING ->
                String.format(
                        Locale.ROOT,
                        count == 1
                                ? "%,d pair of comparable numbers that does agree"
                                : "%,d pairs of comparable numbers that do agree",
                        count);
        };
    }
}
