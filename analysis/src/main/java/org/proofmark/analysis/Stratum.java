package org.proofmark.analysis;

import java.util.List;

/**
 * What makes recoveries comparable, in the order in which it matters: a comparison that finds too few recoveries drops
 * keys from the end. Use the empty string where a key is unknown: unknown matches unknown.
 *
 * @param type kind of recovery or site (seizure, cache, battlefield…)
 * @param region where
 * @param period when, in the caller's periods (a year, a phase)
 * @param sizeBand how large, see {@link SizeBand}
 */
public record Stratum(String type, String region, String period, String sizeBand) {
    /** The names of the keys, from the first kept to the first dropped. */
    public static final List<String> KEYS = List.of("type", "region", "period", "size band");

    /** The first {@code keys} values. */
    List<String> first(int keys) {
        return List.of(type, region, period, sizeBand).subList(0, keys);
    }
}
