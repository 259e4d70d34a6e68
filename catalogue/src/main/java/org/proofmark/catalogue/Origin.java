package org.proofmark.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an item may be: a model by a maker in a state; or, for a cartridge, a code of a maker in a state.
 *
 * @param thing the model, or the factory code
 */
record Origin(Entry thing, @Nullable Entry maker, @Nullable Entry state) {

    /** Every origin that the catalogue knows of things of a kind. */
    static List<Origin> all(Catalogue catalogue, Stream<Entry> things) {
        List<Origin> all = new ArrayList<>();
        things.forEach(thing -> {
            List<Entry> states = targets(catalogue, thing, RelationKind.STATE);
            List<Origin> made = targets(catalogue, thing, RelationKind.MAKER).stream()
                    .flatMap(maker -> states.stream()
                            .filter(state -> maker.targets(RelationKind.STATE).anyMatch(state.id()::equals))
                            .map(state -> new Origin(thing, maker, state)))
                    .toList();
            all.addAll(made);
            states.stream()
                    .filter(state -> made.stream().noneMatch(origin -> state.equals(origin.state())))
                    .forEach(state -> all.add(new Origin(thing, null, state)));
            if (states.isEmpty()) {
                all.add(new Origin(thing, null, null));
            }
        });
        return all;
    }

    private static List<Entry> targets(Catalogue catalogue, Entry from, RelationKind kind) {
        return from.targets(kind).flatMap(id -> catalogue.find(id).stream()).toList();
    }
}
