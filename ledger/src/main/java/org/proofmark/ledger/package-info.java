/**
 * The tamper-evident log: how a record becomes bytes that cannot change unseen.
 *
 * <p><b>From record to leaf.</b> {@link org.proofmark.ledger.Canonical} gives a JSON tree its one byte sequence. The
 * payload's bytes are hidden behind a {@link org.proofmark.ledger.Commitment}, a keyed hash under a random salt; the
 * envelope carries the commitment, and the envelope's canonical bytes are the leaf. Payload and salt can be destroyed where
 * law demands it: every hash over the envelope stays as it was.
 *
 * <p><b>From leaf to checkpoint.</b> {@link org.proofmark.ledger.Hash#leaf} of the envelope is appended to a
 * {@link org.proofmark.ledger.Frontier}, the right edge of a Merkle tree after RFC 6962, whose root stands for every leaf
 * and their order. A {@link org.proofmark.ledger.Checkpoint} states origin, size and root, and is signed with the key in a
 * {@link org.proofmark.ledger.KeyFile} as a {@link org.proofmark.ledger.Note}. Others may cosign it.
 *
 * <p><b>From checkpoint to proof.</b> {@link org.proofmark.ledger.MerkleTree} proves that an envelope is in the log
 * ({@link org.proofmark.ledger.InclusionProof}) and that the log of an old checkpoint is the beginning of that of a new one
 * ({@link org.proofmark.ledger.ConsistencyProof}). {@link org.proofmark.ledger.ProofText} puts inclusion proof and
 * checkpoint in one file that anyone can check offline.
 *
 * <p>Notes, checkpoints and proofs follow the C2SP specifications (c2sp.org: signed-note, tlog-checkpoint, tlog-proof), so
 * that tools outside Proofmark verify them; {@code tools/verify-go} does so with Go's own libraries.
 *
 * <p>What this cannot show: who holds the signing key can write a new history and sign it. Only a checkpoint that lies
 * elsewhere, with a partner, a timestamp or on paper, tells it from the old one.
 *
 * <p>Everything refused is a {@link org.proofmark.ledger.LedgerException}. Nothing here knows of files but the key file, or
 * of the model: the module works on bytes and trees.
 */
@NullMarked
package org.proofmark.ledger;

import org.jspecify.annotations.NullMarked;
