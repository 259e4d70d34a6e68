package org.proofmark.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Misreads in PostgreSQL, which knows neither transpositions nor distances between patterns: it proposes, and the scan's check
 * decides here. One misread can also be written out as a regular expression of all patterns that are so near.
 */
final class PostgresMisreads {
    static final String REGEX = "regex";
    private static final String PIECES = "pieces";
    private static final String SIMILAR = "similar";
    private static final String LEVENSHTEIN = "levenshtein";
    private static final String ALL = "all rows";
    private static final int FETCHED_AT_ONCE = 10_000;

    private final Connection connection;
    private final SerialQuestion question;
    private final RowMatcher matcher;

    PostgresMisreads(Connection connection, SerialQuestion question) {
        this.connection = connection;
        this.question = question;
        this.matcher = new RowMatcher(question.places(), question.misreads(), List.of());
    }

    static List<String> ways(SerialQuestion question) {
        List<String> ways = new ArrayList<>();
        if (!Pieces.of(question).isEmpty()) {
            ways.add(PIECES);
        }
        if (question.misreads() == 1) {
            ways.add(REGEX);
        }
        if (question.places().stream().allMatch(Place::isCertain)) {
            ways.add(LEVENSHTEIN);
            if (similarity(question) > 0) {
                ways.add(SIMILAR);
            }
        }
        return ways.isEmpty() ? List.of(ALL) : ways;
    }

    /** Those of the proposed texts that fit. */
    SerialAnswer checked(String way, int limit) {
        List<Integer> marks = new ArrayList<>();
        long count = 0;
        try (Statement statement = connection.createStatement()) {
            if (way.equals(SIMILAR)) {
                statement.execute(
                        String.format(Locale.ROOT, "SET pg_trgm.similarity_threshold = %.4f", similarity(question)));
            }
            // Rows come in portions inside a transaction only.
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet rows = statement.executeQuery("SELECT id, text FROM marks WHERE " + condition(way))) {
                while (rows.next()) {
                    if (fits(rows.getString(2)) && count++ < limit) {
                        marks.add(rows.getInt(1));
                    }
                }
            }
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(way, e);
        }
        return new SerialAnswer(count, marks);
    }

    private boolean fits(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return matcher.fits(bytes, 0, bytes.length);
    }

    private String condition(String way) {
        int most = 2 * question.misreads();
        return switch (way) {
            case PIECES ->
                Pieces.of(question).stream()
                        .map(piece -> "text LIKE '%" + piece + "%'")
                        .collect(Collectors.joining(" OR "));
            case SIMILAR -> "text % '" + question.notation() + "'";
            // Two neighbours turned round are two steps of Levenshtein's.
            case LEVENSHTEIN -> "levenshtein_less_equal(text, '" + question.notation() + "', " + most + ") <= " + most;
            default -> "true";
        };
    }

    /**
     * The least similarity that a text so near can have, a little lowered: a misread changes at most four of the trigrams, of
     * which a text has one more than characters. Not above 0 where a text may be near and share none.
     */
    private static double similarity(SerialQuestion question) {
        int characters = question.notation().length();
        String padded = "  " + question.notation() + " ";
        long trigrams = IntStream.rangeClosed(0, characters)
                .mapToObj(i -> padded.substring(i, i + 3))
                .distinct()
                .count();
        long shared = trigrams - 4L * question.misreads();
        long all = trigrams + characters + 1 + question.misreads() - shared;
        return (double) shared / all - 0.001;
    }
}
