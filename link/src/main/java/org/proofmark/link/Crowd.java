package org.proofmark.link;

/**
 * How many comparable numbered items the dossier holds, and how many of them share a series: what an agreement has to be
 * measured against. Term frequency, for numbers.
 */
final class Crowd {
    private final Counts items = new Counts();
    private final Counts series = new Counts();

    /** Counts an item's number at every level that is stated of the item. */
    void add(ItemFacts item, ItemNumber number) {
        for (Level level : Level.values()) {
            if (level.isStatedOf(item)) {
                long code = level.codeOf(item);
                items.add(code);
                series.add(Counts.mix(code, number.prefixText()));
            }
        }
    }

    /** How many numbers there are in the item's crowd. */
    int size(Level level, ItemFacts item) {
        return items.of(level.codeOf(item));
    }

    /**
     * Bits that a series tells: its alphabet's, or fewer where others in the crowd have it too. The share is estimated as
     * (others + alphabet share) / (all others + 1), a Dirichlet prior of weight one around equal letters.
     *
     * @param bearers how many items bear the very number that is weighed; they do not count as others
     */
    double seriesBits(Level level, ItemFacts item, String prefix, double alphabetBits, int bearers) {
        if (prefix.isEmpty() || alphabetBits <= 0) {
            return 0;
        }
        long code = level.codeOf(item);
        int others = Math.max(0, series.of(Counts.mix(code, prefix)) - bearers);
        int all = Math.max(others, items.of(code) - bearers);
        double share = (others + Math.pow(2, -alphabetBits)) / (all + 1.0);
        return Math.min(alphabetBits, -Math.log(share) / Math.log(2));
    }
}
