package org.proofmark.match;

import java.util.List;
import java.util.stream.Stream;

/** Names of the same first, and whatever else tells how two values are alike. */
final class AliasComparison implements Comparison {
    private final Aliases aliases;
    private final Comparison others;

    AliasComparison(Aliases aliases, Comparison others) {
        this.aliases = aliases;
        this.others = others;
    }

    @Override
    public List<String> levels() {
        return Stream.concat(Stream.of("another name of the same"), others.levels().stream())
                .toList();
    }

    @Override
    public int firstDifferent() {
        return 1 + others.firstDifferent();
    }

    @Override
    public int level(int first, int second) {
        return aliases.holds(first, second) ? 0 : 1 + others.level(first, second);
    }
}
