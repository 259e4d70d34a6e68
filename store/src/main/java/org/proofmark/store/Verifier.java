package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import org.proofmark.store.Verification.Assurance;
import org.proofmark.store.Verification.Fault;

/**
 * Checks a whole dossier: settings, database, records, payloads, logs, checkpoints, views, originals. What is logged and what
 * follows from it are checked side by side, in one read transaction: the one takes about as long as the other.
 */
final class Verifier {
    private final Dossier dossier;
    private final Connection connection;
    private final Remembered remembered;
    private long records;
    private long subjects;
    private long originals;
    private String digest = "";
    private Assurance assurance = Assurance.DAMAGE_ONLY;

    private Verifier(Dossier dossier, Connection connection, Remembered remembered) {
        this.dossier = dossier;
        this.connection = connection;
        this.remembered = remembered;
    }

    /** @param connection within one read transaction, begun after {@code remembered} was taken */
    static Verification run(Dossier dossier, Connection connection, Remembered remembered, LongConsumer progress) {
        return new Verifier(dossier, connection, remembered).run(progress);
    }

    private Verification run(LongConsumer progress) {
        FaultList logged = new FaultList();
        FaultList derived = new FaultList();
        try (ExecutorService beside = Executors.newSingleThreadExecutor()) {
            Future<?> rest = beside.submit(() -> checkDerived(derived));
            checkLogged(logged, progress);
            rest.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DossierException("The check was interrupted.", "Run it again; it changes nothing.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The check of the views broke off.", e);
        }
        logged.addAll(derived);
        return new Verification(logged.faults(), logged.notes(), records, subjects, originals, digest, assurance);
    }

    private void checkLogged(FaultList found, LongConsumer progress) {
        found.part("settings", () -> settings(found));
        found.part("database", () -> database(found));
        found.part("log", () -> {
            LogCheck logs = new LogCheck(connection, remembered, found::add, found::note);
            records = logs.run(progress);
            assurance = logs.assurance();
        });
    }

    private void checkDerived(FaultList found) {
        found.part("view", () -> subjects = new ViewCheck(connection, found::add).run());
        found.part(
                "media", () -> originals = new MediaCheck(connection, dossier.media(), found::add, found::note).run());
        found.part("view", () -> digest = ViewDigest.of(connection));
    }

    private void settings(FaultList found) throws SQLException, IOException {
        Settings settings = Settings.read(dossier.directory());
        if (!Arrays.equals(
                settings.bytes(), Files.readAllBytes(dossier.directory().resolve(Settings.FILE)))) {
            found.add(new Fault("settings", Settings.FILE, "it is not as it was written"));
        }
        if (!settings.id().equals(Layout.id(connection))) {
            found.add(new Fault("settings", Settings.FILE, "it is that of another dossier"));
        }
        if (!settings.layout().equals(Layout.digest(connection))) {
            found.add(new Fault(
                    "settings", "setting", "tables, settings or their history are not those of " + Settings.FILE));
        }
    }

    private void database(FaultList found) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    found.add(new Fault("database", null, rows.getString(1)));
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                found.add(new Fault(
                        rows.getString(1),
                        null,
                        "its row " + rows.getString(2) + " names a " + rows.getString(3) + " that is not there"));
            }
        }
    }
}
