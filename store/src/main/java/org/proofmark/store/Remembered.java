package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proofmark.ledger.Checkpoint;
import org.proofmark.ledger.Note;

/**
 * What a keyring remembers of a dossier. Taken before the dossier's state is fixed for a check or a copy: another process may
 * go on writing, and its newest checkpoint would then seem to be of records that were taken away.
 *
 * @param checkpoints the newest checkpoint of each log that has one
 * @param logs every log that the dossier must hold
 */
record Remembered(Map<String, Checkpoint> checkpoints, Set<String> logs) {

    static Remembered of(Connection connection, Keyring keyring, String dossier) throws SQLException {
        Set<String> logs = keyring.expected(dossier);
        Map<String, Checkpoint> checkpoints = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement("SELECT origin FROM log");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                String origin = rows.getString(1);
                Optional<Note> note = keyring.remembered(origin);
                note.ifPresent(n -> checkpoints.put(origin, Checkpoint.parse(n.text())));
            }
        }
        return new Remembered(checkpoints, logs);
    }
}
