package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.RecordId;
import org.proofmark.model.Technique;
import org.proofmark.model.Term;

/** Reads marks beside a walk over items in ascending order, so that a million items take two passes and not a million queries. */
final class MarkCursor implements AutoCloseable {
    private static final String COLUMNS =
            "SELECT sid, from_level, type, place, state, technique, reading, notation, record FROM mark ";

    private final PreparedStatement query;
    private final ResultSet rows;
    private boolean there;

    /** Over all marks. */
    MarkCursor(Connection connection) throws SQLException {
        this.query = connection.prepareStatement(COLUMNS + "ORDER BY sid, from_level, ordinal");
        this.rows = query.executeQuery();
        this.there = rows.next();
    }

    /** Over the marks of one subject. */
    MarkCursor(Connection connection, long sid) throws SQLException {
        this.query = connection.prepareStatement(COLUMNS + "WHERE sid = ? ORDER BY sid, from_level, ordinal");
        query.setLong(1, sid);
        this.rows = query.executeQuery();
        this.there = rows.next();
    }

    /** The marks of one row of a subject; ask in ascending order. */
    List<MarkView> of(long sid, int from) throws SQLException {
        while (there && (rows.getLong(1) < sid || (rows.getLong(1) == sid && rows.getInt(2) < from))) {
            there = rows.next();
        }
        if (!there || rows.getLong(1) != sid || rows.getInt(2) != from) {
            return List.of();
        }
        List<MarkView> marks = new ArrayList<>(2);
        while (there && rows.getLong(1) == sid && rows.getInt(2) == from) {
            marks.add(mark());
            there = rows.next();
        }
        return marks;
    }

    private MarkView mark() throws SQLException {
        @Nullable String technique = rows.getString(6);
        return new MarkView(
                Term.parse(MarkType.class, rows.getString(3)),
                rows.getString(4),
                Term.parse(MarkState.class, rows.getString(5)),
                technique == null ? null : Term.parse(Technique.class, technique),
                rows.getString(7),
                rows.getInt(8) == 1,
                new RecordId(Bytes.uuid(rows.getBytes(9))));
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        query.close();
    }
}
