package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.SubjectId;

/** The database's short forms of subject ids, within one writing transaction. */
final class Subjects implements AutoCloseable {
    private static final int REMEMBERED = 50_000;

    private final PreparedStatement find;
    private final PreparedStatement add;
    private final PreparedStatement name;
    private final Map<SubjectId, Long> known = new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SubjectId, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long next;

    Subjects(Connection connection) throws SQLException {
        this.find = connection.prepareStatement("SELECT sid FROM subject WHERE id = ?");
        this.add = connection.prepareStatement("INSERT INTO subject (sid, id) VALUES (?, ?)");
        this.name = connection.prepareStatement("SELECT id FROM subject WHERE sid = ?");
        try (PreparedStatement last = connection.prepareStatement("SELECT coalesce(max(sid), 0) FROM subject");
                ResultSet rows = last.executeQuery()) {
            rows.next();
            this.next = rows.getLong(1) + 1;
        }
    }

    /** The short form that the next new subject gets: every sid from it on is new in this transaction's current step. */
    long next() {
        return next;
    }

    /** The short form, given now where the subject is new. */
    long sid(SubjectId id) throws SQLException {
        Long sid = known.get(id);
        if (sid == null) {
            sid = find(id);
            if (sid < 0) {
                sid = next++;
                add.setLong(1, sid);
                add.setBytes(2, Bytes.of(id.value()));
                add.executeUpdate();
            }
            known.put(id, sid);
        }
        return sid;
    }

    /** The short form; -1 where the subject is not in the dossier. */
    long find(SubjectId id) throws SQLException {
        find.setBytes(1, Bytes.of(id.value()));
        try (ResultSet rows = find.executeQuery()) {
            return rows.next() ? rows.getLong(1) : -1;
        }
    }

    SubjectId id(long sid) throws SQLException {
        name.setLong(1, sid);
        try (ResultSet rows = name.executeQuery()) {
            byte[] id = rows.next() ? rows.getBytes(1) : new byte[0];
            if (id.length != 16) {
                throw new DossierException("The subject " + sid + " has no id.", "Run verify on the dossier.");
            }
            return new SubjectId(Bytes.uuid(id));
        }
    }

    /** The id as text; null where the short form is none. */
    @Nullable
    String name(long sid) throws SQLException {
        name.setLong(1, sid);
        try (ResultSet rows = name.executeQuery()) {
            byte[] id = rows.next() ? rows.getBytes(1) : new byte[0];
            return id.length == 16 ? Bytes.uuid(id).toString() : null;
        }
    }

    @Override
    public void close() throws SQLException {
        find.close();
        add.close();
        name.close();
    }
}
