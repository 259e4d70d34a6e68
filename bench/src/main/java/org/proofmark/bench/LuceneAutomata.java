package org.proofmark.bench;

import java.util.List;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;

/** Questions as Lucene's automata, which walk its dictionary of texts. */
final class LuceneAutomata {
    private static final int LAST_CHARACTER = 127;
    private static final int MOST_WORK = 10_000_000;

    private final Automaton.Builder states = new Automaton.Builder();
    private final List<Place> places;
    private final int misreads;

    private LuceneAutomata(List<Place> places, int misreads) {
        this.places = places;
        this.misreads = misreads;
    }

    /** All texts that fit; Lucene's own tables for misreads where every character is known. */
    static Automaton of(SerialQuestion question) {
        List<Place> places = question.places();
        if (question.misreads() > 0 && places.stream().allMatch(Place::isCertain)) {
            return new LevenshteinAutomata(question.notation(), true).toAutomaton(question.misreads());
        }
        return Operations.determinize(new LuceneAutomata(places, question.misreads()).build(), MOST_WORK);
    }

    /**
     * A row of states for each number of misreads, those with most first: where a place is left out, a state may do all that the
     * one behind it with one misread more may do, so that one must be complete.
     */
    private Automaton build() {
        for (int i = 0; i < (misreads + 1) * (places.size() + 1); i++) {
            states.createState();
        }
        for (int spent = misreads; spent >= 0; spent--) {
            for (int at = places.size(); at >= 0; at--) {
                addState(at, spent);
            }
        }
        return states.finish();
    }

    private void addState(int at, int spent) {
        int state = state(at, spent);
        states.setAccept(state, at == places.size());
        Place place = at < places.size() ? places.get(at) : new Place.Of("");
        if (place instanceof Place.Gap) {
            addAny(state, state);
            states.addEpsilon(state, state(at + 1, spent));
            return;
        }
        read(state, state(at + 1, spent), place);
        if (spent == misreads) {
            return;
        }
        addAny(state, state(at, spent + 1));
        if (at < places.size()) {
            addAny(state, state(at + 1, spent + 1));
            turn(state, at, spent);
            states.addEpsilon(state, state(at + 1, spent + 1));
        }
    }

    /** This place's character and the next one's, turned round; a gap between them is empty then. */
    private void turn(int state, int at, int spent) {
        int next = at + 1;
        while (next < places.size() && places.get(next) instanceof Place.Gap) {
            next++;
        }
        if (next < places.size()) {
            int between = states.createState();
            read(state, between, places.get(next));
            read(between, state(next + 1, spent + 1), places.get(at));
        }
    }

    private void read(int from, int to, Place place) {
        switch (place) {
            case Place.Of(String signs) -> signs.chars().forEach(sign -> states.addTransition(from, to, sign));
            case Place.Any any -> addAny(from, to);
            case Place.Gap gap -> throw new IllegalArgumentException("A gap is not read by one character.");
        }
    }

    private void addAny(int from, int to) {
        states.addTransition(from, to, 0, LAST_CHARACTER);
    }

    private int state(int at, int spent) {
        return spent * (places.size() + 1) + at;
    }
}
