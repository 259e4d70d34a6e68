package org.proofmark.bench;

/**
 * A question with its right answer.
 *
 * @param question what is asked
 * @param expected how many marks fit
 */
record Asked(SerialQuestion question, Oracle.Expected expected) {
    /** How many marks fit, coarsely. */
    enum Hits {
        NONE("0"),
        SOME("1-1000"),
        MANY("more");

        private final String title;

        Hits(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    private static final int MANY_FROM = 1001;

    Hits hits() {
        return expected.all() == 0 ? Hits.NONE : expected.all() < MANY_FROM ? Hits.SOME : Hits.MANY;
    }
}
