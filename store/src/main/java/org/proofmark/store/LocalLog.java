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
import org.proofmark.ledger.LedgerException;
import org.proofmark.ledger.Note;

/**
 * The log that this installation appends to. A dossier is a set of logs, one for each installation that ever wrote in it;
 * ours is the one whose key is in our keyring.
 *
 * @param lid short form in the database
 * @param origin name in checkpoints
 */
record LocalLog(long lid, String origin) {

    /** Our log of the dossier, made with a new key where there is none that can be continued. */
    static LocalLog of(Connection connection, Keyring keyring) throws SQLException {
        long last = 0;
        try (PreparedStatement query = connection.prepareStatement("SELECT lid, origin FROM log ORDER BY lid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                LocalLog log = new LocalLog(rows.getLong(1), rows.getString(2));
                last = log.lid;
                if (keyring.holds(log.origin) && log.isNewest(connection, keyring)) {
                    return log;
                }
            }
        }
        return create(connection, keyring, last + 1);
    }

    /**
     * Whether nothing was signed beyond where the log stands. A dossier put back to an earlier state goes on in a new log:
     * appending to the old one would sign two histories under one name, and hide that something is gone.
     */
    private boolean isNewest(Connection connection, Keyring keyring) throws SQLException {
        Optional<Note> outside = keyring.remembered(origin);
        if (outside.isEmpty()) {
            return true;
        }
        Checkpoint signed = Checkpoint.parse(outside.get().text());
        Frontier here = frontier(connection);
        return signed.size() < here.size()
                || (signed.size() == here.size() && signed.root().equals(here.root()));
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
        } catch (LedgerException e) {
            throw new DossierException("The log " + origin + " is damaged.", "Run verify on the dossier.", e);
        }
    }

    private static List<Hash> hashes(byte[] joined) {
        if (joined.length % Hash.LENGTH != 0) {
            throw new LedgerException(joined.length + " bytes are no whole number of hashes. Restore a backup.");
        }
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
                connection.prepareStatement("INSERT INTO frontier (lid, size, hashes, signed) VALUES (?, ?, ?, 0)"
                        + " ON CONFLICT (lid) DO UPDATE SET size = excluded.size, hashes = excluded.hashes")) {
            store.setLong(1, lid);
            store.setLong(2, frontier.size());
            store.setBytes(3, joined.array());
            store.executeUpdate();
        }
        Optional<Note> note = keyring.sign(new Checkpoint(origin, frontier.size(), frontier.root()));
        if (note.isPresent()) {
            keep(connection, frontier.size(), note.get());
        }
        return note;
    }

    private void keep(Connection connection, long size, Note note) throws SQLException {
        try (PreparedStatement store =
                        connection.prepareStatement("INSERT INTO checkpoint (lid, size, note) VALUES (?, ?, ?)"
                                + " ON CONFLICT (lid) DO UPDATE SET size = excluded.size, note = excluded.note");
                PreparedStatement mark = connection.prepareStatement("UPDATE frontier SET signed = ? WHERE lid = ?")) {
            store.setLong(1, lid);
            store.setLong(2, size);
            store.setString(3, note.toString());
            store.executeUpdate();
            mark.setLong(1, size);
            mark.setLong(2, lid);
            mark.executeUpdate();
        }
    }
}
