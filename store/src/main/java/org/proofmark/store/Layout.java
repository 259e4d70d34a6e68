package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Hash;

/**
 * What a database holds beside records and views: its tables, settings and their history. They change only when somebody sets
 * something, so that one digest, kept in {@code dossier.json}, tells when one was changed.
 */
final class Layout {
    private static final List<String> PARTS = List.of(
            "SELECT user_version FROM pragma_user_version",
            "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name",
            "SELECT name, value FROM setting ORDER BY name",
            "SELECT * FROM flyway_schema_history ORDER BY installed_rank");

    private Layout() {}

    /** Writes the id of a new dossier. */
    static void name(Connection connection, String id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO setting (name, value) VALUES ('dossier', ?)")) {
            insert.setString(1, id);
            insert.executeUpdate();
        }
    }

    /** The id of the dossier that the database was made for. */
    static String id(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT value FROM setting WHERE name = 'dossier'");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    /** How probable a link must be to join items without a person; null: however probable, none does. */
    static @Nullable Double joinsFrom(Connection connection) throws SQLException {
        try (PreparedStatement query =
                        connection.prepareStatement("SELECT value FROM setting WHERE name = 'join-from'");
                ResultSet rows = query.executeQuery()) {
            return rows.next() ? Double.valueOf(rows.getString(1)) : null;
        }
    }

    static void joinFrom(Connection connection, @Nullable Double probability) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM setting WHERE name = 'join-from'");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO setting (name, value) VALUES ('join-from', ?)")) {
            delete.executeUpdate();
            if (probability != null) {
                insert.setString(1, probability.toString());
                insert.executeUpdate();
            }
        }
    }

    /** SHA-256 in hexadecimal. */
    static String digest(Connection connection) throws SQLException {
        StringBuilder dump = new StringBuilder();
        for (String part : PARTS) {
            try (PreparedStatement query = connection.prepareStatement(part);
                    ResultSet rows = query.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int i = 1; i <= columns; i++) {
                        dump.append(rows.getString(i)).append('\u001f');
                    }
                    dump.append('\n');
                }
            }
        }
        return Hash.sha256(dump.toString().getBytes(StandardCharsets.UTF_8)).hex();
    }
}
