package org.proofmark.cli;

import java.util.Locale;

/** A number with what it counts: "1 row", "2,000 rows". */
final class Count {
    private Count() {}

    /** Of a thing whose plural takes an s. */
    static String of(long number, String one) {
        return of(number, one, one + "s");
    }

    /** Of a thing whose plural is formed otherwise, like recovery and recoveries. */
    static String of(long number, String one, String many) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? one : many);
    }
}
