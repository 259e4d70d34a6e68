package org.proofmark.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.proofmark.store.Verification.Fault;

/** Checks a whole dossier: database, records, payloads, logs, checkpoints, views, originals. */
final class Verifier {
    /** More faults than anyone reads; one broken page can break a million records. */
    static final int MOST_FAULTS = 200;

    private final Dossier dossier;
    private final Connection connection;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Verifier(Dossier dossier, Connection connection) {
        this.dossier = dossier;
        this.connection = connection;
    }

    static Verification run(Dossier dossier, Connection connection, LongConsumer progress) {
        return new Verifier(dossier, connection).run(progress);
    }

    private Verification run(LongConsumer progress) {
        long records = 0;
        long subjects = 0;
        long originals = 0;
        String digest = "";
        Verification.Assurance assurance = Verification.Assurance.DAMAGE_ONLY;
        try {
            database();
            LogCheck logs = new LogCheck(connection, dossier.keyring(), this::fault, notes::add);
            records = logs.run(progress);
            assurance = logs.assurance();
            subjects = new ViewCheck(connection, this::fault).run();
            originals = new MediaCheck(connection, dossier.media(), this::fault, notes::add).run();
            digest = ViewDigest.of(connection);
        } catch (SQLException e) {
            fault(new Fault("database", null, "it cannot be read on: " + e.getMessage()));
        } catch (RuntimeException e) {
            fault(new Fault("database", null, "what it holds cannot be understood: " + e.getMessage()));
        }
        return new Verification(
                List.copyOf(faults), List.copyOf(notes), records, subjects, originals, digest, assurance);
    }

    private void fault(Fault fault) {
        if (faults.size() < MOST_FAULTS) {
            faults.add(fault);
        } else if (faults.size() == MOST_FAULTS) {
            faults.add(new Fault("dossier", null, "more than " + MOST_FAULTS + " faults; the rest are not listed"));
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
                        "database",
                        null,
                        "row " + rows.getLong(2) + " of " + rows.getString(1) + " names a row that is not there"));
            }
        }
    }
}
