package org.proofmark.bench;

import java.util.List;

/**
 * An engine's answer.
 *
 * @param count how many marks there are, exactly
 * @param marks the numbers of some of them, in no order, each once: as many as were wanted, or all
 */
record SerialAnswer(long count, List<Integer> marks) {}
