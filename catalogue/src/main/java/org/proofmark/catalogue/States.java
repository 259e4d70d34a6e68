package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Truth;

/**
 * States through time. A weapon is marked with the name of a state that may be gone: "Yugoslavia" at a date may mean any of
 * several states, and what was made there may have passed to any of seven successors. Whoever asks gets all that is possible;
 * one is never guessed.
 */
public final class States {
    private final Catalogue catalogue;
    private final Map<String, List<Entry>> byName = new LinkedHashMap<>();

    public States(Catalogue catalogue) {
        this.catalogue = catalogue;
        catalogue
                .known(Kind.STATE)
                .forEach(state -> state.names().map(Spelling::of).distinct().forEach(name -> byName.computeIfAbsent(
                                name, n -> new ArrayList<>())
                        .add(state)));
    }

    /** What can be said of a name at a date. */
    public sealed interface Answer {
        /** Every state that the name can mean; empty where none of them can have existed then. */
        record Possible(List<StateAt> states) implements Answer {
            public Possible {
                states = List.copyOf(states);
            }
        }

        /** No state of the catalogue is called so. */
        record NotInCatalogue(String name) implements Answer {}
    }

    /**
     * A state that may be meant.
     *
     * @param how whether it is called so, or follows or precedes one that is
     * @param existed TRUE where it existed at some time of the date for certain, UNKNOWN where that is open
     */
    public record StateAt(Entry state, How how, Truth existed) {}

    /** How a state comes to be meant by a name. */
    public enum How {
        NAMED,
        SUCCESSOR,
        PREDECESSOR
    }

    /** Every state that a name can mean at a date, those of the name first. */
    public Answer stateAt(String name, ImpreciseDate when) {
        List<Entry> named = byName.get(Spelling.of(name));
        if (named == null) {
            return new Answer.NotInCatalogue(name);
        }
        Map<Entry, How> reached = new LinkedHashMap<>();
        named.forEach(state -> reached.put(state, How.NAMED));
        named.forEach(state -> addAfter(state, when, reached));
        named.forEach(state -> addBefore(state, when, reached));
        List<StateAt> possible = new ArrayList<>();
        reached.forEach((state, how) -> {
            Truth existed = existed(state, when);
            if (existed != Truth.FALSE) {
                possible.add(new StateAt(state, how, existed));
            }
        });
        return new Answer.Possible(possible);
    }

    private static Truth existed(Entry state, ImpreciseDate when) {
        return state.years() == null ? Truth.UNKNOWN : when.overlaps(state.years());
    }

    // What was reached once is not followed again: a user's lines may go round in a circle.
    private void addAfter(Entry state, ImpreciseDate when, Map<Entry, How> reached) {
        state.relations().stream()
                .filter(r -> r.kind() == RelationKind.SUCCESSOR)
                .filter(r -> r.when() == null || when.before(r.when()) != Truth.TRUE)
                .flatMap(r -> catalogue.find(r.target()).stream())
                .filter(next -> reached.putIfAbsent(next, How.SUCCESSOR) == null)
                .forEach(next -> addAfter(next, when, reached));
    }

    private void addBefore(Entry state, ImpreciseDate when, Map<Entry, How> reached) {
        catalogue
                .known(Kind.STATE)
                .filter(earlier -> wasStill(earlier, state, when))
                .filter(earlier -> reached.putIfAbsent(earlier, How.PREDECESSOR) == null)
                .forEach(earlier -> addBefore(earlier, when, reached));
    }

    /** Whether an earlier state was followed by a later one, and not certainly before that date. */
    private static boolean wasStill(Entry earlier, Entry later, ImpreciseDate when) {
        return earlier.relations().stream()
                .filter(r -> r.kind() == RelationKind.SUCCESSOR && r.target().equals(later.id()))
                .anyMatch(r -> r.when() == null || r.when().before(when) != Truth.TRUE);
    }
}
