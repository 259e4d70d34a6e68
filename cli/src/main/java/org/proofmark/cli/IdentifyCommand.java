package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.catalogue.Clue;
import org.proofmark.catalogue.Entry;
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
            case Proposal.CannotBeSaid none
            when json ->
                Json.print(out, Map.of("answer", "cannot be said", "why", none.why(), "wouldHelp", none.wouldHelp()));
            case Proposal.CannotBeSaid none -> print(out, none);
            case Proposal.Ranked ranked when json -> Json.print(out, tree(ranked));
            case Proposal.Ranked ranked -> print(out, clues, ranked);
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

    private static Map<String, Object> tree(Proposal.Ranked ranked) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("answer", "proposed");
        tree.put("notToldApart", ranked.even().size());
        tree.put("unheard", ranked.unheard());
        tree.put(
                "candidates",
                ranked.candidates().stream().map(IdentifyCommand::tree).toList());
        tree.put("doubts", ranked.doubts().stream().map(IdentifyCommand::tree).toList());
        return tree;
    }

    private static Map<String, Object> tree(Proposal.Candidate candidate) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", candidate.thing().id());
        tree.put("name", candidate.thing().name());
        tree.put("bits", candidate.bits());
        tree.put("makers", candidate.makers().stream().map(Entry::id).toList());
        tree.put("states", candidate.states().stream().map(Entry::id).toList());
        if (candidate.years() != null) {
            tree.put("years", candidate.years().text());
        }
        tree.put(
                "evidence",
                candidate.evidence().stream()
                        .map(e -> Map.of(
                                "words", e.words(),
                                "bits", e.bits(),
                                "line", e.line().id(),
                                "source", e.line().source(),
                                "certainty", e.line().certainty().term()))
                        .toList());
        return tree;
    }

    private static Map<String, Object> tree(Proposal.Doubt doubt) {
        return Map.of(
                "what", doubt.what(),
                "raised", doubt.raised(),
                "for", doubt.speaksFor(),
                "against", doubt.speaksAgainst(),
                "next", doubt.ask());
    }
}
