package org.proofmark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkState;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.MisreadModel;
import org.proofmark.search.HeadstampHit;
import org.proofmark.search.HeadstampHits;
import org.proofmark.search.HeadstampIndex;
import org.proofmark.search.HeadstampQuestion;

/**
 * The index of headstamps of a dossier for readers of one clearance: a view like the mark index, but never on the disk: most
 * headstamps are alike, and it is made anew in seconds. It catches up with the records when it is asked.
 */
final class DossierHeadstamps {
    private final Handling clearance;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final HeadstampIndex index = new HeadstampIndex(MisreadModel.general());
    private final MarkOwners owners = new MarkOwners();
    private final Map<MarkState, BitSet> byState = new EnumMap<>(MarkState.class);
    /** Headstamps without clock positions: in no rotation can they be laid on another. */
    private final BitSet unplaced = new BitSet();

    private long upTo;

    DossierHeadstamps(Handling clearance) {
        this.clearance = clearance;
    }

    /** A headstamp that was found: the short form of its subject, the how manieth of the subject's marks it is, how it fits. */
    record Place(int sid, int ordinal, HeadstampHit hit) {}

    /** The answer by place: how many, the best, and how many could not be compared. */
    record Answer(long count, List<Place> best, long unplaced) {}

    /**
     * Searches what a transaction sees.
     *
     * @param state only headstamps in this state; null: in any
     */
    Answer search(Connection transaction, HeadstampQuestion question, @Nullable MarkState state) throws SQLException {
        catchUp(MarkRows.headstamps(transaction, clearance));
        lock.readLock().lock();
        try {
            IntPredicate isWanted = state == null ? mark -> true : byState.getOrDefault(state, new BitSet())::get;
            HeadstampHits hits = index.search(question, isWanted);
            List<Place> best = new ArrayList<>(hits.best().size());
            for (HeadstampHit hit : hits.best()) {
                best.add(new Place(owners.subject(hit.mark()), owners.ordinal(hit.mark()), hit));
            }
            return new Answer(
                    hits.count(), best, unplaced.stream().filter(isWanted).count());
        } finally {
            lock.readLock().unlock();
        }
    }

    private void catchUp(MarkRows rows) throws SQLException {
        long newest = rows.newest();
        lock.writeLock().lock();
        try {
            if (newest <= upTo) {
                return;
            }
            if (upTo == 0) {
                rows.all(this::add);
            } else {
                BitSet changed = rows.changedSince(upTo);
                BitSet gone = new BitSet();
                owners.marksOf(changed, gone::set);
                index.remove(gone);
                unplaced.andNot(gone);
                rows.of(changed, this::add);
            }
            upTo = newest;
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void add(MarkRows.Row row) {
        int mark = owners.add(row.sid(), row.ordinal());
        byState.computeIfAbsent(row.state(), state -> new BitSet()).set(mark);
        if (row.notation() && Headstamp.givesPositions(row.text())) {
            index.add(mark, Headstamp.parse(row.text()));
        } else {
            unplaced.set(mark);
        }
    }
}
