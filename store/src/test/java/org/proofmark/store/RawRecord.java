package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A record as it is stored, to be received elsewhere. */
final class RawRecord {
    private final byte[] envelope;
    private final byte[] salt;
    private final byte[] body;

    private RawRecord(byte[] envelope, byte[] salt, byte[] body) {
        this.envelope = envelope;
        this.salt = salt;
        this.body = body;
    }

    byte[] envelope() {
        return envelope;
    }

    byte[] salt() {
        return salt;
    }

    byte[] body() {
        return body;
    }

    static List<RawRecord> of(Dossier dossier) throws SQLException {
        Connection connection = dossier.take();
        List<RawRecord> records = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT r.envelope, p.salt, p.body FROM record r JOIN payload p ON p.rid = r.rid ORDER BY r.rid");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                records.add(new RawRecord(rows.getBytes(1), rows.getBytes(2), rows.getBytes(3)));
            }
        } finally {
            dossier.give(connection);
        }
        return records;
    }

    void into(Appending appending) {
        appending.receive(envelope, salt, body);
    }
}
