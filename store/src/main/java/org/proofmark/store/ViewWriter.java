package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Term;

/** Writes the rows that the views hold of a subject. Inserts are sent in blocks; call {@link #flush} at the end. */
final class ViewWriter implements AutoCloseable {
    private static final int BLOCK = 1_000;

    private final Subjects subjects;
    private final PreparedStatement old;
    private final PreparedStatement deleteProfile;
    private final PreparedStatement deleteMark;
    private final PreparedStatement deleteReference;
    private final PreparedStatement deleteLocator;
    private final PreparedStatement profile;
    private final PreparedStatement mark;
    private final PreparedStatement reference;
    private final PreparedStatement locator;
    private int waiting;

    ViewWriter(Connection connection, Subjects subjects) throws SQLException {
        this.subjects = subjects;
        this.old = connection.prepareStatement("SELECT from_level, body FROM profile WHERE sid = ?");
        this.deleteProfile = connection.prepareStatement("DELETE FROM profile WHERE sid = ?");
        this.deleteMark = connection.prepareStatement("DELETE FROM mark WHERE sid = ?");
        this.deleteReference =
                connection.prepareStatement("DELETE FROM reference WHERE target = ? AND field = ? AND sid = ?");
        this.deleteLocator = connection.prepareStatement("DELETE FROM locator WHERE locator = ? AND sid = ?");
        this.profile = connection.prepareStatement(
                "INSERT INTO profile (sid, from_level, to_level, kind, handling, synthetic, body) VALUES (?, ?, ?, ?, ?, ?, ?)");
        this.mark = connection.prepareStatement(
                "INSERT INTO mark (sid, from_level, ordinal, type, place, state, technique, reading, notation, record)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        this.reference = connection.prepareStatement(
                "INSERT OR IGNORE INTO reference (target, field, sid, from_level) VALUES (?, ?, ?, ?)");
        this.locator = connection.prepareStatement("INSERT OR IGNORE INTO locator (locator, sid) VALUES (?, ?)");
    }

    /** Takes a subject's rows out of every view. {@code locators}: all that any record of it ever had. */
    void remove(long sid, Set<String> locators) throws SQLException {
        flush();
        Set<Map.Entry<String, SubjectId>> references = new HashSet<>();
        old.setLong(1, sid);
        try (ResultSet rows = old.executeQuery()) {
            while (rows.next()) {
                SubjectView view =
                        ViewRow.view(subjects.id(sid), "", Handling.PUBLIC, false, rows.getBytes(2), List.of());
                view.references().forEach((field, ids) -> ids.forEach(id -> references.add(Map.entry(field, id))));
            }
        }
        for (Map.Entry<String, SubjectId> named : references) {
            deleteReference.setLong(1, subjects.sid(named.getValue()));
            deleteReference.setString(2, named.getKey());
            deleteReference.setLong(3, sid);
            deleteReference.executeUpdate();
        }
        for (String each : locators) {
            deleteLocator.setString(1, each);
            deleteLocator.setLong(2, sid);
            deleteLocator.executeUpdate();
        }
        deleteProfile.setLong(1, sid);
        deleteProfile.executeUpdate();
        deleteMark.setLong(1, sid);
        deleteMark.executeUpdate();
    }

    /** Adds a subject's rows; they must not be there. {@code locators}: those of its counting records. */
    void add(long sid, List<ViewRow> rows, Set<String> locators) throws SQLException {
        for (ViewRow row : rows) {
            addProfile(sid, row);
            int ordinal = 0;
            for (MarkView each : row.view().marks()) {
                addMark(sid, row.from().level(), ordinal++, each);
            }
            for (Map.Entry<String, List<SubjectId>> named :
                    row.view().references().entrySet()) {
                for (SubjectId target : named.getValue()) {
                    addReference(
                            subjects.sid(target),
                            named.getKey(),
                            sid,
                            row.from().level());
                }
            }
        }
        for (String each : locators) {
            locator.setString(1, each);
            locator.setLong(2, sid);
            locator.addBatch();
        }
        if (++waiting == BLOCK) {
            flush();
        }
    }

    private void addProfile(long sid, ViewRow row) throws SQLException {
        profile.setLong(1, sid);
        profile.setInt(2, row.from().level());
        profile.setInt(3, row.to().level());
        profile.setString(4, row.view().kind());
        profile.setInt(5, row.view().handling().level());
        profile.setInt(6, row.view().synthetic() ? 1 : 0);
        profile.setString(7, row.body());
        profile.addBatch();
    }

    private void addMark(long sid, int from, int ordinal, MarkView view) throws SQLException {
        mark.setLong(1, sid);
        mark.setInt(2, from);
        mark.setInt(3, ordinal);
        mark.setString(4, view.type().term());
        setText(mark, 5, view.place());
        mark.setString(6, view.state().term());
        setText(mark, 7, view.technique() == null ? null : term(view.technique()));
        setText(mark, 8, view.reading());
        mark.setInt(9, view.notation() ? 1 : 0);
        mark.setBytes(10, Bytes.of(view.record().value()));
        mark.addBatch();
    }

    private static String term(Term term) {
        return term.term();
    }

    private static void setText(PreparedStatement statement, int index, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(index, Types.VARCHAR);
        } else {
            statement.setString(index, text);
        }
    }

    private void addReference(long target, String field, long sid, int from) throws SQLException {
        reference.setLong(1, target);
        reference.setString(2, field);
        reference.setLong(3, sid);
        reference.setInt(4, from);
        reference.addBatch();
    }

    /** Sends what waits. */
    void flush() throws SQLException {
        if (waiting > 0) {
            waiting = 0;
            profile.executeBatch();
            mark.executeBatch();
            reference.executeBatch();
            locator.executeBatch();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement each : List.of(
                old, deleteProfile, deleteMark, deleteReference, deleteLocator, profile, mark, reference, locator)) {
            each.close();
        }
    }
}
