package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Feature;
import org.proofmark.catalogue.FeatureKind;
import org.proofmark.catalogue.Identify;
import org.proofmark.catalogue.Proposal;
import org.proofmark.model.MarkType;
import org.proofmark.model.Term;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.HeadstampPart;
import org.proofmark.notation.Reading;
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
    private static final Pattern CLOCK = Pattern.compile("\\d+=.*", Pattern.DOTALL);

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
                    "What can be seen: selector, magazine, stock, grip, handguard, sight, barrel, bayonet, receiver, class.")
    List<String> features = List.of();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        List<Clue> clues = clues();
        Proposal proposal = new Identify(overlay.catalogue()).propose(clues);
        switch (proposal) {
            case Proposal.CannotBeSaid none when json -> Json.print(out, ProposalText.tree(none));
            case Proposal.CannotBeSaid none -> ProposalText.print(out, none);
            case Proposal.Ranked ranked when json -> Json.print(out, ProposalText.tree(ranked));
            case Proposal.Ranked ranked -> ProposalText.print(out, from(clues), ranked);
        }
        return 0;
    }

    private List<Clue> clues() {
        List<Clue> clues = new ArrayList<>();
        marks.forEach(mark -> clues.add(mark(halves("--mark", mark))));
        features.forEach(feature -> {
            String[] halves = halves("--feature", feature);
            clues.add(new Clue.Seen(new Feature(Term.parse(FeatureKind.class, halves[0]), halves[1])));
        });
        if (calibre != null) {
            clues.add(new Clue.Calibre(calibre));
        }
        return clues;
    }

    private static String[] halves(String option, String text) {
        String[] halves = text.split("=", 2);
        if (halves.length < 2 || halves[0].isBlank() || halves[1].isBlank()) {
            throw new IllegalArgumentException("'" + text + "' does not say what it is. Write it as " + option
                    + (option.equals("--mark") ? " 'factory=26 in triangle'." : " 'stock=folds under'."));
        }
        return halves;
    }

    private static Clue mark(String[] halves) {
        MarkType type = halves[0].equals("type") ? MarkType.MODEL : Term.parse(MarkType.class, halves[0]);
        if (type != MarkType.HEADSTAMP) {
            return new Clue.Mark(type, Reading.parse(halves[1]));
        }
        if (CLOCK.matcher(halves[1]).matches()) {
            return new Clue.Mark(
                    type,
                    Headstamp.parse(halves[1]).entries().stream()
                            .map(HeadstampPart.Entry::reading)
                            .toList());
        }
        return new Clue.Mark(
                type,
                Arrays.stream(halves[1].strip().split("\\s+"))
                        .map(Reading::parse)
                        .toList());
    }

    private static String from(List<Clue> clues) {
        return clues.stream().map(Clue::words).collect(Collectors.joining("; "));
    }
}
