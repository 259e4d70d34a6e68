package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.FoundItem;
import org.proofmark.model.MarkState;
import org.proofmark.model.Snapshot;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart.Entry;
import org.proofmark.search.EntryPair;
import org.proofmark.search.HeadstampHit;
import org.proofmark.store.HeadstampAnswer;

/**
 * Headstamps that a search found, and why.
 *
 * @param count how many
 * @param of of how many best marks alone, where a filter was asked of these; 0: of all
 * @param shown the best of them
 * @param unplaced how many could not be compared, for no positions were written down
 */
record HeadstampFindings(Headstamp asked, long count, int of, List<HeadstampAnswer.Found> shown, long unplaced) {

    void print(PrintWriter out, Snapshot snapshot) {
        out.println("Looking for: " + asked.describe());
        shown.forEach(found -> print(out, found, snapshot));
        String first = count > shown.size() ? String.format(Locale.ROOT, ", the first %,d shown", shown.size()) : "";
        String among = of > 0 ? String.format(Locale.ROOT, " among the %,d best marks", of) : "";
        out.printf(Locale.ROOT, "%,d found%s%s%n", count, among, first);
        if (unplaced > 0) {
            out.printf(
                    Locale.ROOT,
                    "Not compared: %,d written down without clock positions. Search for them as text.%n",
                    unplaced);
        }
        if (shown.stream().anyMatch(found -> found.item().synthetic())) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    Map<String, Object> tree(Snapshot snapshot) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("count", count);
        tree.put("understood", asked.describe());
        tree.put("notCompared", unplaced);
        if (of > 0) {
            tree.put("ofBest", of);
        }
        tree.put("hits", shown.stream().map(found -> tree(found, snapshot)).toList());
        return tree;
    }

    private static void print(PrintWriter out, HeadstampAnswer.Found found, Snapshot snapshot) {
        HeadstampHit hit = found.hit();
        MarkState state = found.mark().state();
        out.printf(
                Locale.ROOT,
                "  %s%s  %s  %.0f bits%s%n",
                found.mark().reading(),
                state == MarkState.READ ? "" : "  " + state.words(),
                FoundItem.words(found.item(), snapshot),
                hit.score(),
                hit.misreads() == 0 ? "" : ", 1 misread");
        out.println("      " + turned(hit.hours()));
        hit.pairs().forEach(pair -> out.println("      " + words(pair)));
    }

    private static Map<String, Object> tree(HeadstampAnswer.Found found, Snapshot snapshot) {
        HeadstampHit hit = found.hit();
        Map<String, Object> tree = FoundItem.tree(found.item(), found.mark(), snapshot);
        tree.put("bits", rounded(hit.score()));
        tree.put("misreads", hit.misreads());
        tree.put("asWritten", hit.asWritten());
        tree.put("turnedHours", hit.hours());
        tree.put("entries", hit.pairs().stream().map(HeadstampFindings::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(EntryPair pair) {
        Map<String, Object> tree = new TreeMap<>();
        put(tree, "asked", pair.asked());
        put(tree, "stored", pair.stored());
        tree.put("fit", pair.fit().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        tree.put("otherSide", pair.otherSide());
        tree.put("bits", rounded(pair.score()));
        tree.put("words", words(pair));
        return tree;
    }

    private static void put(Map<String, Object> tree, String name, @Nullable Entry entry) {
        if (entry != null) {
            tree.put(name, entry.print());
        }
    }

    private static String turned(int hours) {
        return hours == 0
                ? "as it was asked for, without turning it"
                : "turned clockwise by " + (hours == 1 ? "1 hour" : hours + " hours");
    }

    /** {@code 6=8(3) fits 9=83}. */
    private static String words(EntryPair pair) {
        Entry asked = pair.asked();
        Entry stored = pair.stored();
        String misread = pair.fit() == EntryPair.Fit.MISREAD ? ", by one misread" : "";
        if (asked == null || stored == null) {
            String there = asked != null
                    ? asked.print() + " may be nothing"
                    : "nothing was asked for where " + (stored == null ? "nothing" : stored.print()) + " is";
            return there + misread;
        }
        return asked.print() + " fits " + stored.print()
                + (pair.otherSide() ? " read from the other side" : "")
                + (pair.fit() == EntryPair.Fit.LEVELLED ? ", case, script and separators levelled" : "")
                + misread;
    }

    private static double rounded(double bits) {
        return Math.round(bits * 10) / 10.0;
    }
}
