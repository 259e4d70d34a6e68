package org.proofmark.match;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether two things are of one make, by their names: a maker counts its numbers for each model. So numbers of one make follow one scheme,
 * and are given once.
 *
 * @param model the field without which a make is not known
 * @param names the fields by which makes are told apart
 */
@SuppressWarnings("ArrayRecordComponent") // internal and never compared
record Make(int model, int[] names, List<FieldLevels> levels) {
    static Make of(Rows rows, List<FieldLevels> levels, int model) {
        return new Make(
                model,
                IntStream.range(0, rows.fields())
                        .filter(field -> rows.kind(field).isNamed())
                        .toArray(),
                levels);
    }

    /** Whether nothing that is stated of two things tells their makes apart, and the model is stated. */
    boolean isOne(byte[] found, int at) {
        if (found[at + model] == FieldLevels.MISSING) {
            return false;
        }
        for (int field : names) {
            if (!levels.get(field).isSameName(found[at + field])) {
                return false;
            }
        }
        return true;
    }
}
