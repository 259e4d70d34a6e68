package org.proofmark.exchange;

import org.proofmark.model.SubjectId;

/**
 * A subject as an import knows it.
 *
 * @param locator which subject of the source it is, like {@code gunstat/item/17}
 * @param known whether the dossier has it already
 * @param said a digest of what an earlier row of this file said about it; 0: no row has yet
 */
record Identity(String locator, Hash hash, SubjectId id, boolean known, long said) {}
