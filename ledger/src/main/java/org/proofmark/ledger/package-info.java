/** Canonical form, commitments, Merkle logs, checkpoints, proofs. */
@NullMarked
package org.proofmark.ledger;

import org.jspecify.annotations.NullMarked;
