package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Clue;
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
            case Proposal.CannotBeSaid none -> ProposalText.print(out, none);
            case Proposal.Ranked ranked -> ProposalText.print(out, from(clues), ranked);
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

    private static String from(List<Clue> clues) {
        return clues.stream().map(Clue::words).collect(Collectors.joining("; "));
    }
}
