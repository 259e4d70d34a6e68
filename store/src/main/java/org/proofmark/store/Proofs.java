package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Frontier;
import org.proofmark.ledger.Hash;
import org.proofmark.ledger.MerkleTree;
import org.proofmark.ledger.Note;
import org.proofmark.ledger.ProofText;
import org.proofmark.model.RecordId;

/** Checkpoints of a dossier's logs, and proofs that records are in them, for programs that are not ours. */
final class Proofs {
    /** Leaves between two places that are remembered: those of one subtree that a {@link MerkleTree} asks for again. */
    private static final int STRIDE = 256;

    private final Connection connection;
    private final Keyring keyring;

    /** @param connection within one read transaction */
    Proofs(Connection connection, Keyring keyring) {
        this.connection = connection;
        this.keyring = keyring;
    }

    /** Where a record stands. */
    record Place(LocalLog log, String vkey, long position) {}

    Place place(RecordId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT l.lid, l.origin, l.vkey, r.position"
                + " FROM record r JOIN log l ON l.lid = r.lid WHERE r.id = ?")) {
            query.setBytes(1, Bytes.of(id.value()));
            try (ResultSet rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw noRecord(id);
                }
                return new Place(new LocalLog(rows.getLong(1), rows.getString(2)), rows.getString(3), rows.getLong(4));
            }
        }
    }

    byte[] envelope(RecordId id) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT envelope FROM record WHERE id = ?")) {
            query.setBytes(1, Bytes.of(id.value()));
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    return rows.getBytes(1);
                }
                throw noRecord(id);
            }
        }
    }

    private static DossierException noRecord(RecordId id) {
        return new DossierException(
                "There is no record " + id + " in a log of the dossier.",
                "Copy the id whole, as a page or report shows it.");
    }

    /** The log that this installation writes; the first one where it writes none; null where there is none at all. */
    @Nullable
    LocalLog ours() throws SQLException {
        @Nullable LocalLog first = null;
        @Nullable LocalLog ours = null;
        try (PreparedStatement query = connection.prepareStatement("SELECT lid, origin FROM log ORDER BY lid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                LocalLog log = new LocalLog(rows.getLong(1), rows.getString(2));
                first = first == null ? log : first;
                ours = keyring.holds(log.origin()) ? log : ours;
            }
        }
        return ours != null ? ours : first;
    }

    /** The newest checkpoint: the stored one where it covers the whole log, else one signed now, else the stored one. */
    Note checkpoint(LocalLog log) throws SQLException {
        Frontier frontier = log.frontier(connection);
        Optional<Note> stored = stored(log);
        if (stored.isPresent() && Checkpoint.parse(stored.get().text()).size() == frontier.size()) {
            return stored.get();
        }
        Optional<Note> fresh = keyring.holds(log.origin())
                ? keyring.sign(new Checkpoint(log.origin(), frontier.size(), frontier.root()))
                : Optional.empty();
        return fresh.or(() -> stored)
                .orElseThrow(() -> new DossierException(
                        "The log " + log.origin() + " was never signed, and its key is not at hand.",
                        "Unlock the key by its passphrase, where the log was written."));
    }

    private Optional<Note> stored(LocalLog log) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT note FROM checkpoint WHERE lid = ?")) {
            query.setLong(1, log.lid());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next()
                        ? Optional.of(Note.parse(rows.getString(1).getBytes(StandardCharsets.UTF_8)))
                        : Optional.empty();
            }
        }
    }

    ProofText proof(Place place) throws SQLException {
        Note note = checkpoint(place.log());
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (place.position() >= checkpoint.size()) {
            throw new DossierException(
                    "The record was written after the last checkpoint of "
                            + place.log().origin() + ".",
                    "Unlock the key by its passphrase, so that a newer one can be signed.");
        }
        Leaves leaves = new Leaves(place.log().lid());
        MerkleTree tree = MerkleTree.over(leaves::at, Math.toIntExact(checkpoint.size()));
        if (!tree.root().equals(checkpoint.root())) {
            throw new DossierException(
                    "The records of " + place.log().origin() + " are not those that were signed.",
                    "Run verify on the dossier.");
        }
        return new ProofText(tree.inclusion(place.position(), checkpoint.size()), note);
    }

    /** Leaf hashes by position, read a stretch at a time. */
    private final class Leaves {
        private final long log;
        /** The first short form of each stretch, as far as they were read. */
        private final List<Long> starts = new ArrayList<>(List.of(0L));

        private int from = -1;
        private List<Hash> stretch = List.of();

        Leaves(long log) {
            this.log = log;
        }

        Hash at(int position) {
            int first = position / STRIDE * STRIDE;
            if (first != from) {
                try {
                    read(first);
                } catch (SQLException e) {
                    throw new DossierException(
                            "The log cannot be read: " + e.getMessage() + ".", "Run verify on the dossier.", e);
                }
            }
            if (position - first >= stretch.size()) {
                throw new DossierException("The log ends before it should.", "Run verify on the dossier.");
            }
            return stretch.get(position - first);
        }

        private void read(int first) throws SQLException {
            List<Hash> found = new ArrayList<>(STRIDE);
            long last = 0;
            try (PreparedStatement query = connection.prepareStatement(
                    "SELECT rid, leaf FROM record WHERE rid >= ? AND lid = ? ORDER BY rid LIMIT " + STRIDE)) {
                query.setLong(1, starts.get(first / STRIDE));
                query.setLong(2, log);
                try (ResultSet rows = query.executeQuery()) {
                    while (rows.next()) {
                        last = rows.getLong(1);
                        found.add(Hash.of(rows.getBytes(2)));
                    }
                }
            }
            if (starts.size() == first / STRIDE + 1) {
                starts.add(last + 1);
            }
            from = first;
            stretch = found;
        }
    }
}
