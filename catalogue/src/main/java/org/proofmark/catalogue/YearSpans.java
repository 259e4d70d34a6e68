package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/** The years that an entry of a headstamp may be, written with four figures or the last two. */
final class YearSpans {
    private static final int FIRST_YEAR = 1890;
    private static final int CENTURY = 100;

    private YearSpans() {}

    /** Every year up to one that a reading may be; none for a reading of which no figure is known. */
    static SortedSet<Integer> of(Reading reading, int thisYear) {
        SortedSet<Integer> years = new TreeSet<>();
        for (int year = FIRST_YEAR; reading.knownCharacters() > 0 && year <= thisYear; year++) {
            if (inFull(reading, year) || fits(reading, String.format("%02d", year % CENTURY))) {
                years.add(year);
            }
        }
        return years;
    }

    static boolean inFull(Reading reading, int year) {
        return fits(reading, Integer.toString(year));
    }

    /** {@code 1915, 1980–1989}. */
    static String words(SortedSet<Integer> years) {
        List<String> spans = new ArrayList<>();
        int from = 0;
        for (int year : years) {
            if (!years.contains(year - 1)) {
                from = year;
            }
            if (!years.contains(year + 1)) {
                spans.add(from == year ? Integer.toString(year) : from + "–" + year);
            }
        }
        return String.join(", ", spans);
    }

    private static boolean fits(Reading reading, String figures) {
        return Matching.compatibleFolded(reading, Reading.literal(figures));
    }
}
