package org.proofmark.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

/** What SQLite alone does: the rows of a CSV file into one table, as text, in one transaction. */
final class PlainInserts {
    private static final int BLOCK = 1_000;

    private PlainInserts() {}

    static void run(Path database, Path file) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA journal_mode = WAL");
                statement.execute("PRAGMA synchronous = FULL");
                statement.execute("CREATE TABLE plain (" + GeneratedRow.HEADER + ")");
            }
            connection.setAutoCommit(false);
            insert(connection, file);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException("The plain inserts failed.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void insert(Connection connection, Path file) throws SQLException, IOException {
        int columns = GeneratedRow.HEADER.split(",", -1).length;
        String places = String.join(", ", Collections.nCopies(columns, "?"));
        try (CsvReader<CsvRecord> rows = CsvReader.builder().ofCsvRecord(file);
                PreparedStatement insert = connection.prepareStatement("INSERT INTO plain VALUES (" + places + ")")) {
            for (CsvRecord row : rows) {
                for (int i = 0; i < columns; i++) {
                    insert.setString(i + 1, row.getField(i));
                }
                insert.addBatch();
                if (row.getStartingLineNumber() % BLOCK == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
