package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Author;
import org.proofmark.model.Batch;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;

/**
 * A dossier: one directory with a database, originals of media, and settings. Many may read it at a time; one process writes,
 * and within it one action at a time.
 */
public final class Dossier implements AutoCloseable {
    private final Path directory;
    private final Database database;
    private final Keyring keyring;
    private final Author author;
    private final MediaLocker media;
    private final @Nullable DossierLock lock;
    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final ReentrantLock turn = new ReentrantLock();

    private Dossier(Path directory, Database database, Keyring keyring, Author author, boolean writable) {
        this.directory = directory;
        this.database = database;
        this.keyring = keyring;
        this.author = author;
        this.lock = writable ? DossierLock.take(directory) : null;
        try {
            Connection connection = database.connect();
            database.checkVersion(connection);
            this.media = MediaLocker.of(directory.resolve("media"), connection);
            idle.add(connection);
        } catch (SQLException | RuntimeException e) {
            if (lock != null) {
                lock.close();
            }
            throw e instanceof SQLException sql ? database.failure(sql) : (RuntimeException) e;
        }
    }

    /**
     * Makes a new dossier in a directory that is empty or not there.
     *
     * @param passphrase encrypts database and media; null: not encrypted
     */
    public static Dossier create(Path directory, Keyring keyring, Author author, @Nullable String passphrase) {
        try {
            if (Files.exists(directory)) {
                try (Stream<Path> inside = Files.list(directory)) {
                    if (inside.findAny().isPresent()) {
                        throw new DossierException(
                                directory + " is not empty.", "Name a directory that is empty or does not exist.");
                    }
                }
            }
            Files.createDirectories(directory.resolve("media"));
            Database database = new Database(directory.resolve("records.db"), passphrase);
            database.create();
            MediaLocker.prepare(database, passphrase != null);
            new Settings(passphrase != null).write(directory);
            return new Dossier(directory, database, keyring, author, true);
        } catch (IOException e) {
            throw new DossierException(
                    "The dossier " + directory + " cannot be made: " + e.getMessage() + ".",
                    "Check the permissions and the free space of the disk.",
                    e);
        }
    }

    /** Opens a dossier to read and write. */
    public static Dossier open(Path directory, Keyring keyring, Author author, @Nullable String passphrase) {
        return new Dossier(directory, database(directory, passphrase), keyring, author, true);
    }

    /** Opens a dossier to read only; others may write it meanwhile. */
    public static Dossier read(Path directory, Keyring keyring, @Nullable String passphrase) {
        return new Dossier(directory, database(directory, passphrase), keyring, new Author("reader", "none"), false);
    }

    /** Whether a dossier asks for a passphrase. */
    public static boolean isEncrypted(Path directory) {
        return Settings.read(directory).encrypted();
    }

    private static Database database(Path directory, @Nullable String passphrase) {
        boolean encrypted = Settings.read(directory).encrypted();
        if (encrypted && passphrase == null) {
            throw new DossierException("The dossier " + directory + " is encrypted.", "Give its passphrase.");
        }
        Path file = directory.resolve("records.db");
        if (!Files.isRegularFile(file)) {
            throw new DossierException("The dossier " + directory + " has no records.db.", "Restore it from a backup.");
        }
        return new Database(file, encrypted ? passphrase : null);
    }

    public Path directory() {
        return directory;
    }

    /** The originals of photographs and other files. */
    public MediaLocker media() {
        return media;
    }

    Database database() {
        return database;
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
            throw new DossierException("The dossier " + directory + " was opened to read only.", "Open it to write.");
        }
        turn.lock();
        Connection connection = take();
        try {
            Appending appending = new Appending(this, connection, batch);
            writing = connection;
            return appending;
        } catch (SQLException | RuntimeException e) {
            give(connection);
            turn.unlock();
            throw e instanceof SQLException sql ? failure(sql) : (RuntimeException) e;
        }
    }

    private @Nullable Connection writing;

    void released() {
        Connection connection = writing;
        writing = null;
        if (connection != null) {
            give(connection);
        }
        turn.unlock();
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
        Connection connection = take();
        try {
            return ViewDigest.of(connection);
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            give(connection);
        }
    }

    /**
     * Checks everything: database, records, payloads, logs, checkpoints, views, originals.
     *
     * @param progress told how many records are done, from time to time
     */
    public Verification verify(LongConsumer progress) {
        Connection connection = take();
        try {
            return Verifier.run(this, connection, progress);
        } finally {
            give(connection);
        }
    }

    /** Drops every view and makes it anew from the records, as one action. {@code progress}: subjects done. */
    public void rebuild(LongConsumer progress) {
        turn.lock();
        Connection connection = take();
        try {
            connection.setAutoCommit(false);
            try {
                Rebuild.run(connection, progress);
                connection.commit();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw failure(e);
        } finally {
            give(connection);
            turn.unlock();
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
