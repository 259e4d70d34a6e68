package org.proofmark.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.Calibration;
import org.proofmark.link.Judgements;
import org.proofmark.link.Learning;
import org.proofmark.link.LinkOptions;
import org.proofmark.link.Linkage;
import org.proofmark.link.Links;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Progress;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.store.Dossier;

/** Learns from judgements how probable candidates are one item, says whether it helps, and has a dossier use it or not. */
final class LearntLinks {
    /** Where a dossier lets no link join by itself, a pair is taken for one if it is rather that than not. */
    private static final double EVENS = 0.5;

    private final Dossier dossier;
    private final Snapshot seen;
    private final PrintWriter out;

    LearntLinks(Dossier dossier, Snapshot seen, PrintWriter out) {
        this.dossier = dossier;
        this.seen = seen;
        this.out = out;
    }

    void learn(boolean apply) {
        Linkage candidates = Links.candidates(seen, LinkOptions.STANDARD, Progress.SILENT);
        double threshold = threshold(seen.joinsFrom());
        Learning learning = Learning.of(candidates, Judgements.read(seen), threshold);
        print(learning, threshold);
        if (candidates.synthetic()) {
            out.println("SYNTHETIC: some of these records are made up.");
        }
        if (!apply) {
            out.println("Nothing was stored.");
            return;
        }
        if (!learning.isEnough()) {
            throw new InvalidRecordException(
                    "There are too few judgements to have the dossier use what they teach.",
                    "Judge more candidates, so that there are at least " + Learning.FEWEST + " of each verdict.");
        }
        Reviewer reviewer;
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            reviewer = Reviewer.as(dossier.author().account(), all);
        }
        ImpreciseDate today = ImpreciseDate.parse(LocalDate.now(ZoneOffset.UTC).toString());
        dossier.append(learning.drafts(reviewer, today));
        out.println("The dossier uses it from now on. 'judge --forget' takes it back.");
    }

    private static double threshold(@Nullable Double joinsFrom) {
        return joinsFrom == null ? EVENS : joinsFrom;
    }

    private void print(Learning learning, double threshold) {
        Calibration learnt = learning.learnt();
        out.printf(
                Locale.ROOT,
                "%s: %d the same, %d different%n",
                Count.of(learnt.judgements(), "judged candidate"),
                learnt.same(),
                learnt.different());
        if (learning.leftOut() > 0) {
            out.println(Count.of(learning.leftOut(), "judged pair") + " left out: unsure, or no candidate");
        }
        if (!learning.isEnough()) {
            out.printf(
                    Locale.ROOT,
                    "Too few, or too much of one verdict: what they teach means little below %d of each.%n",
                    Learning.FEWEST);
        }
        if (learning.parts() < 2) {
            out.println("Whether it helps cannot be said: the judgements all hang together, or there are none.");
            return;
        }
        out.printf(Locale.ROOT, "%-28s %10s %10s%n", "", "as it is", "learnt");
        line("log loss", learning.before().logLoss(), learning.after().logLoss());
        line("Brier score", learning.before().brier(), learning.after().brier());
        line(
                String.format(Locale.ROOT, "wrong from %s on", threshold),
                learning.before().wrong(),
                learning.after().wrong());
        out.printf(
                Locale.ROOT,
                "Learnt figures are of pairs not learnt from, in %d parts; pairs that hang together are in one.%n",
                learning.parts());
        out.println(learning.isBetter() ? "It helps on these." : "It does not help on these.");
        out.println("weights: " + learnt.print());
    }

    private void line(String name, double before, double after) {
        out.printf(Locale.ROOT, "%-28s %10.4f %10.4f%n", name, before, after);
    }

    void forget() {
        Statement finding = Calibration.recorded(seen)
                .orElseThrow(() -> new InvalidRecordException(
                        "This dossier uses nothing that was learnt, as far as this reader may see.",
                        "Read with a higher --as, or leave it so."));
        dossier.append(List.of(Learning.takeBack(finding)));
        out.println("Took back what was learnt on " + finding.envelope().recordedAt() + ".");
    }
}
