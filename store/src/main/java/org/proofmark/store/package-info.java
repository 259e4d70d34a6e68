/**
 * The dossier: what was recorded, kept so that nothing acknowledged is lost and nothing is changed unseen. SQL lives here.
 *
 * <p><b>Records and views.</b> The database holds two kinds of tables. {@code record} and {@code payload} hold what people
 * and imports stated, each row once and for good, in the order of a log whose leaf hashes make a Merkle tree
 * ({@link org.proofmark.ledger}). {@code profile}, {@code mark}, {@code reference}, {@code locator} and {@code undone} are
 * <em>views</em>: what the records come to, worked out in advance so that a page need not. Views are a function of the
 * <em>set</em> of records: not of the order of their arrival, of how they were split into actions, of clocks or of the log
 * they came in. {@link org.proofmark.store.Dossier#rebuild} drops them and works them out again; the
 * {@linkplain org.proofmark.store.Dossier#viewDigest digest} is the same before and after, here and in any dossier that holds
 * the same records. So two dossiers are united by uniting their sets of records, and a correction or retraction that arrives
 * before its target waits for it.
 *
 * <p><b>Levels.</b> What a reader sees of a subject depends on the reader's clearance, since only records handled within it
 * count. A subject has one view row for each step at which something becomes visible: the row with {@code from_level} 1 and
 * {@code to_level} 2 holds for readers cleared internal or restricted, and the next begins at 3. Most subjects have one row.
 * A snapshot of some clearance picks the row whose range holds it, and so never computes with what its reader may not see.
 *
 * <p><b>Appending.</b> One action of a user is one {@link org.proofmark.store.Appending} and one transaction. The caller's
 * thread seals each draft: canonical form, commitment, envelope, leaf hash. A second thread stores a block of them and brings
 * the views up to date: a new subject's rows from the records at hand, a known one's from all its records read back. Where a
 * source's grade changes, every subject whose statements are ranked by it is worked out again at the end; where a batch is
 * taken back, every subject it touched. The commit stores the frontier of the log and its signed checkpoint together with
 * the records, waits for the disk, and only then keeps the checkpoint in the {@link org.proofmark.store.Keyring}, outside.
 * Originals of media are durable in the {@link org.proofmark.store.MediaLocker} before the record that names them; that holds what
 * the camera claims ({@link org.proofmark.store.CameraClaims}) and what the picture looks like ({@link org.proofmark.store.PictureHash}).
 *
 * <p><b>Verify</b> reads everything again: every record against its columns, hash, payload and place in its log; every log
 * against where it ended, its checkpoint, and the checkpoint in the keyring; every view row against one worked out anew;
 * every original against its hash; tables and settings against {@code dossier.json}. It names the record, subject or log.
 * What it cannot do: tell a forger who holds the key from its owner, or notice a byte in a part of the file that holds
 * nothing (the unused end of a page), since that changes nothing anyone can read.
 */
@NullMarked
package org.proofmark.store;

import org.jspecify.annotations.NullMarked;
