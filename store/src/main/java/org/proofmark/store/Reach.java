package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.RecordId;
import org.proofmark.model.Retraction;

/**
 * How far a snapshot of a dossier reaches. Of two snapshots with equal numbers one need not be read again for what was worked
 * out of the other.
 *
 * @param all the newest record, by the order of arrival; 0: there is none
 * @param besideJudgements the newest that is neither a judgement nor an answer to an alert, takes none of these back, and introduces nobody
 *     whose word is nothing but these: what marks and fields say is the same as long as it is
 */
public record Reach(long all, long besideJudgements) {
    private static final String VERDICTS = "('judgement', 'sighting')";
    private static final String NEWEST_FIRST = "SELECT r.rid, r.type, r.sid, r.envelope, p.body FROM record r"
            + " LEFT JOIN payload p ON p.rid = r.rid WHERE r.rid > ? AND r.type NOT IN " + VERDICTS
            + " ORDER BY r.rid DESC";
    private static final String OTHER_WORD = "SELECT 1 FROM record r WHERE r.source = ?1 AND r.sid <> ?1"
            + " AND r.type NOT IN ('judgement', 'sighting', 'retraction') LIMIT 1";

    /** @param before how far another snapshot reached; only what came since is read. Null: everything is */
    static Reach of(Connection connection, @Nullable Reach before) throws SQLException {
        try (PreparedStatement newest = connection.prepareStatement("SELECT coalesce(max(rid), 0) FROM record");
                ResultSet row = newest.executeQuery()) {
            long all = row.next() ? row.getLong(1) : 0;
            Reach known = before == null || before.all() > all ? new Reach(0, 0) : before;
            return new Reach(all, known.all() == all ? known.besideJudgements() : besideJudgements(connection, known));
        }
    }

    private static long besideJudgements(Connection connection, Reach known) throws SQLException {
        try (PreparedStatement records = connection.prepareStatement(NEWEST_FIRST)) {
            records.setLong(1, known.all());
            try (ResultSet rows = records.executeQuery()) {
                while (rows.next()) {
                    boolean beside =
                            switch (rows.getString(2)) {
                                case "retraction" -> !takesBackVerdict(connection, rows.getBytes(4), rows.getBytes(5));
                                case "source" -> hasOtherWord(connection, rows.getLong(3));
                                default -> true;
                            };
                    if (beside) {
                        return rows.getLong(1);
                    }
                }
            }
            return known.besideJudgements();
        }
    }

    private static boolean takesBackVerdict(Connection connection, byte[] envelope, byte[] body) throws SQLException {
        RecordId target =
                Sealed.read(envelope, body).payload() instanceof Retraction retraction ? retraction.record() : null;
        if (target == null) {
            return false;
        }
        try (PreparedStatement type =
                connection.prepareStatement("SELECT 1 FROM record WHERE id = ? AND type IN " + VERDICTS)) {
            type.setBytes(1, Bytes.of(target.value()));
            try (ResultSet row = type.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Whether anything but verdicts rests on a source: who is introduced as one may say more later, and that then is new. */
    private static boolean hasOtherWord(Connection connection, long source) throws SQLException {
        try (PreparedStatement other = connection.prepareStatement(OTHER_WORD)) {
            other.setLong(1, source);
            try (ResultSet row = other.executeQuery()) {
                return row.next();
            }
        }
    }
}
