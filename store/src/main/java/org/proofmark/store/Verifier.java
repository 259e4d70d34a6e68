package org.proofmark.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.proofmark.store.Verification.Assurance;
import org.proofmark.store.Verification.Fault;

/** Checks a whole dossier: settings, database, records, payloads, logs, checkpoints, views, originals. */
final class Verifier {
    /** More faults than anyone reads; one broken page can break a million records. */
    static final int MOST_FAULTS = 200;

    private final Dossier dossier;
    private final Connection connection;
    private final Remembered remembered;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
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

    /** A part of the check; the others go on where one fails. */
    @FunctionalInterface
    private interface Part {
        void run() throws SQLException, IOException;
    }

    private Verification run(LongConsumer progress) {
        part("settings", this::settings);
        part("database", this::database);
        part("log", () -> {
            LogCheck logs = new LogCheck(connection, remembered, this::fault, notes::add);
            records = logs.run(progress);
            assurance = logs.assurance();
        });
        part("view", () -> subjects = new ViewCheck(connection, this::fault).run());
        part("media", () -> originals = new MediaCheck(connection, dossier.media(), this::fault, notes::add).run());
        part("view", () -> digest = ViewDigest.of(connection));
        return new Verification(
                List.copyOf(faults), List.copyOf(notes), records, subjects, originals, digest, assurance);
    }

    private void part(String place, Part part) {
        try {
            part.run();
        } catch (SQLException | IOException e) {
            fault(new Fault(place, null, "it cannot be read on: " + e.getMessage()));
        } catch (RuntimeException e) {
            fault(new Fault(place, null, "what it holds cannot be understood: " + e.getMessage()));
        }
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else if (faults.size() == MOST_FAULTS) {
            faults.add(new Fault("dossier", null, "more than " + MOST_FAULTS + " faults; the rest are not listed"));
        }
    }

    private void settings() throws SQLException, IOException {
        Settings settings = Settings.read(dossier.directory());
        if (!Arrays.equals(
                settings.bytes(), Files.readAllBytes(dossier.directory().resolve(Settings.FILE)))) {
            fault(new Fault("settings", Settings.FILE, "it is not as it was written"));
        }
        if (!settings.id().equals(Layout.id(connection))) {
            fault(new Fault("settings", Settings.FILE, "it is that of another dossier"));
        }
        if (!settings.layout().equals(Layout.digest(connection))) {
            fault(new Fault(
                    "settings", "setting", "tables, settings or their history are not those of " + Settings.FILE));
        }
    }

    private void database() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(20)")) {
            while (rows.next()) {
                if (!rows.getString(1).equals("ok")) {
                    fault(new Fault("database", null, rows.getString(1)));
                }
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA foreign_key_check")) {
            while (rows.next()) {
                fault(new Fault(
                        rows.getString(1),
                        null,
                        "its row " + rows.getString(2) + " names a " + rows.getString(3) + " that is not there"));
            }
        }
    }
}
