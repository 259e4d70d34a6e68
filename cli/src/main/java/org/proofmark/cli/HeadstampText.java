package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proofmark.catalogue.Entry;
import org.proofmark.catalogue.HeadstampSenses;
import org.proofmark.catalogue.Proposal;
import org.proofmark.catalogue.Sense;
import org.proofmark.exchange.ProposalTree;
import org.proofmark.notation.Headstamp;

/** What a headstamp may say, for people and as JSON. */
record HeadstampText(Headstamp headstamp, HeadstampSenses senses) {

    void print(PrintWriter out) {
        out.println("read:   " + headstamp.describe());
        senses.all().forEach(each -> print(out, each));
        senses.places()
                .forEach(place -> out.println("‘" + place.code().name() + "’ in " + place.years() + ": "
                        + names(place.then(), "none of its states existed then") + "; now: "
                        + names(place.now(), "no state of the catalogue")));
        switch (senses.origin()) {
            case Proposal.Ranked ranked -> ProposalText.print(out, "all entries", ranked);
            case Proposal.CannotBeSaid none -> {
                ProposalText.print(out, none);
                out.println("The marks may not show the true origin:");
                HeadstampSenses.doubts().forEach(doubt -> ProposalText.print(out, doubt));
            }
        }
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("headstamp", headstamp.print());
        tree.put("words", headstamp.describe());
        tree.put("entries", senses.all().stream().map(HeadstampText::tree).toList());
        tree.put("places", senses.places().stream().map(HeadstampText::tree).toList());
        switch (senses.origin()) {
            case Proposal.Ranked ranked -> tree.put("origin", ProposalTree.of(ranked));
            case Proposal.CannotBeSaid none -> {
                tree.put("origin", ProposalTree.of(none));
                tree.put(
                        "doubts",
                        HeadstampSenses.doubts().stream().map(ProposalTree::of).toList());
            }
        }
        return tree;
    }

    private static void print(PrintWriter out, HeadstampSenses.Senses each) {
        out.println(each.entry().print() + " may be"
                + (each.senses().isEmpty() ? " nothing that the catalogue knows, and no year" : ":"));
        for (Sense sense : each.senses()) {
            Entry line = sense.line();
            out.println("  " + sense.words() + (line == null ? "" : "  [" + line.citation() + "]"));
            sense.speaksFor().forEach(words -> out.println("      for: " + words));
            sense.speaksAgainst().forEach(words -> out.println("      against: " + words));
        }
    }

    private static Map<String, Object> tree(HeadstampSenses.Senses each) {
        return Map.of(
                "entry",
                each.entry().print(),
                "senses",
                each.senses().stream().map(HeadstampText::tree).toList());
    }

    private static Map<String, Object> tree(Sense sense) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("what", sense.what().term());
        tree.put("words", sense.words());
        tree.put("for", sense.speaksFor());
        tree.put("against", sense.speaksAgainst());
        Entry line = sense.line();
        if (line != null) {
            tree.put("line", line.id());
            tree.put("source", line.source());
            tree.put("certainty", line.certainty().term());
        }
        return tree;
    }

    private static Map<String, Object> tree(HeadstampSenses.Place place) {
        return Map.of(
                "code", place.code().id(),
                "years", place.years(),
                "then", place.then().stream().map(Entry::id).toList(),
                "now", place.now().stream().map(Entry::id).toList());
    }

    private static String names(List<Entry> entries, String none) {
        return entries.isEmpty() ? none : entries.stream().map(Entry::name).collect(Collectors.joining(" or "));
    }
}
