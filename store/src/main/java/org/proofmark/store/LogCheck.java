package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Canonical;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Commitment;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Hash;
import org.proofmark.ledger.LedgerException;
import org.proofmark.ledger.Note;
import org.proofmark.ledger.NoteVerifier;
import org.proofmark.model.Envelope;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Plain;
import org.proofmark.store.Verification.Assurance;
import org.proofmark.store.Verification.Fault;

/** Checks every record against its log, and every log against its checkpoints, inside the dossier and outside it. */
final class LogCheck {
    private static final long REPORT_EVERY = 10_000;

    private final Connection connection;
    private final Keyring keyring;
    private final Consumer<Fault> faults;
    private final Consumer<String> notes;
    private Assurance assurance = Assurance.EDITS_AND_ROLLBACK;

    LogCheck(Connection connection, Keyring keyring, Consumer<Fault> faults, Consumer<String> notes) {
        this.connection = connection;
        this.keyring = keyring;
        this.faults = faults;
        this.notes = notes;
    }

    /** The weakest of the assurances that the logs give. */
    Assurance assurance() {
        return assurance;
    }

    /** Checks all logs; the result is the number of records. */
    long run(LongConsumer progress) throws SQLException {
        long records = 0;
        try (PreparedStatement query = connection.prepareStatement("SELECT lid, origin, vkey FROM log ORDER BY lid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                records += log(rows.getLong(1), rows.getString(2), rows.getString(3), records, progress);
            }
        }
        return records;
    }

