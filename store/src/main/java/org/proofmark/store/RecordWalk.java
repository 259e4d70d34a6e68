package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.proofmark.model.Statement;

/** Walks over all records, one subject at a time. */
final class RecordWalk {
    private RecordWalk() {}

    /** Takes every record of one subject. */
    @FunctionalInterface
    interface Visitor {
        void visit(long sid, List<Statement> statements) throws SQLException;
    }

    static void over(Connection connection, Visitor visitor) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "SELECT r.sid, r.envelope, p.body FROM record r LEFT JOIN payload p ON p.rid = r.rid ORDER BY r.sid, r.rid");
                ResultSet rows = query.executeQuery()) {
            long current = -1;
            List<Statement> statements = new ArrayList<>();
            while (rows.next()) {
                if (rows.getLong(1) != current && !statements.isEmpty()) {
                    visitor.visit(current, statements);
                    statements = new ArrayList<>();
                }
                current = rows.getLong(1);
                statements.add(Sealed.read(rows.getBytes(2), rows.getBytes(3)));
            }
            if (!statements.isEmpty()) {
                visitor.visit(current, statements);
            }
        }
    }
}
