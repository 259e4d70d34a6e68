package org.proofmark.store;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Hash;
import org.proofmark.ledger.Note;

/**
 * The log that this installation appends to. A dossier is a set of logs, one for each installation that ever wrote in it;
 * ours is the one whose key is in our keyring.
 *
 * @param lid short form in the database
 * @param origin name in checkpoints
 */
record LocalLog(long lid, String origin) {

    /** Our log of the dossier, made with a new key where there is none. */
    static LocalLog of(Connection connection, Keyring keyring) throws SQLException {
        long last = 0;
        try (PreparedStatement query = connection.prepareStatement("SELECT lid, origin FROM log ORDER BY lid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                if (keyring.holds(rows.getString(2))) {
                    return new LocalLog(last, rows.getString(2));
                }
            }
        }
        return create(connection, keyring, last + 1);
    }

    private static LocalLog create(Connection connection, Keyring keyring, long lid) throws SQLException {
        LocalLog log = new LocalLog(lid, "proofmark-" + UUID.randomUUID());
        String vkey = keyring.create(log.origin);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO log (lid, origin, vkey) VALUES (?, ?, ?)")) {
            insert.setLong(1, lid);
            insert.setString(2, log.origin);
            insert.setString(3, vkey);
            insert.executeUpdate();
        }
        return log;
    }

    /** Where the log stands. */
    Frontier frontier(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT size, hashes FROM frontier WHERE lid = ?")) {
            query.setLong(1, lid);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Frontier.of(rows.getLong(1), hashes(rows.getBytes(2))) : new Frontier();
            }
        }
    }

    private static List<Hash> hashes(byte[] joined) {
        List<Hash> hashes = new ArrayList<>();
        ByteBuffer buffer = ByteBuffer.wrap(joined);
        while (buffer.hasRemaining()) {
            byte[] hash = new byte[Hash.LENGTH];
            buffer.get(hash);
            hashes.add(Hash.of(hash));
        }
        return hashes;
    }

    /** Stores where the log stands, and signs it where the key is unlocked. */
    Optional<Note> close(Connection connection, Frontier frontier, Keyring keyring) throws SQLException {
        ByteBuffer joined = ByteBuffer.allocate(frontier.hashes().size() * Hash.LENGTH);
        frontier.hashes().forEach(h -> joined.put(h.bytes()));
        try (PreparedStatement store =
                connection.prepareStatement("INSERT INTO frontier (lid, size, hashes) VALUES (?, ?, ?)"
                        + " ON CONFLICT (lid) DO UPDATE SET size = excluded.size, hashes = excluded.hashes")) {
            store.setLong(1, lid);
            store.setLong(2, frontier.size());
            store.setBytes(3, joined.array());
            store.executeUpdate();
        }
        Optional<Note> note = keyring.sign(new Checkpoint(origin, frontier.size(), frontier.root()));
        if (note.isPresent()) {
            try (PreparedStatement store = connection.prepareStatement(
                    "INSERT OR REPLACE INTO checkpoint (lid, size, note) VALUES (?, ?, ?)")) {
                store.setLong(1, lid);
                store.setLong(2, frontier.size());
                store.setString(3, note.get().toString());
                store.executeUpdate();
            }
        }
        return note;
    }
}
