package org.proofmark.link;

/**
 * A candidate that people judged to be one item, or not.
 *
 * @param cluster equal for pairs that hang together by judgements: these are learnt from together, or not at all
 */
record Labelled(Link link, boolean same, int cluster) {}
