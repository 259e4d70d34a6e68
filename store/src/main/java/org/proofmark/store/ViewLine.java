package org.proofmark.store;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectId;

/** The rows of views as lines of text that mean the same in every installation: ids instead of local short forms. */
final class ViewLine {
    private static final char SEPARATOR = '\u001f';

    private ViewLine() {}

    static String profile(SubjectId subject, ViewRow row) {
        return join(
                "profile",
                subject,
                row.from().level(),
                row.to().level(),
                row.view().kind(),
                row.view().handling().level(),
                row.view().synthetic() ? 1 : 0,
                row.body());
    }

    static String mark(SubjectId subject, int from, int ordinal, MarkView mark) {
        return join(
                "mark",
                subject,
                from,
                ordinal,
                mark.type().term(),
                mark.place(),
                mark.state().term(),
                mark.technique() == null ? null : mark.technique().term(),
                mark.reading(),
                mark.notation() ? 1 : 0,
                mark.record());
    }

    static String storedProfile(SubjectId subject, ResultSet row) throws SQLException {
        return join(
                "profile",
                subject,
                row.getInt("from_level"),
                row.getInt("to_level"),
                row.getString("kind"),
                row.getInt("handling"),
                row.getInt("synthetic"),
                row.getString("body"));
    }

    static String storedMark(SubjectId subject, ResultSet row) throws SQLException {
        return join(
                "mark",
                subject,
                row.getInt("from_level"),
                row.getInt("ordinal"),
                row.getString("type"),
                row.getString("place"),
                row.getString("state"),
                row.getString("technique"),
                row.getString("reading"),
                row.getInt("notation"),
                uuid(row.getBytes("record")));
    }

    static String reference(SubjectId target, String field, SubjectId subject, int from) {
        return join("reference", target, field, subject, from);
    }

    static String storedReference(SubjectId subject, ResultSet row) throws SQLException {
        return join(
                "reference", uuid(row.getBytes("named")), row.getString("field"), subject, row.getInt("from_level"));
    }

    static String locator(String locator, SubjectId subject) {
        return join("locator", locator, subject);
    }

    private static String join(@Nullable Object... parts) {
        StringBuilder line = new StringBuilder();
        for (@Nullable Object part : parts) {
            line.append(part).append(SEPARATOR);
        }
        return line.toString();
    }

    static byte[] bytes(String line) {
        return (line + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Null where the bytes are no id. */
    private static @Nullable UUID uuid(byte @Nullable [] bytes) {
        return bytes == null || bytes.length != 16 ? null : Bytes.uuid(bytes);
    }
}
