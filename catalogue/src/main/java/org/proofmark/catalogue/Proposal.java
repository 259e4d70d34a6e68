package org.proofmark.catalogue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Draft;
import org.proofmark.model.Identification;
import org.proofmark.model.IdentificationBasis;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.SubjectId;

/** What the identification aid has to say. It proposes; a person identifies. */
public sealed interface Proposal {

    /**
     * Candidates, the best first, with what may be otherwise.
     *
     * @param unheard clues that fit nothing in the catalogue
     */
    record Ranked(List<Candidate> candidates, List<Doubt> doubts, List<String> unheard) implements Proposal {
        public Ranked {
            candidates = List.copyOf(candidates);
            doubts = List.copyOf(doubts);
            unheard = List.copyOf(unheard);
        }

        /** The candidates that the clues do not tell from the best: less than one bit behind. */
        public List<Candidate> even() {
            double best = candidates.getFirst().bits();
            return candidates.stream().filter(c -> c.bits() > best - 1).toList();
        }

        /**
         * The proposal as a record about an item: what all candidates that are not told apart have in common. Empty where they
         * have nothing in common. It is marked as proposed, and any person's identification goes before it.
         */
        public Optional<Draft> draft(SubjectId item, SubjectId source) {
            String model = common(Candidate::model);
            String maker = common(c -> only(c.makers()));
            String state = common(c -> only(c.states()));
            if (model == null && maker == null && state == null) {
                return Optional.empty();
            }
            return Optional.of(Draft.of(
                    item,
                    new Identification(model, maker, state, null, null, IdentificationBasis.PROPOSED, grounds()),
                    source));
        }

        private String grounds() {
            StringBuilder words = new StringBuilder("Proposed by the identification aid, not by a person.");
            candidates
                    .getFirst()
                    .evidence()
                    .forEach(e -> words.append(String.format(
                            Locale.ROOT,
                            " %s (%+.1f bits; %s).",
                            e.words(),
                            e.bits(),
                            e.line().id())));
            return words.toString();
        }

        private static Optional<String> only(List<Entry> entries) {
            return entries.size() == 1 ? Optional.of(entries.getFirst().name()) : Optional.empty();
        }

        private @Nullable String common(Function<Candidate, Optional<String>> part) {
            List<Optional<String>> all = even().stream().map(part).distinct().toList();
            return all.size() == 1 ? all.getFirst().orElse(null) : null;
        }
    }

    /** Nothing follows from the clues. Unknown stays unknown. */
    record CannotBeSaid(String why, List<String> wouldHelp) implements Proposal {
        public CannotBeSaid {
            wouldHelp = List.copyOf(wouldHelp);
        }
    }

    /**
     * One thing that it may be.
     *
     * @param thing the model; for a cartridge the factory code
     * @param makers those among which the clues do not choose; empty where none is known
     * @param states likewise
     * @param bits the sum of the evidence: how many times a doubling of the odds, against a thing of the catalogue taken blindly
     */
    record Candidate(
            Entry thing,
            List<Entry> makers,
            List<Entry> states,
            @Nullable ImpreciseDate years,
            double bits,
            List<Evidence> evidence) {
        public Candidate {
            makers = List.copyOf(makers);
            states = List.copyOf(states);
            evidence = List.copyOf(evidence);
        }

        private Optional<String> model() {
            return thing.kind() == Kind.MODEL ? Optional.of(thing.name()) : Optional.empty();
        }
    }

    /**
     * One clue for or against a candidate.
     *
     * @param bits more than 0 speaks for it
     * @param line of the catalogue behind it, with its source
     */
    record Evidence(String words, double bits, Entry line) {}

    /**
     * How the marks may not show the true origin.
     *
     * @param raised whether a clue points to it; else it is only not excluded
     */
    record Doubt(String what, boolean raised, List<String> speaksFor, List<String> speaksAgainst, String ask) {
        public Doubt {
            speaksFor = List.copyOf(speaksFor);
            speaksAgainst = List.copyOf(speaksAgainst);
        }
    }
}
