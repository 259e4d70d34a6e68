package org.proofmark.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Note;
import org.proofmark.model.Draft;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * One action of a user: any number of records, in the log and in every view together or not at all. Nothing is kept of it
 * until {@link #commit} returns; from then on it is on the disk.
 *
 * <p>Records are sealed by the caller's thread and written by another, a block at a time, so that an import keeps two cores
 * busy and holds no more than two blocks in memory.
 */
public final class Appending implements AutoCloseable {
    private static final int BLOCK = 8_000;

    private final Dossier dossier;
    private final @Nullable SubjectId batch;
    private final Instant recordedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final Connection connection;
    private final LocalLog log;
    private final Frontier frontier;
    private final Subjects subjects;
    private final RecordWriter records;
    private final Views views;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("dossier-writer").daemon(true).factory());
    private List<Sealed> block = new ArrayList<>();
    private @Nullable Future<?> writing;
    private boolean done;

    Appending(Dossier dossier, Connection connection, @Nullable SubjectId batch) throws SQLException {
        this.dossier = dossier;
        this.batch = batch;
        this.connection = connection;
        connection.setAutoCommit(false);
        this.log = LocalLog.of(connection, dossier.keyring());
        this.frontier = log.frontier(connection);
        this.subjects = new Subjects(connection);
        this.records = new RecordWriter(connection, subjects, log.lid(), frontier);
        this.views = new Views(connection, subjects);
    }

    /** Adds a record; the result is its id. Blocks while the disk is behind. */
    public RecordId add(Draft draft) {
        Sealed sealed = Sealed.of(draft, dossier.author(), recordedAt, batch);
        add(sealed);
        return sealed.statement().id();
    }

    /**
     * Adds a record that was sealed in another dossier. Records may come in any order, and more than once: views are a
     * function of their set. One that corrects or takes back what is not here yet simply waits for it.
     */
    void receive(byte[] envelope, byte[] salt, byte[] body) {
        add(Sealed.received(envelope, salt, body));
    }

    private void add(Sealed sealed) {
        block.add(sealed);
        if (block.size() == BLOCK) {
            send();
        }
    }

    private void send() {
        await();
        List<Sealed> full = block;
        block = new ArrayList<>(BLOCK);
        writing = writer.submit(() -> {
            write(full);
            return null;
        });
    }

    private void await() {
        if (writing == null) {
            return;
        }
        try {
            writing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DossierException("The action was interrupted.", "Nothing of it was stored; repeat it.", e);
        } catch (ExecutionException e) {
            throw switch (e.getCause()) {
                case SQLException sql -> dossier.failure(sql);
                case RuntimeException other -> other;
                case null, default ->
                    new DossierException("The action failed: " + e.getMessage() + ".", "Nothing of it was stored.", e);
            };
        } finally {
            writing = null;
        }
    }

    private void write(List<Sealed> sealed) throws SQLException {
        long firstNew = subjects.next();
        Map<Long, List<Statement>> added = new LinkedHashMap<>();
        for (Sealed each : sealed) {
            if (!each.received() || !records.holds(each)) {
                added.computeIfAbsent(records.append(each), s -> new ArrayList<>(4))
                        .add(each.statement());
            }
        }
        records.flush();
        for (Sealed each : sealed) {
            if (!each.received()) {
                checkTargets(each.statement());
            }
        }
        // A subject that was only named so far (as a source, a target) has a short form but no record yet: it is not
        // new by its number, and is read back whole like any other.
        views.take(added, firstNew);
    }

    /** A correction or retraction must be about the subject of the record that it corrects, or no view would notice it. */
    private void checkTargets(Statement statement) throws SQLException {
        RecordId target = statement.envelope().supersedes();
        if (target == null && statement.payload() instanceof Retraction retraction) {
            target = retraction.record();
            if (retraction.batch() != null && !retraction.batch().equals(statement.subject())) {
                throw new DossierException(
                        "The retraction of batch " + retraction.batch() + " is filed under another subject.",
                        "File it under the batch itself.");
            }
        }
        if (target != null && records.subjectOf(target) != subjects.sid(statement.subject())) {
            throw new DossierException(
                    "The record " + target + " is not one about the subject " + statement.subject() + ".",
                    "Correct or take back a record under the subject that it is about.");
        }
    }

    /** Makes the records durable and visible. After it returns they survive whatever happens to the machine but its disk. */
    public void commit() {
        send();
        await();
        Optional<Note> note;
        try {
            views.finish();
            note = log.close(connection, frontier, dossier.keyring());
            connection.commit();
            done = true;
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
        try {
            dossier.keyring().expect(dossier.settings().id(), log.origin());
            note.ifPresent(n -> dossier.keyring().remember(log.origin(), n));
        } catch (DossierException e) {
            throw new DossierException(
                    "The action was stored, but its checkpoint could not be kept outside the dossier.",
                    "Do not repeat the action. " + e.getMessage(),
                    e);
        }
    }

    /** Without a {@link #commit} before: as if nothing had been added. */
    @Override
    public void close() {
        writer.close();
        try {
            records.close();
            views.close();
            subjects.close();
            if (done) {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw dossier.failure(e);
        } finally {
            dossier.released(connection, done);
        }
    }
}
