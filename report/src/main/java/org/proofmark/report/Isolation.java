package org.proofmark.report;

import java.util.ArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers, dates and Latin identifiers inside a right-to-left line. Without isolation {@code 2024-01-29} is printed as 29-01-2024 there (Unicode
 * Standard Annex 9, rules for weak and neutral characters).
 */
final class Isolation {
    private static final Pattern RUN = Pattern.compile("[\\p{IsLatin}0-9][\\p{IsLatin}0-9./:_~+-]*");

    private Isolation() {}

    /** The text with its left-to-right runs in elements that isolate them. */
    static Markup markup(String text) {
        var pieces = new ArrayList<Markup>();
        int done = 0;
        for (MatchResult run : RUN.matcher(text).results().toList()) {
            pieces.add(Markup.text(text.substring(done, run.start())));
            pieces.add(Tag.of("bdi").with("dir", "ltr").holding(run.group()));
            done = run.end();
        }
        pieces.add(Markup.text(text.substring(done)));
        return Markup.join(pieces);
    }

    /** The text with its left-to-right runs between isolating control characters, for places that take no markup. */
    static String text(String text) {
        return RUN.matcher(text).replaceAll(run -> "\u2066" + Matcher.quoteReplacement(run.group()) + "\u2069");
    }
}
