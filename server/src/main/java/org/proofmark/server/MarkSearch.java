package org.proofmark.server;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * Finds marks that can be what was searched for, best first: the same characters; the same but for spelling; a part of a mark
 * that was read with certainty; a mark that was not read with certainty and would fit.
 */
final class MarkSearch {
    private final Reading wanted;
    private final Reading within;

    private MarkSearch(Reading wanted, Reading within) {
        this.wanted = wanted;
        this.within = within;
    }

    /** How a mark fits, best first. */
    public enum Fit {
        SAME,
        SPELLING,
        PART,
        POSSIBLE
    }

    /** A mark that fits, and the item it stands on. */
    public record Hit(SubjectView item, MarkView mark, Fit fit) {}

    /** For text that is meant letter for letter; it may be a part of the mark. */
    static MarkSearch literal(String text) {
        return new MarkSearch(Reading.literal(text), Reading.parse("*" + Reading.escape(text) + "*"));
    }

    /** For mark notation; it describes the whole mark. Throws {@link org.proofmark.notation.NotationException}. */
    static MarkSearch pattern(String notation) {
        Reading wanted = Reading.parse(notation);
        return new MarkSearch(wanted, wanted);
    }

    /** What is searched for. */
    Reading wanted() {
        return wanted;
    }

    /** Every mark that fits, best first. */
    List<Hit> in(Reader reader) {
        List<Hit> hits = new ArrayList<>();
        reader.snapshot().items(item -> {
            for (MarkView mark : item.marks()) {
                Fit fit = fit(mark);
                if (fit != null) {
                    hits.add(new Hit(item, mark, fit));
                }
            }
        });
        hits.sort(Comparator.comparing(Hit::fit).thenComparing(h -> h.item().label(), new NaturalOrder()));
        return hits;
    }

    private @Nullable Fit fit(MarkView mark) {
        Reading reading = mark.cells();
        if (reading == null) {
            return null;
        }
        if (Matching.exact(wanted, reading)) {
            return Fit.SAME;
        }
        if (!reading.isCertain()) {
            return Matching.compatibleFolded(wanted, reading) ? Fit.POSSIBLE : null;
        }
        if (Matching.compatibleFolded(wanted, reading)) {
            return Fit.SPELLING;
        }
        return Matching.compatibleFolded(within, reading) ? Fit.PART : null;
    }
}
