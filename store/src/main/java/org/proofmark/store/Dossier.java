package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Note;
import org.proofmark.ledger.ProofText;
import org.proofmark.model.Author;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkState;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.search.HeadstampQuestion;
import org.proofmark.search.Question;

/**
 * A dossier: one directory with a database, originals of media, and settings. Many may read it at a time; one process writes,
 * and within it one action at a time.
 */
public final class Dossier implements AutoCloseable {
    private final Path directory;
    private final Database database;
    private volatile Settings settings;
    private final Keyring keyring;
    private final Author author;
    private final MediaLocker media;
    private final @Nullable DossierLock lock;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final Map<Handling, DossierMarks> marks = new ConcurrentHashMap<>();
    private final Map<Handling, DossierHeadstamps> headstamps = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private volatile @Nullable Reach reached;

    private Dossier(Path directory, @Nullable String passphrase, Keyring keyring, Author author, boolean writable) {
        this.directory = directory;
        this.settings = Settings.read(directory);
        this.database = database(directory, settings, passphrase);
        this.keyring = keyring;
        this.author = author;
        this.lock = writable ? DossierLock.take(directory) : null;
        try {
            Connection connection = database.connect();
            idle.add(connection);
            database.checkVersion(connection);
            this.media = MediaLocker.of(directory.resolve("media"), connection);
        } catch (SQLException | RuntimeException e) {
            close();
            throw e instanceof SQLException sql ? database.failure(sql) : (RuntimeException) e;
        }
    }

    /**
     * Makes a new dossier in a directory that is empty or not there.
     *
     * @param passphrase encrypts database and media; null: not encrypted
     */
    public static Dossier create(Path directory, Keyring keyring, Author author, @Nullable String passphrase) {
        if (!Backup.isFree(directory)) {
            throw new DossierException(
                    directory + " is not empty.", "Name a directory that is empty or does not exist.");
        }
        if (passphrase != null && passphrase.isBlank()) {
            throw new DossierException("An empty passphrase protects nothing.", "Give one of several words.");
        }
        try {
            Files.createDirectories(directory.resolve("media"));
            Database database = new Database(directory.resolve(Database.FILE), passphrase);
            database.create();
            try (Connection connection = database.connect()) {
                String id = UUID.randomUUID().toString();
                Layout.name(connection, id);
                if (passphrase != null) {
                    MediaLocker.prepare(connection);
                }
                new Settings(passphrase != null, id, Layout.digest(connection)).write(directory);
            } catch (SQLException e) {
                throw database.failure(e);
            }
        } catch (IOException e) {
            Durable.discard(directory);
            throw new DossierException(
                    "The dossier " + directory + " cannot be made: " + e.getMessage() + ".",
                    "Check the permissions and the free space of the disk.",
                    e);
        } catch (RuntimeException e) {
            Durable.discard(directory);
            throw e;
        }
        return new Dossier(directory, passphrase, keyring, author, true);
    }

    /** Opens a dossier to read and write. */
    public static Dossier open(Path directory, Keyring keyring, Author author, @Nullable String passphrase) {
        return new Dossier(directory, passphrase, keyring, author, true);
    }

    /** Opens a dossier to read only; others may write it meanwhile. */
    public static Dossier read(Path directory, Keyring keyring, @Nullable String passphrase) {
        return new Dossier(directory, passphrase, keyring, new Author("reader", "none"), false);
    }

    /** Whether a dossier asks for a passphrase. */
    public static boolean isEncrypted(Path directory) {
        return Settings.read(directory).encrypted();
    }

    private static Database database(Path directory, Settings settings, @Nullable String passphrase) {
        if (settings.encrypted() && passphrase == null) {
            throw new DossierException("The dossier " + directory + " is encrypted.", "Give its passphrase.");
        }
        Path file = directory.resolve(Database.FILE);
        if (!Files.isRegularFile(file)) {
            throw new DossierException("The dossier " + directory + " has no records.db.", "Restore it from a backup.");
        }
        return new Database(file, settings.encrypted() ? passphrase : null);
    }

    public Path directory() {
        return directory;
    }

    /** The originals of photographs and other files. */
    public MediaLocker media() {
        return media;
    }

    Settings settings() {
        return settings;
    }

    public Keyring keyring() {
        return keyring;
    }

    public Author author() {
        return author;
    }

    /**
     * Begins an action. It holds the dossier until it is closed; others wait.
     *
     * @param batch the subject that stands for the action; null for records entered one by one
     */
    public Appending appending(@Nullable SubjectId batch) {
        if (lock == null) {
            throw readOnly();
        }
        turn.lock();
        @Nullable Connection connection = null;
        try {
            connection = take();
            return new Appending(this, connection, batch);
        } catch (SQLException | RuntimeException e) {
            released(connection, false);
            throw e instanceof SQLException sql ? failure(sql) : (RuntimeException) e;
        }
    }

