package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Hash;
import org.proofmark.ledger.LedgerException;
import org.proofmark.ledger.Note;
import org.proofmark.ledger.NoteVerifier;
import org.proofmark.store.Verification.Assurance;
import org.proofmark.store.Verification.Fault;

/** Checks every record against its log, and every log against its checkpoints, inside the dossier and outside it. */
final class LogCheck {
    private static final long REPORT_EVERY = 10_000;

    private final Connection connection;
    private final Remembered remembered;
    private final Consumer<Fault> faults;
    private final Consumer<String> notes;
    private final RecordCheck records;
    private final Set<String> missing;
    private Assurance assurance = Assurance.EDITS_AND_ROLLBACK;
    private long done;

    LogCheck(Connection connection, Remembered remembered, Consumer<Fault> faults, Consumer<String> notes) {
        this.connection = connection;
        this.remembered = remembered;
        this.faults = faults;
        this.notes = notes;
        this.records = new RecordCheck(faults);
        this.missing = new HashSet<>(remembered.logs());
    }

    /** The weakest of the assurances that the logs give; one without any log gives the least. */
    Assurance assurance() {
        return done == 0 ? Assurance.DAMAGE_ONLY : assurance;
    }

    /** Checks all logs; the result is the number of records. */
    long run(LongConsumer progress) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT lid, origin, vkey FROM log ORDER BY lid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                missing.remove(rows.getString(2));
                log(rows.getLong(1), rows.getString(2), rows.getString(3), progress);
            }
        }
        missing.forEach(origin -> fault("log", origin, "the whole log is gone; the keyring knows that it was here"));
        homeless();
        progress.accept(done);
        return done;
    }

    private void log(long lid, String origin, String vkey, LongConsumer progress) throws SQLException {
        Checkpoint inside = checkpoint(lid, origin, vkey);
        Checkpoint outside = remembered.checkpoints().get(origin);
        Frontier frontier = new Frontier();
        try (PreparedStatement query =
                connection.prepareStatement(RecordCheck.COLUMNS + "WHERE r.lid = ? ORDER BY r.rid")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    frontier.append(records.check(rows, frontier.size()));
                    compare(inside, frontier, origin, "the checkpoint in the dossier");
                    compare(outside, frontier, origin, "the checkpoint in the keyring");
                    if (++done % REPORT_EVERY == 0) {
                        progress.accept(done);
                    }
                }
            }
        }
        ends(lid, origin, frontier, inside);
        outside(origin, frontier, outside);
    }

    private void compare(@Nullable Checkpoint checkpoint, Frontier frontier, String origin, String which) {
        if (checkpoint != null
                && checkpoint.size() == frontier.size()
                && !checkpoint.root().equals(frontier.root())) {
            fault("log", origin, "its first " + frontier.size() + " records are not those of " + which);
        }
    }

    /** What must hold of a log once all its records have been seen. */
    private void ends(long lid, String origin, Frontier frontier, @Nullable Checkpoint inside) throws SQLException {
        long signed = inside == null ? 0 : inside.size();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT size, hashes, signed FROM frontier WHERE lid = ?")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    fault("log", origin, "where it ends is not stored");
                    return;
                }
                long size = rows.getLong(1);
                if (size != frontier.size()) {
                    fault("log", origin, "it holds " + frontier.size() + " records where " + size + " were written");
                } else if (!joined(frontier).equals(new String(rows.getBytes(2), StandardCharsets.ISO_8859_1))) {
                    fault("log", origin, "its records are not those that were written");
                }
                if (rows.getLong(3) == 0 && signed == 0) {
                    notes.accept("The log " + origin + " has no signed checkpoint: its key was never unlocked.");
                } else if (rows.getLong(3) != signed) {
                    fault("log", origin, "its checkpoint at " + rows.getLong(3) + " records is missing or damaged");
                }
            }
        }
        if (signed > frontier.size()) {
            fault("log", origin, "it was signed at " + signed + " records and now has " + frontier.size());
        } else if (signed > 0 && signed < frontier.size()) {
            // Whoever can write the file can add records to the end of a log that nobody has signed.
            weaken(Assurance.DAMAGE_ONLY);
            notes.accept("The last " + (frontier.size() - signed) + " records of " + origin + " are not signed yet.");
        }
    }

    private static String joined(Frontier frontier) {
        StringBuilder joined = new StringBuilder();
        for (Hash hash : frontier.hashes()) {
            joined.append(new String(hash.bytes(), StandardCharsets.ISO_8859_1));
        }
        return joined.toString();
    }

    /** The stored checkpoint, signature checked; null where there is none that holds. */
    private @Nullable Checkpoint checkpoint(long lid, String origin, String vkey) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT size, note FROM checkpoint WHERE lid = ?")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    return verified(origin, vkey, rows.getString(2), rows.getLong(1));
                }
            }
        }
        weaken(Assurance.DAMAGE_ONLY);
        return null;
    }

    private @Nullable Checkpoint verified(String origin, String vkey, String note, long size) {
        String at = origin + " at " + size;
        try {
            Checkpoint checkpoint = Checkpoint.verify(
                    Note.parse(note.getBytes(StandardCharsets.UTF_8)), List.of(NoteVerifier.parse(vkey)));
            if (checkpoint.origin().equals(origin) && checkpoint.size() == size) {
                return checkpoint;
            }
            fault("checkpoint", at, "it is one of " + checkpoint.origin() + " at " + checkpoint.size());
        } catch (LedgerException e) {
            fault("checkpoint", at, String.valueOf(e.getMessage()));
        }
        weaken(Assurance.DAMAGE_ONLY);
        return null;
    }

    /** The checkpoint kept outside the dossier: its size must have been reached. */
    private void outside(String origin, Frontier frontier, @Nullable Checkpoint kept) {
        if (kept == null) {
            weaken(Assurance.EDITS);
            notes.accept("No checkpoint of " + origin + " is kept in the keyring: an earlier state put back would not"
                    + " show.");
        } else if (kept.size() > frontier.size()) {
            fault(
                    "log",
                    origin,
                    "it has " + frontier.size() + " records; the checkpoint in the keyring is of " + kept.size()
                            + ": records were taken away, or an earlier state (such as an older backup) was put back");
        }
    }

    /** Records of no log are in nobody's hash tree. */
    private void homeless() throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT id FROM record WHERE lid NOT IN (SELECT lid FROM log)");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                byte[] id = rows.getBytes(1);
                fault("record", id.length == 16 ? Bytes.uuid(id).toString() : null, "it is in no log");
            }
        }
    }

    private void fault(String place, @Nullable String id, String what) {
        faults.accept(new Fault(place, id, what));
    }

    private void weaken(Assurance to) {
        assurance = to.compareTo(assurance) < 0 ? to : assurance;
    }
}
