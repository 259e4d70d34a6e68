package org.proofmark.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.notation.MisreadModel;
import org.proofmark.search.Hit;
import org.proofmark.search.Hits;
import org.proofmark.search.MarkIndex;
import org.proofmark.search.Question;

/**
 * The mark index of a dossier for readers of one clearance: a view like the tables, a function of the set of records. It catches
 * up with the records when it is asked. A large one lies beside the database, so that the next start need not make it anew.
 */
final class DossierMarks implements AutoCloseable {
    /** Smaller ones are made anew more quickly than they are written. */
    private static final int SAVED_FROM = 20_000;

    /** Where so large a share of all records is new, the index is made anew. */
    private static final double ANEW = 0.2;

    private final Handling clearance;
    private final @Nullable SavedMarks saved;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private MarkIndex index = new MarkIndex(MisreadModel.general());
    private MarkOwners owners = new MarkOwners();
    private long upTo;
    private boolean begun;

    /** @param directory where it may lie on the disk; null: nowhere, for the dossier is encrypted and this is not */
    DossierMarks(@Nullable Path directory, String dossier, Handling clearance) {
        this.clearance = clearance;
        this.saved = directory == null ? null : new SavedMarks(directory, dossier);
    }

    /** A mark that was found: the short form of its subject, the how manieth of the subject's marks it is, and how it fits. */
    record Place(int sid, int ordinal, Hit hit) {}

    /** The answer by place: how many, and the best. */
    record Answer(long count, List<Place> best) {}

    /** Searches what a transaction sees. */
    Answer search(Connection transaction, Question question, BooleanSupplier cancelled) throws SQLException {
        catchUp(MarkRows.all(transaction, clearance));
        lock.readLock().lock();
        try {
            Hits hits = index.search(question, cancelled);
            List<Place> best = new ArrayList<>(hits.best().size());
            for (Hit hit : hits.best()) {
                best.add(new Place(owners.subject(hit.mark()), owners.ordinal(hit.mark()), hit));
            }
            return new Answer(hits.count(), best);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void catchUp(MarkRows rows) throws SQLException {
        long newest = rows.newest();
        lock.writeLock().lock();
        try {
            if (!begun) {
                begun = true;
                open();
            }
            if (newest <= upTo) {
                return;
            }
            if (newest - upTo > ANEW * newest) {
                makeAnew(rows);
            } else {
                addChanges(rows);
            }
            upTo = newest;
            save();
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void makeAnew(MarkRows rows) throws SQLException {
        index.close();
        index = new MarkIndex(MisreadModel.general());
        owners = new MarkOwners();
        List<MarkIndex.Entry> entries = new ArrayList<>();
        rows.all(row -> entries.add(new MarkIndex.Entry(owners.add(row.sid(), row.ordinal()), row.reading())));
        index.addAll(entries);
    }

    private void addChanges(MarkRows rows) throws SQLException {
        BitSet changed = rows.changedSince(upTo);
        BitSet gone = new BitSet();
        owners.marksOf(changed, gone::set);
        index.remove(gone);
        rows.of(changed, row -> index.add(owners.add(row.sid(), row.ordinal()), row.reading()));
    }

    private void open() {
        if (saved != null) {
            saved.open().ifPresent(found -> {
                index = found.index();
                owners = found.owners();
                upTo = found.upTo();
            });
        }
    }

    private void save() {
        if (saved != null && owners.count() >= SAVED_FROM) {
            saved.save(index, owners, upTo);
        }
    }

    @Override
    public void close() {
        index.close();
    }
}