    private long log(long lid, String origin, String vkey, long before, LongConsumer progress) throws SQLException {
        Map<Long, Checkpoint> expected = checkpoints(lid, origin, vkey);
        Frontier frontier = new Frontier();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT r.rid, r.id, s.id, o.id, b.id, r.type, r.position, r.envelope, r.leaf, p.salt, p.body"
                        + " FROM record r LEFT JOIN subject s ON s.sid = r.sid LEFT JOIN subject o ON o.sid = r.source"
                        + " LEFT JOIN subject b ON b.sid = r.batch LEFT JOIN payload p ON p.rid = r.rid"
                        + " WHERE r.lid = ? ORDER BY r.rid")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    record(rows, frontier.size());
                    frontier.append(Hash.leaf(rows.getBytes(8)));
                    compare(expected.get(frontier.size()), frontier, origin);
                    if ((before + frontier.size()) % REPORT_EVERY == 0) {
                        progress.accept(before + frontier.size());
                    }
                }
            }
        }
        ends(lid, origin, frontier, expected);
        return frontier.size();
    }

    /** One record: its columns, its leaf hash, its payload. */
    private void record(ResultSet row, long position) throws SQLException {
        String id = id(row.getBytes(2));
        try {
            byte[] written = row.getBytes(8);
            Envelope envelope = Plain.envelope(Canonical.read(written));
            check(envelope.id().toString().equals(id), "record", id, "its envelope is that of record " + envelope.id());
            check(
                    envelope.subject().toString().equals(id(row.getBytes(3))),
                    "record",
                    id,
                    "it is filed under another subject");
            check(
                    envelope.source().toString().equals(id(row.getBytes(4))),
                    "record",
                    id,
                    "it is filed under another source");
            check(
                    String.valueOf(envelope.batch()).equals(id(row.getBytes(5))),
                    "record",
                    id,
                    "it is filed under another batch");
            check(envelope.type().equals(row.getString(6)), "record", id, "it is filed as another type");
            check(
                    row.getLong(7) == position,
                    "record",
                    id,
                    "it stands at position " + row.getLong(7) + " of its log, not " + position);
            check(
                    HexFormat.of()
                            .formatHex(row.getBytes(9))
                            .equals(Hash.leaf(written).hex()),
                    "record",
                    id,
                    "its envelope does not have the logged hash");
            payload(id, envelope, row.getBytes(10), row.getBytes(11));
        } catch (LedgerException | InvalidRecordException e) {
            faults.accept(new Fault("record", id, "its envelope cannot be read: " + e.getMessage()));
        }
    }

    private void payload(String id, Envelope envelope, byte @Nullable [] salt, byte @Nullable [] body) {
        if (salt == null || body == null) {
            faults.accept(new Fault("payload", id, "it is missing"));
            return;
        }
        boolean matches = salt.length == Commitment.SALT_LENGTH
                && Commitment.of(salt, body).hex().equals(envelope.commitment());
        check(
                matches,
                "payload",
                id,
                "it is not the one that was recorded (" + envelope.type() + " about " + envelope.subject() + ")");
    }

    private void check(boolean holds, String place, String id, String what) {
        if (!holds) {
            faults.accept(new Fault(place, id, what));
        }
    }

    private static String id(byte @Nullable [] bytes) {
        if (bytes == null) {
            return "null";
        }
        return bytes.length == 16 ? Bytes.uuid(bytes).toString() : new UUID(0, 0).toString();
    }

    /** The stored checkpoints of a log by size, signatures checked, and the remembered one. */
    private Map<Long, Checkpoint> checkpoints(long lid, String origin, String vkey) throws SQLException {
        Map<Long, Checkpoint> found = new TreeMap<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT size, note FROM checkpoint WHERE lid = ? ORDER BY size")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    verified(origin, vkey, rows.getString(2), rows.getLong(1)).ifPresent(c -> found.put(c.size(), c));
                }
            }
        }
        if (found.isEmpty()) {
            weaken(Assurance.DAMAGE_ONLY);
            notes.accept("The log " + origin + " has no signed checkpoint: its key was never unlocked.");
        }
        return found;
    }

    private Optional<Checkpoint> verified(String origin, String vkey, String note, long size) {
        try {
            Checkpoint checkpoint = Checkpoint.verify(
                    Note.parse(note.getBytes(StandardCharsets.UTF_8)), List.of(NoteVerifier.parse(vkey)));
            if (checkpoint.origin().equals(origin) && checkpoint.size() == size) {
                return Optional.of(checkpoint);
            }
            faults.accept(new Fault(
                    "checkpoint",
                    origin + " at " + size,
                    "it is one of " + checkpoint.origin() + " at " + checkpoint.size()));
        } catch (LedgerException e) {
            faults.accept(new Fault("checkpoint", origin + " at " + size, String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private void compare(@Nullable Checkpoint checkpoint, Frontier frontier, String origin) {
        if (checkpoint != null && !checkpoint.root().equals(frontier.root())) {
            faults.accept(new Fault(
                    "log",
                    origin,
                    "its first " + frontier.size() + " records are not those that were signed at that size"));
        }
    }

    /** What must hold of a log once all its records have been seen. */
    private void ends(long lid, String origin, Frontier frontier, Map<Long, Checkpoint> signed) throws SQLException {
        LocalLog log = new LocalLog(lid, origin);
        Frontier stored = log.frontier(connection);
        check(
                stored.size() == frontier.size() && stored.root().equals(frontier.root()),
                "log",
                origin,
                "it holds " + frontier.size() + " records where " + stored.size() + " were written, or others");
        long last = signed.keySet().stream().max(Long::compare).orElse(0L);
        check(
                last <= frontier.size(),
                "log",
                origin,
                "it was signed at " + last + " records and now has " + frontier.size());
        if (last > 0 && last < frontier.size()) {
            notes.accept("The last " + (frontier.size() - last) + " records of " + origin + " are not signed yet.");
        }
        remembered(origin, frontier);
    }

    /** The checkpoint kept outside the dossier: its size must have been reached, with the same records. */
    private void remembered(String origin, Frontier frontier) throws SQLException {
        Optional<Note> note = keyring.remembered(origin);
        if (note.isEmpty()) {
            weaken(Assurance.EDITS);
            notes.accept("No checkpoint of " + origin + " is kept in " + keyring.folder()
                    + ": an earlier state put back would not show.");
            return;
        }
        Checkpoint outside = Checkpoint.parse(note.get().text());
        if (outside.size() > frontier.size()) {
            faults.accept(new Fault(
                    "log",
                    origin,
                    "it has " + frontier.size() + " records; the checkpoint kept in " + keyring.folder() + " is of "
                            + outside.size() + ": records were taken away, or an earlier state was put back"));
        } else if (!rootAt(origin, outside.size()).equals(outside.root())) {
            faults.accept(new Fault(
                    "log",
                    origin,
                    "its first " + outside.size() + " records are not those of the checkpoint kept in "
                            + keyring.folder()));
        }
    }

    private Hash rootAt(String origin, long size) throws SQLException {
        Frontier frontier = new Frontier();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT r.envelope FROM record r JOIN log l ON l.lid = r.lid WHERE l.origin = ? ORDER BY r.rid LIMIT ?")) {
            query.setString(1, origin);
            query.setLong(2, size);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    frontier.append(Hash.leaf(rows.getBytes(1)));
                }
            }
        }
        return frontier.root();
    }

    private void weaken(Assurance to) {
        assurance = to.compareTo(assurance) < 0 ? to : assurance;
    }
}
