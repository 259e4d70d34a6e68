package org.proofmark.exchange;

import org.jspecify.annotations.Nullable;

/**
 * How the cells of one column are written.
 *
 * @param as what the text means; null: what the field takes
 * @param separator what stands between the values of a list
 * @param first whether the first value of a list is enough
 * @param century first of the hundred years that years of two digits fall in; null: they are refused
 * @param thousands what groups digits in threes; null: nothing
 * @param decimal what stands before the decimals
 */
record CellForm(
        @Nullable As as,
        String separator,
        boolean first,
        @Nullable Integer century,
        @Nullable Character thousands,
        char decimal) {

    static final CellForm PLAIN = new CellForm(null, ";", false, null, null, '.');

    As or(As usual) {
        return as == null ? usual : as;
    }
}
