package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.Proposal;

/** What the identification aid proposes, for people. */
final class ProposalText {
    private ProposalText() {}

    static void print(PrintWriter out, Proposal.CannotBeSaid none) {
        out.println("Cannot be said. " + none.why());
        if (!none.wouldHelp().isEmpty()) {
            out.println("It would help to have " + String.join("; ", none.wouldHelp()) + ".");
        }
    }

    /** @param from what it is proposed from, in words */
    static void print(PrintWriter out, String from, Proposal.Ranked ranked) {
        out.println("Proposed by the identification aid from " + from + ". A person identifies.");
        if (ranked.even().size() > 1) {
            out.printf(
                    Locale.ROOT,
                    "The first %d are not told apart.%n",
                    ranked.even().size());
        }
        int place = 1;
        for (Proposal.Candidate candidate : ranked.candidates()) {
            out.printf(Locale.ROOT, "%d. %s  %+.1f bits%n", place++, title(candidate), candidate.bits());
            candidate
                    .evidence()
                    .forEach(e -> out.printf(
                            Locale.ROOT,
                            "     %+5.1f  %s  [%s]%n",
                            e.bits(),
                            e.words(),
                            e.line().citation()));
            candidate.thing().caveats().forEach(caveat -> out.println("            note: " + caveat));
        }
        if (!ranked.unheard().isEmpty()) {
            out.println("Not in the catalogue, and counted for nothing: " + String.join("; ", ranked.unheard()) + ".");
        }
        out.println("The marks may not show the true origin:");
        ranked.doubts().forEach(doubt -> print(out, doubt));
    }

    static void print(PrintWriter out, Proposal.Doubt doubt) {
        out.println("  " + (doubt.raised() ? "! " : "- ") + doubt.what() + ".");
        doubt.speaksFor().forEach(words -> out.println("      for: " + words));
        doubt.speaksAgainst().forEach(words -> out.println("      against: " + words));
        out.println("      next: " + doubt.ask());
    }

    private static String title(Proposal.Candidate candidate) {
        StringBuilder title = new StringBuilder(candidate.thing().name());
        title.append(candidate.makers().isEmpty() ? "" : "; maker " + names(candidate.makers()));
        title.append(candidate.states().isEmpty() ? "" : "; " + names(candidate.states()));
        return title.append(candidate.years() == null ? "" : "; " + candidate.years())
                .toString();
    }

    private static String names(List<Entry> entries) {
        return entries.stream().map(Entry::name).collect(Collectors.joining(" or "));
    }
}
