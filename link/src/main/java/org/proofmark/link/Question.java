package org.proofmark.link;

/**
 * A pair that somebody might judge, and what that would bring.
 *
 * @param probability that the two are one, by a machine's reckoning; not to be shown to who judges blind
 * @param pairs how many pairs of subjects one answer joins or parts: all between the two clusters, or those that hang on this
 *     edge alone
 * @param gain p(1 − p) for each of these pairs: the squared error that the answer takes away
 */
public record Question(SubjectPair pair, double probability, long pairs, double gain) {}
