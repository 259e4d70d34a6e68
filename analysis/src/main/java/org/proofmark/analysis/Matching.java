package org.proofmark.analysis;

import java.util.List;

/**
 * On what chosen recoveries and baseline were matched.
 *
 * @param matchedOn keys kept, of {@link Stratum#KEYS}
 * @param relaxed keys dropped because strata were too thin, in the order in which they were dropped
 * @param why which stratum was too thin at the last key dropped; empty where none was dropped
 * @param comparable baseline recoveries in the strata that hold a chosen recovery
 * @param strata number of strata that hold a chosen recovery
 */
public record Matching(List<String> matchedOn, List<String> relaxed, String why, int comparable, int strata) {
    public Matching {
        matchedOn = List.copyOf(matchedOn);
        relaxed = List.copyOf(relaxed);
    }
}
