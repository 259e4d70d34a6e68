package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.Consumer;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkState;
import org.proofmark.model.Term;
import org.proofmark.notation.Reading;

/** Reads the marks that readers of one clearance see, for an index, and finds out which subjects' marks may have changed. */
final class MarkRows {
    private static final String MARKS = "SELECT m.sid, m.ordinal, m.reading, m.notation, m.state FROM mark m"
            + " JOIN profile p ON p.sid = m.sid AND p.from_level = m.from_level"
            + " WHERE p.from_level <= ? AND p.to_level >= ? AND m.reading IS NOT NULL";

    private final Connection connection;
    private final Handling clearance;
    private final String marks;

    private MarkRows(Connection connection, Handling clearance, String marks) {
        this.connection = connection;
        this.clearance = clearance;
        this.marks = marks;
    }

    /** Every mark of which anything was read. */
    static MarkRows all(Connection connection, Handling clearance) {
        return new MarkRows(connection, clearance, MARKS);
    }

    /** Headstamps of which anything was read. */
    static MarkRows headstamps(Connection connection, Handling clearance) {
        return new MarkRows(connection, clearance, MARKS + " AND m.type = 'headstamp'");
    }

    /**
     * A mark that was read.
     *
     * @param sid the short form of its subject
     * @param ordinal the how manieth of the subject's marks it is, from 0
     */
    record Row(int sid, int ordinal, String text, boolean notation, MarkState state) {
        Reading reading() {
            return notation ? Reading.parse(text) : Reading.literal(text);
        }
    }

    /** The number of the newest record. */
    long newest() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT coalesce(max(rid), 0) FROM record");
                ResultSet rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void all(Consumer<Row> action) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(marks + " ORDER BY m.sid, m.ordinal")) {
            read(query, action);
        }
    }

    void of(BitSet subjects, Consumer<Row> action) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(marks + " AND m.sid = ? ORDER BY m.ordinal")) {
            for (int sid = subjects.nextSetBit(0); sid >= 0; sid = subjects.nextSetBit(sid + 1)) {
                query.setInt(3, sid);
                read(query, action);
            }
        }
    }

    /**
     * Every subject whose marks may have changed through records newer than one: those that the records are about; where a record
     * is about a source or a batch, all that came from it as well, for the source's grade or the batch's undoing ranks them anew.
     */
    BitSet changedSince(long rid) throws SQLException {
        BitSet changed = new BitSet();
        add("SELECT DISTINCT sid FROM record WHERE rid > ?", rid, changed);
        BitSet asked = new BitSet();
        for (int round = 0; round < 2; round++) {
            BitSet more = (BitSet) changed.clone();
            more.andNot(asked);
            for (int sid = more.nextSetBit(0); sid >= 0; sid = more.nextSetBit(sid + 1)) {
                add("SELECT DISTINCT sid FROM record WHERE source = ?", sid, changed);
                add("SELECT DISTINCT sid FROM record WHERE batch = ?", sid, changed);
            }
            asked.or(more);
        }
        return changed;
    }

    private void add(String query, long parameter, BitSet to) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setLong(1, parameter);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    to.set(rows.getInt(1));
                }
            }
        }
    }

    private void read(PreparedStatement query, Consumer<Row> action) throws SQLException {
        query.setInt(1, clearance.level());
        query.setInt(2, clearance.level());
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                action.accept(new Row(
                        rows.getInt(1),
                        rows.getInt(2),
                        rows.getString(3),
                        rows.getInt(4) == 1,
                        Term.parse(MarkState.class, rows.getString(5))));
            }
        }
    }
}
