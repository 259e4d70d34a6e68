package org.proofmark.search;

/**
 * A mark that was found.
 *
 * @param mark its number, as given to {@link MarkIndex#add}
 * @param misreads how many misreads lie between it and the question
 */
public record Hit(int mark, int misreads) {}
