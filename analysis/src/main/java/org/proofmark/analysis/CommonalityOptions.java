package org.proofmark.analysis;

/**
 * How a comparison is made.
 *
 * @param terms most attribute values in one pattern, 1 to 3
 * @param minimumComparable fewest comparable recoveries, chosen ones not counted
 * @param minimumPerStratum fewest comparable recoveries in each stratum that holds a chosen one
 * @param permutations random sets of recoveries drawn; all distinct sets are used instead where there are no more
 * @param seed of the draw; the same seed gives the same result on any machine
 * @param level coverage of the intervals
 */
public record CommonalityOptions(
        int terms, int minimumComparable, int minimumPerStratum, int permutations, long seed, double level) {
    /** Pairs of values, 40 comparable recoveries, 20 per stratum, 9,999 permutations, 95 % intervals. */
    public static final CommonalityOptions DEFAULTS = new CommonalityOptions(2, 40, 20, 9_999, 1, 0.95);

    public CommonalityOptions {
        require(terms >= 1 && terms <= 3, "terms", terms, "from 1 to 3");
        require(minimumComparable >= 1, "minimumComparable", minimumComparable, "at least 1");
        require(minimumPerStratum >= 1, "minimumPerStratum", minimumPerStratum, "at least 1");
        require(permutations >= 99, "permutations", permutations, "at least 99");
        require(level > 0 && level < 1, "level", level, "between 0 and 1");
    }

    /** The same with other pattern sizes. */
    public CommonalityOptions withTerms(int most) {
        return new CommonalityOptions(most, minimumComparable, minimumPerStratum, permutations, seed, level);
    }

    /** The same with another number of permutations. */
    public CommonalityOptions withPermutations(int number) {
        return new CommonalityOptions(terms, minimumComparable, minimumPerStratum, number, seed, level);
    }

    /** The same with another seed. */
    public CommonalityOptions withSeed(long other) {
        return new CommonalityOptions(terms, minimumComparable, minimumPerStratum, permutations, other, level);
    }

    /** The same with other least numbers of comparable recoveries, in all and per stratum. */
    public CommonalityOptions withMinima(int comparable, int perStratum) {
        return new CommonalityOptions(terms, comparable, perStratum, permutations, seed, level);
    }

    private static void require(boolean holds, String name, double value, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(
                    "The option " + name + " is " + value + ". Give a value that is " + rule + ".");
        }
    }
}
