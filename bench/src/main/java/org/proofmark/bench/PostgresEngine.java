package org.proofmark.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL, started for the purpose, with an index of whole texts and one of trigrams ({@code pg_trgm}). Its planner chooses
 * between them and a look at every row. Ways of our making are there for misreads alone ({@link PostgresMisreads}).
 */
final class PostgresEngine implements SerialEngine {
    private static final Logger STARTER = Logger.getLogger("io.zonky");
    private static final String PATTERN = "pattern";

    private final EmbeddedPostgres server;
    private final Connection connection;
    private int next;

    PostgresEngine() {
        STARTER.setLevel(Level.WARNING);
        try {
            server = EmbeddedPostgres.builder()
                    .setServerConfig("shared_buffers", "1GB")
                    .setServerConfig("work_mem", "256MB")
                    .setServerConfig("maintenance_work_mem", "1GB")
                    .setServerConfig("max_parallel_workers_per_gather", "1")
                    .setServerConfig("jit", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("max_wal_size", "4GB")
                    .setOutputRedirector(Redirect.DISCARD)
                    .setErrorRedirector(Redirect.DISCARD)
                    .start();
            connection = server.getPostgresDatabase().getConnection();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public void load(List<String> marks) {
        execute("CREATE EXTENSION pg_trgm");
        execute("CREATE EXTENSION fuzzystrmatch");
        execute("CREATE TABLE marks (id integer NOT NULL, text text COLLATE \"C\" NOT NULL)");
        try {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY marks FROM STDIN WITH (DELIMITER ' ')");
            for (String mark : marks) {
                byte[] line = (next++ + " " + mark + "\n").getBytes(StandardCharsets.US_ASCII);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        execute("CREATE INDEX ON marks (text)");
        execute("CREATE INDEX ON marks USING gin (text gin_trgm_ops)");
        execute("VACUUM ANALYZE marks");
    }

    @Override
    public void add(String mark) {
        execute("INSERT INTO marks VALUES (" + next++ + ", '" + mark + "')");
    }

    @Override
    public List<String> ways(SerialQuestion question) {
        return question.misreads() == 0 ? List.of(PATTERN) : PostgresMisreads.ways(question);
    }

    @Override
    public SerialAnswer answer(SerialQuestion question, String way, int limit) {
        if (question.misreads() == 0) {
            return counted(condition(question.places()), limit);
        }
        if (way.equals(PostgresMisreads.REGEX)) {
            return counted("text ~ '" + TextPatterns.regexWithOneMisread(question.places()) + "'", limit);
        }
        return new PostgresMisreads(connection, question).checked(way, limit);
    }

    private static String condition(List<Place> places) {
        if (places.stream().allMatch(Place::isCertain)) {
            return "text = '" + TextPatterns.like(places) + "'";
        }
        boolean choice = places.stream().anyMatch(place -> place instanceof Place.Of && !Place.isCertain(place));
        return choice ? "text ~ '" + TextPatterns.regex(places) + "'" : "text LIKE '" + TextPatterns.like(places) + "'";
    }

    /** Counts and names in one pass. */
    private SerialAnswer counted(String condition, int limit) {
        String query = "SELECT count(*), (array_agg(id))[1:" + limit + "] FROM marks WHERE " + condition;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            Array marks = row.getArray(2);
            return new SerialAnswer(
                    row.getLong(1), marks == null ? List.of() : Arrays.asList((Integer[]) marks.getArray()));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public boolean understandsNotation() {
        return false;
    }

    @Override
    public Size size() {
        String query = "SELECT pg_total_relation_size('marks')";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new Size(0, row.getLong(1));
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
            server.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(String statement) {
        try (Statement running = connection.createStatement()) {
            running.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
