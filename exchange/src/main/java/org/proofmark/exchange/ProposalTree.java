package org.proofmark.exchange;

import java.util.Map;
import java.util.TreeMap;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.Proposal;

/** What the identification aid has to say, for other programs, as docs/api.md describes it. */
public final class ProposalTree {
    private ProposalTree() {}

    /** An answer as plain values. */
    public static Map<String, Object> of(Proposal proposal) {
        return switch (proposal) {
            case Proposal.CannotBeSaid none ->
                Map.of("answer", "cannot be said", "why", none.why(), "wouldHelp", none.wouldHelp());
            case Proposal.Ranked ranked -> of(ranked);
        };
    }

    private static Map<String, Object> of(Proposal.Ranked ranked) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("answer", "proposed");
        tree.put("notToldApart", ranked.even().size());
        tree.put("unheard", ranked.unheard());
        tree.put(
                "candidates", ranked.candidates().stream().map(ProposalTree::of).toList());
        tree.put("doubts", ranked.doubts().stream().map(ProposalTree::of).toList());
        return tree;
    }

    private static Map<String, Object> of(Proposal.Candidate candidate) {
        Map<String, Object> tree = new TreeMap<>();
        tree.put("id", candidate.thing().id());
        tree.put("name", candidate.thing().name());
        tree.put("bits", candidate.bits());
        tree.put("makers", candidate.makers().stream().map(Entry::id).toList());
        tree.put("states", candidate.states().stream().map(Entry::id).toList());
        if (candidate.years() != null) {
            tree.put("years", candidate.years().text());
        }
        tree.put("evidence", candidate.evidence().stream().map(ProposalTree::of).toList());
        return tree;
    }

    private static Map<String, Object> of(Proposal.Evidence evidence) {
        return Map.of(
                "words", evidence.words(),
                "bits", evidence.bits(),
                "line", evidence.line().id(),
                "source", evidence.line().source(),
                "certainty", evidence.line().certainty().term());
    }

    /** A way in which marks may not show the true origin. */
    public static Map<String, Object> of(Proposal.Doubt doubt) {
        return Map.of(
                "what", doubt.what(),
                "raised", doubt.raised(),
                "for", doubt.speaksFor(),
                "against", doubt.speaksAgainst(),
                "next", doubt.ask());
    }
}