    private DossierException readOnly() {
        return new DossierException("The dossier " + directory + " was opened to read only.", "Open it to write.");
    }

    /**
     * Ends the turn of an action.
     *
     * @param connection its connection; null where it got none
     * @param done whether it was committed; a connection with anything else in it is closed, which takes it back
     */
    void released(@Nullable Connection connection, boolean done) {
        try {
            if (connection != null && done) {
                give(connection);
            } else if (connection != null) {
                connection.close();
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            turn.unlock();
        }
    }

    /** Appends records that belong to no batch, as one action; the result is their ids. */
    public List<RecordId> append(List<Draft> drafts) {
        try (Appending appending = appending(null)) {
            List<RecordId> ids = drafts.stream().map(appending::add).toList();
            appending.commit();
            return ids;
        }
    }

    /** Takes back every record of a batch, by a record. */
    public RecordId undo(SubjectId batch, SubjectId source, String reason) {
        try (Snapshot all = snapshot(Handling.CONFIDENTIAL)) {
            if (all.statements(batch).stream().noneMatch(s -> s.payload() instanceof Batch)) {
                throw new DossierException("There is no batch " + batch + ".", "Copy the id that the import printed.");
            }
            if (all.profile(batch).groups("batch").findAny().isEmpty()) {
                throw new DossierException(
                        "The batch " + batch + " was taken back already.", "There is nothing left to undo.");
            }
        }
        return append(List.of(Draft.of(batch, new Retraction(null, batch, reason), source)))
                .getFirst();
    }

    /** The dossier as a reader of this clearance sees it now; later changes do not show. */
    public Snapshot snapshot(Handling clearance) {
        Connection connection = take();
        try {
            return new SqliteSnapshot(this, connection, clearance);
        } catch (SQLException e) {
            give(connection);
            throw failure(e);
        }
    }

    /**
     * Finds marks among those that a snapshot of this dossier sees.
     *
     * @param cancelled asked from time to time; once it says so, the answer is of no use
     * @throws IllegalArgumentException where the reading has more than 60 places
     */
    public MarkAnswer search(Snapshot snapshot, Question question, BooleanSupplier cancelled) {
        SqliteSnapshot seen = (SqliteSnapshot) snapshot;
        DossierMarks marks = this.marks.computeIfAbsent(seen.clearance(), this::marks);
        return seen.search(marks, question, cancelled);
    }

    /**
     * Finds headstamps among those that a snapshot of this dossier sees.
     *
     * @param state only those in this state; null: in any
     * @throws IllegalArgumentException where misreads are allowed and an entry has more than 60 places
     */
    public HeadstampAnswer search(Snapshot snapshot, HeadstampQuestion question, @Nullable MarkState state) {
        SqliteSnapshot seen = (SqliteSnapshot) snapshot;
        return seen.search(headstamps.computeIfAbsent(seen.clearance(), DossierHeadstamps::new), question, state);
    }

    /** How far a snapshot of this dossier reaches. */
    public Reach reach(Snapshot snapshot) {
        Reach found = ((SqliteSnapshot) snapshot).reach(reached);
        reached = found;
        return found;
    }

    private DossierMarks marks(Handling clearance) {
        Path beside = directory.resolve("marks").resolve(clearance.term());
        return new DossierMarks(settings.encrypted() ? null : beside, settings.id(), clearance);
    }

    /** The subjects about which a snapshot of this dossier has records beyond the first so many. */
    public List<SubjectId> changedSince(Snapshot snapshot, long all) {
        return ((SqliteSnapshot) snapshot).changedSince(all);
    }

    /** The pairs that the account under which the dossier is open put off. */
    public SkippedPairs skipped() {
        return SkippedPairs.of(author.account(), settings.encrypted() ? null : directory.resolve("skipped"));
    }

    /** The subject that a counting record gave this place in its source; null where there is none. */
    public @Nullable SubjectId located(String locator) {
        return query(
                "SELECT s.id FROM locator l JOIN subject s ON s.sid = l.sid WHERE l.locator = ? ORDER BY s.id LIMIT 1",
                locator);
    }

    /** Whether any counting record has a place that begins so. */
    public boolean hasLocators(String prefix) {
        return query(
                        "SELECT s.id FROM locator l JOIN subject s ON s.sid = l.sid WHERE l.locator >= ?1 AND l.locator < ?1 || char(1114111) LIMIT 1",
                        prefix)
                != null;
    }

    private @Nullable SubjectId query(String sql, String parameter) {
        Connection connection = take();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? new SubjectId(Bytes.uuid(rows.getBytes(1))) : null;
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            give(connection);
        }
    }

    /** SHA-256 of the canonical dump of all views, in hexadecimal: equal for equal sets of records. */
    public String viewDigest() {
        return reading(ViewDigest::of);
    }

