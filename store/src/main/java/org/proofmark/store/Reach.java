package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;

/**
 * How far a snapshot of a dossier reaches. Of two snapshots with equal numbers one need not be read again for what was worked
 * out of the other.
 *
 * @param all the newest record, by the order of arrival; 0: there is none
 * @param besideJudgements the newest that is neither a judgement nor takes one back: what marks and fields say is the same as long as it is
 */
public record Reach(long all, long besideJudgements) {
    private static final String NEWEST_FIRST =
            "SELECT r.rid, r.type, r.envelope, p.body FROM record r LEFT JOIN payload p ON p.rid = r.rid"
                    + " WHERE r.type <> 'judgement' ORDER BY r.rid DESC";

    static Reach of(Connection connection) throws SQLException {
        try (PreparedStatement newest = connection.prepareStatement("SELECT coalesce(max(rid), 0) FROM record");
                ResultSet row = newest.executeQuery()) {
            return new Reach(row.next() ? row.getLong(1) : 0, besideJudgements(connection));
        }
    }

    private static long besideJudgements(Connection connection) throws SQLException {
        try (PreparedStatement records = connection.prepareStatement(NEWEST_FIRST);
                ResultSet rows = records.executeQuery()) {
            while (rows.next()) {
                boolean retraction = rows.getString(2).equals("retraction");
                if (!retraction || !takesBackJudgement(connection, rows.getBytes(3), rows.getBytes(4))) {
                    return rows.getLong(1);
                }
            }
            return 0;
        }
    }

    private static boolean takesBackJudgement(Connection connection, byte[] envelope, byte[] body) throws SQLException {
        RecordId target =
                Sealed.read(envelope, body).payload() instanceof Retraction retraction ? retraction.record() : null;
        if (target == null) {
            return false;
        }
        try (PreparedStatement type = connection.prepareStatement("SELECT type FROM record WHERE id = ?")) {
            type.setBytes(1, Bytes.of(target.value()));
            try (ResultSet row = type.executeQuery()) {
                return row.next() && row.getString(1).equals("judgement");
            }
        }
    }
}
