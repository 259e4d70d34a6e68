package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.Identify;
import org.proofmark.catalogue.Proposal;
import org.proofmark.exchange.Clues;
import org.proofmark.exchange.ProposalTree;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The identification aid. */
@Command(
        name = "identify",
        mixinStandardHelpOptions = true,
        description = {
            "Proposes what an item may be from its marks, with what speaks for and against. A person identifies.",
            "Marks are mark notation: ? one character, * any, [8B] one of, (8) doubtful, {…} removed."
        })
final class IdentifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    OverlayOption overlay = new OverlayOption();

    @Option(
            names = {"-m", "--mark"},
            paramLabel = "TYPE=READING",
            description = "A mark: type (or model), factory, maker, country, year, serial, selector, import, calibre;"
                    + " headstamp as 12=188 6=83 or as entries between spaces.")
    List<String> marks = List.of();

    @Option(
            names = {"-c", "--calibre"},
            paramLabel = "NAME",
            description = "The calibre, in any spelling.")
    @Nullable
    String calibre;

    @Option(
            names = {"-f", "--feature"},
            paramLabel = "KIND=WORDS",
            description =
                    "What can be seen: selector, magazine, stock, grip, handguard, sight, barrel, bayonet, receiver,"
                            + " class.")
    List<String> features = List.of();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Clue> clues = clues();
        Proposal proposal = new Identify(overlay.catalogue()).propose(clues);
        if (json) {
            Json.print(out, ProposalTree.of(proposal));
            return 0;
        }
        switch (proposal) {
            case Proposal.CannotBeSaid none -> print(out, none);
            case Proposal.Ranked ranked -> print(out, clues, ranked);
        }
        return 0;
    }

    private List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        marks.forEach(mark -> clues.add(Clues.mark(mark)));
        features.forEach(feature -> clues.add(Clues.feature(feature)));
        if (calibre != null) {
            clues.add(new Clue.Calibre(calibre));
        }
        return clues;
    }

    private static void print(PrintWriter out, Proposal.CannotBeSaid none) {
        out.println("Cannot be said. " + none.why());
        if (!none.wouldHelp().isEmpty()) {
            out.println("It would help to have " + String.join("; ", none.wouldHelp()) + ".");
        }
    }

    private static void print(PrintWriter out, List<Clue> clues, Proposal.Ranked ranked) {
        out.println("Proposed by the identification aid from "
                + clues.stream().map(Clue::words).collect(Collectors.joining("; ")) + ". A person identifies.");
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

    private static void print(PrintWriter out, Proposal.Doubt doubt) {
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
