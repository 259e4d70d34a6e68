package org.proofmark.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The table of the house: which module knows which. Modules that are planned and not made yet have their place in it. */
final class Modules {
    private static final List<String> ALL_BELOW_SERVER = List.of("exchange", "report", "search", "store", "trace");

    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            Map.entry("notation", List.of()),
            Map.entry("model", List.of("notation")),
            Map.entry("policy", List.of("model")),
            Map.entry("ledger", List.of("model")),
            Map.entry("catalogue", List.of("model")),
            Map.entry("store", List.of("ledger", "catalogue", "policy", "search")),
            Map.entry("search", List.of("notation")),
            Map.entry("match", List.of("notation")),
            Map.entry("link", List.of("search", "model")),
            Map.entry("trace", List.of("model", "catalogue")),
            Map.entry("analysis", List.of("model")),
            Map.entry("exchange", List.of("store")),
            Map.entry("report", List.of("trace", "analysis", "link", "policy")),
            Map.entry("examples", List.of("report")),
            Map.entry("server", ALL_BELOW_SERVER),
            Map.entry("cli", List.of("server", "examples", "match")),
            Map.entry("cluster", List.of("link", "analysis")),
            Map.entry("bench", List.of("cli", "cluster")));

    private Modules() {}

    static String[] names() {
        return KNOWS.keySet().toArray(String[]::new);
    }

    /** What a module may use: itself, what it knows, and what that knows. A name that is no module may use nothing. */
    static Set<String> usableBy(String module) {
        Set<String> usable = new TreeSet<>(Set.of(module));
        for (String known : KNOWS.getOrDefault(module, List.of())) {
            usable.addAll(usableBy(known));
        }
        return usable;
    }
}
