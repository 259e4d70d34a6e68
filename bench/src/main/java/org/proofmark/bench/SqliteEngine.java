package org.proofmark.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * SQLite, in a file. Three ways: {@code GLOB} over an index of the texts; {@code GLOB} or {@code MATCH} over its full-text index of
 * trigrams; and, for misreads, a function of ours on every row, as it has none of its own.
 */
final class SqliteEngine implements SerialEngine {
    private static final String INDEX = "index";
    private static final String TRIGRAMS = "trigrams";
    private static final String SCAN = "scan";
    private static final int BATCH = 10_000;

    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Connection connection;
    private final WithinMisreads within = new WithinMisreads();

    SqliteEngine() {
        try {
            connection =
                    DriverManager.getConnection("jdbc:sqlite:" + folder.path().resolve("marks.db"));
            within.register(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public void load(List<String> marks) {
        execute("PRAGMA journal_mode = OFF");
        execute("PRAGMA synchronous = OFF");
        execute("PRAGMA cache_size = -1000000");
        execute("PRAGMA mmap_size = 2000000000");
        execute("CREATE TABLE marks (id INTEGER PRIMARY KEY, text TEXT NOT NULL)");
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO marks VALUES (?, ?)")) {
            connection.setAutoCommit(false);
            for (int mark = 0; mark < marks.size(); mark++) {
                insert.setInt(1, mark);
                insert.setString(2, marks.get(mark));
                insert.addBatch();
                if (mark % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        index();
    }

    private void index() {
        execute("CREATE INDEX by_text ON marks (text)");
        execute("CREATE VIRTUAL TABLE grams USING fts5"
                + " (text, content = 'marks', content_rowid = 'id', tokenize = 'trigram case_sensitive 1')");
        execute("INSERT INTO grams (grams) VALUES ('rebuild')");
        execute("INSERT INTO grams (grams) VALUES ('optimize')");
        execute("ANALYZE");
        execute("PRAGMA journal_mode = WAL");
    }

    @Override
    public void add(String mark) {
        execute("BEGIN");
        execute("INSERT INTO marks (text) VALUES (" + quoted(mark) + ")");
        execute("INSERT INTO grams (rowid, text) VALUES (last_insert_rowid(), " + quoted(mark) + ")");
        execute("COMMIT");
    }

    @Override
    public List<String> ways(SerialQuestion question) {
        boolean trigramsHelp = !Pieces.of(question).isEmpty();
        String other = question.misreads() == 0 ? INDEX : SCAN;
        return trigramsHelp ? List.of(other, TRIGRAMS) : List.of(other);
    }

    @Override
    public SerialAnswer answer(SerialQuestion question, String way, int limit) {
        if (question.misreads() > 0) {
            within.ask(question);
        }
        String from = from(question, way);
        List<Integer> some = numbers("SELECT rowid FROM " + from + " LIMIT " + limit);
        long count = some.size() < limit
                ? some.size()
                : numbers("SELECT count(*) FROM " + from).getFirst();
        return new SerialAnswer(count, some);
    }

    private static String from(SerialQuestion question, String way) {
        if (question.misreads() == 0) {
            return (way.equals(TRIGRAMS) ? "grams" : "marks") + " WHERE text GLOB "
                    + quoted(TextPatterns.glob(question.places()));
        }
        if (way.equals(SCAN)) {
            return "marks WHERE " + WithinMisreads.NAME + "(text)";
        }
        String pieces =
                Pieces.of(question).stream().map(piece -> "\"" + piece + "\"").collect(Collectors.joining(" OR "));
        return "grams WHERE grams MATCH " + quoted(pieces) + " AND " + WithinMisreads.NAME + "(text)";
    }

    @Override
    public boolean understandsNotation() {
        return false;
    }

    @Override
    public Size size() {
        return new Size(0, folder.bytes());
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        folder.close();
    }

    private List<Integer> numbers(String query) {
        List<Integer> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
        return numbers;
    }

    private void execute(String statement) {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
