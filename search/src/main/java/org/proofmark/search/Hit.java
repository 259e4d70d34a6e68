package org.proofmark.search;

import org.proofmark.notation.Reading;

/**
 * A mark that was found.
 *
 * @param mark its number, as given to {@link MarkIndex#add}
 * @param reading what was read on it
 * @param misreads how many misreads lie between it and the question, folded
 * @param score how much likelier the two readings are if both are of one mark than if not, in bits
 */
public record Hit(int mark, Reading reading, int misreads, double score) {}
