package org.proofmark.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;

/** What SQLite alone does: rows of text into one table, in one transaction. */
final class PlainInserts {
    private static final int BLOCK = 1_000;

    private PlainInserts() {}

    static void run(Path file, int rows) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("CREATE TABLE plain (a, b, c, d, e, f, g, h, i, j)");
            }
            connection.setAutoCommit(false);
            insert(connection, rows);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The plain inserts failed.", e);
        }
    }

    private static void insert(Connection connection, int rows) throws SQLException {
        String places = String.join(", ", Collections.nCopies(10, "?"));
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (" + places + ")")) {
            for (int row = 0; row < rows; row++) {
                List<String> columns = GeneratedRow.of(row).columns();
                for (int i = 0; i < columns.size(); i++) {
                    insert.setString(i + 1, columns.get(i));
                }
                insert.addBatch();
                if (row % BLOCK == BLOCK - 1) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