    /**
     * Checks everything: settings, database, records, payloads, logs, checkpoints, views, originals. Reads the disk anew.
     *
     * @param progress told how many records are done, from time to time
     */
    public Verification verify(LongConsumer progress) {
        try (Connection connection = database.connect()) {
            return verify(connection, Remembered.of(connection, keyring, settings.id()), progress);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Verification verify(Connection connection, Remembered remembered, LongConsumer progress)
            throws SQLException {
        connection.setAutoCommit(false);
        try {
            return Verifier.run(this, connection, remembered, progress);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** How far a long action is, in bytes. */
    @FunctionalInterface
    public interface Progress {
        void at(long done, long total);
    }

    /**
     * Copies the dossier as of now, while it may be in use, and verifies the copy. A dossier opened to read only will do.
     *
     * @param target a directory that is empty or not there; it appears whole, at the end, or not at all
     * @return what the check of the copy found: no faults
     * @throws DossierException where the target is not free or cannot be written, or the copy does not pass
     */
    public Verification backup(Path target, Progress progress) {
        return new Backup(this, target, progress).run();
    }

    Verification verifyCopy(Path copy, Remembered remembered) {
        try (Dossier dossier = new Dossier(copy, database.passphrase(), keyring, author, false);
                Connection connection = dossier.database.connect()) {
            return dossier.verify(connection, remembered, n -> {});
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The newest checkpoint of the log that this installation writes, signed now where the key is at hand and it is behind:
     * what to give to a partner, or to print.
     *
     * @throws DossierException where there is no log yet, or it was never signed and cannot be
     */
    public Note checkpoint() {
        return reading(connection -> {
            Proofs proofs = new Proofs(connection, keyring);
            LocalLog log = proofs.ours();
            if (log == null) {
                throw new DossierException("The dossier has no log yet.", "Enter or import something first.");
            }
            return proofs.checkpoint(log);
        });
    }

    /**
     * The proof that a record is in its log, at the newest checkpoint of that log.
     *
     * @throws DossierException where there is no such record, or no checkpoint covers it
     */
    public ProofText proof(RecordId id) {
        return reading(connection -> {
            Proofs proofs = new Proofs(connection, keyring);
            return proofs.proof(proofs.place(id));
        });
    }

    /** The bytes of a record's envelope, as they are in the log: what a proof is about. */
    public byte[] envelope(RecordId id) {
        return reading(connection -> new Proofs(connection, keyring).envelope(id));
    }

    /** The public key of the log that a record is in (C2SP verifier key). */
    public String verifierKey(RecordId id) {
        return reading(connection -> new Proofs(connection, keyring).place(id).vkey());
    }

    /** Work on one state of the database. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T reading(Reading<T> work) {
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            try {
                return work.of(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            give(connection);
        }
    }

    /** Drops every view and makes it anew from the records, as one action. {@code progress}: subjects done. */
    public void rebuild(LongConsumer progress) {
        changing(connection -> Rebuild.run(connection, progress));
    }

    /**
     * Sets how probable a link must be to join items without a person. A setting of the dossier, no record: it goes with every
     * copy of it.
     *
     * @param probability from 0 to 1; null: however probable, none does
     */
    public void joinFrom(@Nullable Double probability) {
        changing(connection -> {
            String before = Layout.digest(connection);
            Layout.joinFrom(connection, probability);
            String after = Layout.digest(connection);
            // The file is written first. Where the machine stops in between it is ahead of the database, and the same
            // again mends it.
            if (!settings.layout().equals(before) && !settings.layout().equals(after)) {
                throw new DossierException(
                        "Tables or settings of the dossier " + directory + " are not as they were written.",
                        "Verify it, and restore it from a backup.");
            }
            settings = new Settings(settings.encrypted(), settings.id(), after);
            try {
                settings.write(directory);
            } catch (IOException e) {
                throw new DossierException(
                        "The setting cannot be written: " + e.getMessage() + ".",
                        "Check the permissions and the free space of the disk, and set it again.",
                        e);
            }
        });
    }

    /** A change of the database. */
    @FunctionalInterface
    private interface Change {
        void make(Connection connection) throws SQLException;
    }

    private void changing(Change change) {
        if (lock == null) {
            throw readOnly();
        }
        turn.lock();
        boolean done = false;
        @Nullable Connection connection = null;
        try {
            connection = take();
            connection.setAutoCommit(false);
            change.make(connection);
            connection.commit();
            connection.setAutoCommit(true);
            done = true;
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            released(connection, done);
        }
    }

    /** A connection of the caller's own until it is given back. */
    Connection take() {
        Connection connection = idle.poll();
        return connection != null ? connection : database.connect();
    }

    void give(Connection connection) {
        idle.add(connection);
    }

    DossierException failure(SQLException e) {
        return database.failure(e);
    }

    @Override
    public void close() {
        marks.values().forEach(DossierMarks::close);
        try {
            for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
                connection.close();
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            if (lock != null) {
                lock.close();
            }
        }
    }
}
