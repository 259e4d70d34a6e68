package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.proofmark.exchange.FoundItem;
import org.proofmark.exchange.HeadstampsFound;
import org.proofmark.exchange.MarkSearch;
import org.proofmark.model.MarkState;
import org.proofmark.model.Snapshot;
import org.proofmark.search.HeadstampHit;

/** Prints headstamps that a search found, and why. */
record HeadstampFindings(HeadstampsFound found) {

    void print(PrintWriter out, Snapshot snapshot) {
        out.println("Looking for: " + found.asked().describe());
        found.best().forEach(each -> print(out, each, snapshot));
        int shown = found.best().size();
        String first = found.count() > shown ? String.format(Locale.ROOT, ", the first %,d shown", shown) : "";
        String among =
                found.ofBestAlone() ? String.format(Locale.ROOT, " among the %,d best marks", MarkSearch.MOST) : "";
        out.printf(Locale.ROOT, "%,d found%s%s%n", found.count(), among, first);
        if (found.unplaced() > 0) {
            out.printf(
                    Locale.ROOT,
                    "Not compared: %,d written down without clock positions. Search for them as text.%n",
                    found.unplaced());
        }
        if (found.best().stream().anyMatch(each -> each.item().synthetic())) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
    }

    private static void print(PrintWriter out, HeadstampsFound.Found found, Snapshot snapshot) {
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
        hit.pairs().forEach(pair -> out.println("      " + HeadstampsFound.words(pair)));
    }

    private static String turned(int hours) {
        return hours == 0
                ? "as it was asked for, without turning it"
                : "turned clockwise by " + (hours == 1 ? "1 hour" : hours + " hours");
    }
}
