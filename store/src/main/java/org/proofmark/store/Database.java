package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

/**
 * The SQLite file of a dossier: write-ahead log, every commit on the disk before it is acknowledged, pages encrypted with
 * ChaCha20-Poly1305 where the dossier has a passphrase.
 */
final class Database {
    static final int SCHEMA = 1;
    static final String FILE = "records.db";
    private static final int NOT_A_DATABASE = 26;
    private static final int FULL = 13;
    private static final int BUSY = 5;
    private static final int READ_ONLY = 8;
    private static final int CORRUPT = 11;
    private static final int CANNOT_OPEN = 14;
    private static final int KEY_ROUNDS = 200_000;

    private final Path file;
    private final @Nullable String passphrase;

    Database(Path file, @Nullable String passphrase) {
        this.file = file;
        this.passphrase = passphrase;
    }

    Path file() {
        return file;
    }

    @Nullable
    String passphrase() {
        return passphrase;
    }

    /** A new connection; the caller closes it. */
    Connection connect() {
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file, properties());
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("PRAGMA secure_delete = ON");
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.execute("PRAGMA busy_timeout = 10000");
                statement.execute("PRAGMA temp_store = MEMORY");
                statement.execute("PRAGMA cache_size = -262144");
            } catch (SQLException e) {
                connection.close();
                throw e;
            }
            return connection;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        if (passphrase != null) {
            properties.setProperty("cipher", "chacha20");
            properties.setProperty("kdf_iter", Integer.toString(KEY_ROUNDS));
            properties.setProperty("key", passphrase);
        }
        return properties;
    }

    /** Creates the tables of a new file. */
    void create() {
        try {
            Flyway.configure(Database.class.getClassLoader())
                    .dataSource(new SingleSource(this::connect))
                    .locations("classpath:org/proofmark/store/migration")
                    .loggers(SilentLogs.class.getName())
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException known) {
                    throw failure(known);
                }
            }
            throw new DossierException(
                    "The tables of " + file + " cannot be made.",
                    "Check the free space and the permissions of the disk.",
                    e);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA user_version = " + SCHEMA);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /** Refuses a file that a newer program wrote. */
    void checkVersion(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA user_version")) {
            int version = rows.next() ? rows.getInt(1) : 0;
            if (version != SCHEMA) {
                throw new DossierException(
                        "The dossier has database version " + version + "; this program reads version " + SCHEMA + ".",
                        "Open it with the program that wrote it.");
            }
        }
    }

    /** Turns what the driver says into what a user can act on. */
    DossierException failure(SQLException e) {
        return switch (e.getErrorCode() & 0xff) {
            case NOT_A_DATABASE ->
                passphrase == null
                        ? new DossierException(
                                file + " is not a readable database.",
                                "If the dossier is encrypted, give its passphrase; else restore the file from a backup.",
                                e)
                        : new WrongPassphrase(file, e);
            case FULL -> full(e);
            case BUSY ->
                new DossierException(
                        file + " is in use by another program.", "Close the other program, then repeat the action.", e);
            case READ_ONLY ->
                new DossierException(
                        file + " cannot be written.",
                        "Check the permissions of the dossier's folder, or whether its disk is read-only.",
                        e);
            case CANNOT_OPEN ->
                new DossierException(
                        file + " cannot be opened.",
                        "Check the permissions of its folder; a dossier on a read-only disk must be copied to another first.",
                        e);
            case CORRUPT ->
                new DossierException(file + " is damaged.", "Run verify to see where, and restore a backup.", e);
            default ->
                outOfSpace()
                        ? full(e)
                        : new DossierException(
                                "The database " + file + " failed: " + e.getMessage() + ".",
                                "Run verify to see what is damaged, and restore a backup if it is.",
                                e);
        };
    }

    private DossierException full(SQLException e) {
        return new DossierException(
                "The disk with " + file + " is full.",
                "Nothing of this action was stored. Free some space and repeat it; even reading needs a little.",
                e);
    }

    private boolean outOfSpace() {
        try {
            return Files.getFileStore(file).getUsableSpace() < 1 << 20;
        } catch (IOException e) {
            return false;
        }
    }

    /** The passphrase does not open the dossier. */
    static final class WrongPassphrase extends DossierException {
        private static final long serialVersionUID = 1L;

        WrongPassphrase(Path file, SQLException cause) {
            super(
                    "The passphrase does not open " + file + ".",
                    "Type it again: case and spaces matter. If it is right, the file is damaged: restore a backup.",
                    cause);
        }
    }
}
