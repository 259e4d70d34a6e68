package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkType;

/**
 * The identification aid: from marks, calibre and features to what an item may be, with what speaks for and against each.
 *
 * <p>Every clue adds <i>log2(P(clue | this origin) / P(clue | an origin of the catalogue taken blindly))</i> bits. Of an origin
 * that the clue fits, the numerator is how surely such a clue is seen; the denominator is the share of origins that it fits,
 * so that a reading with gaps, which fits more of them, says less. Where the catalogue says nothing, the clue counts 0. METHODS.md
 * has the formula and its limits.
 */
public final class Identify {
    private static final int SHOWN = 5;
    /** With fewer bits than these nothing is proposed: four times the odds of a blind guess. */
    static final double LEAST_BITS = 2;

    private static final double MOST_AGAINST = -6;

    private final Catalogue catalogue;
    private final Reader reader;

    public Identify(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.reader = new Reader(catalogue);
    }

    /** What the clues say; the order in which they are given plays no part. */
    public Proposal propose(List<Clue> clues) {
        List<Origin> origins = origins(clues);
        Map<Origin, List<Proposal.Evidence>> evidence = new LinkedHashMap<>();
        origins.forEach(origin -> evidence.put(origin, new ArrayList<>()));
        List<String> unheard = new ArrayList<>();
        for (Clue clue : clues) {
            if (!weigh(clue, evidence)) {
                unheard.add(clue.words());
            }
        }
        List<Proposal.Candidate> ranked = ranked(evidence);
        if (ranked.isEmpty() || ranked.getFirst().bits() < LEAST_BITS) {
            return new Proposal.CannotBeSaid(why(clues, unheard), Doubts.wouldHelp(clues));
        }
        List<Proposal.Candidate> shown = ranked.subList(0, Math.min(SHOWN, ranked.size()));
        return new Proposal.Ranked(shown, new Doubts(catalogue, clues).about(shown.getFirst()), unheard);
    }

    private List<Origin> origins(List<Clue> clues) {
        boolean cartridge =
                clues.stream().anyMatch(c -> c instanceof Clue.Mark mark && mark.type() == MarkType.HEADSTAMP);
        return cartridge
                ? Origin.all(catalogue, catalogue.known(Kind.FACTORY_CODE).filter(code -> code.features(
                                FeatureKind.STANDS_ON)
                        .anyMatch("headstamp"::equals)))
                : Origin.all(catalogue, catalogue.known(Kind.MODEL));
    }

    /** Adds what a clue says to every origin; false where it fits none of them. */
    private boolean weigh(Clue clue, Map<Origin, List<Proposal.Evidence>> evidence) {
        Function<Origin, Finding> reading = reader.of(clue);
        Map<Origin, Finding> findings = new LinkedHashMap<>();
        evidence.keySet().forEach(origin -> findings.put(origin, reading.apply(origin)));
        double yes = things(findings, Finding.Fit.YES);
        double no = things(findings, Finding.Fit.NO);
        if (yes == 0) {
            return false;
        }
        double share = (yes + 1) / (yes + no + 2);
        double sure = Math.max(Reader.sureness(clue), share);
        double speaksFor = log2(sure / share);
        double against = Math.max(MOST_AGAINST, log2((1 - Reader.sureness(clue)) / (1 - share)));
        findings.forEach((origin, finding) -> {
            double bits =
                    switch (finding.fit()) {
                        case YES -> speaksFor;
                        case NO -> Math.min(0, against);
                        case SILENT -> 0;
                    };
            if (finding.fit() != Finding.Fit.SILENT) {
                evidence.getOrDefault(origin, new ArrayList<>())
                        .add(new Proposal.Evidence(finding.words(), bits, finding.line()));
            }
        });
        return true;
    }

    /** How many things have an origin of this fit: one made in many plants counts once. */
    private static double things(Map<Origin, Finding> findings, Finding.Fit fit) {
        Set<String> things = new LinkedHashSet<>();
        findings.forEach((origin, finding) -> {
            if (finding.fit() == fit) {
                things.add(origin.thing().id());
            }
        });
        return things.size();
    }

    private static double log2(double odds) {
        return Math.log(odds) / Math.log(2);
    }

    private static List<Proposal.Candidate> ranked(Map<Origin, List<Proposal.Evidence>> evidence) {
        Map<String, List<Map.Entry<Origin, List<Proposal.Evidence>>>> byThing = new LinkedHashMap<>();
        evidence.entrySet()
                .forEach(e -> byThing.computeIfAbsent(e.getKey().thing().id(), id -> new ArrayList<>())
                        .add(e));
        return byThing.values().stream()
                .map(Identify::candidate)
                .sorted(Comparator.comparingDouble((Proposal.Candidate c) -> -c.bits())
                        .thenComparing(c -> c.thing().id()))
                .toList();
    }

    /** A thing by its best origin; makers and states that the clues do not tell from it stay open. */
    private static Proposal.Candidate candidate(List<Map.Entry<Origin, List<Proposal.Evidence>>> origins) {
        Map.Entry<Origin, List<Proposal.Evidence>> best = origins.stream()
                .max(Comparator.comparingDouble(e -> bits(e.getValue())))
                .orElseThrow();
        double bits = bits(best.getValue());
        Set<Entry> makers = new LinkedHashSet<>();
        Set<Entry> states = new LinkedHashSet<>();
        origins.stream().filter(e -> bits(e.getValue()) > bits - 0.5).forEach(e -> {
            add(makers, e.getKey().maker());
            add(states, e.getKey().state());
        });
        Entry thing = best.getKey().thing();
        return new Proposal.Candidate(
                thing, List.copyOf(makers), List.copyOf(states), thing.years(), bits, best.getValue());
    }

    private static void add(Set<Entry> entries, @Nullable Entry entry) {
        if (entry != null) {
            entries.add(entry);
        }
    }

    private static double bits(List<Proposal.Evidence> evidence) {
        return evidence.stream().mapToDouble(Proposal.Evidence::bits).sum();
    }

    private static String why(List<Clue> clues, List<String> unheard) {
        if (clues.isEmpty()) {
            return "There is nothing to go by.";
        }
        return unheard.isEmpty()
                ? "What there is fits too many things, or contradicts itself."
                : "The catalogue does not know " + String.join(", ", unheard) + ".";
    }
}
