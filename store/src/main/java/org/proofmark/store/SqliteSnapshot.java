package org.proofmark.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.ledger.Hash;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkView;
import org.proofmark.model.Profile;
import org.proofmark.model.RecordId;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.search.HeadstampQuestion;
import org.proofmark.search.Question;

/** A snapshot held by one read transaction. */
final class SqliteSnapshot implements Snapshot {
    private static final String PROFILE =
            "SELECT s.id, p.kind, p.handling, p.synthetic, CAST(p.body AS BLOB), p.sid, p.from_level"
                    + " FROM profile p JOIN subject s ON s.sid = p.sid"
                    + " WHERE p.from_level <= ? AND p.to_level >= ? AND ";

    /** Written in a stored view as it stands, but for the case of its letters. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9 ._:,;()#+-]+");

    private final Dossier dossier;
    private final Connection connection;
    private final Handling clearance;
    private final RecordReader records;
    private final Undone undone;
    private final Standings standings;
    private @Nullable Map<SubjectId, SubjectView> recoveries;

    SqliteSnapshot(Dossier dossier, Connection connection, Handling clearance) throws SQLException {
        this.dossier = dossier;
        this.connection = connection;
        this.clearance = clearance;
        connection.setAutoCommit(false);
        this.undone = Undone.load(connection);
        this.records = new RecordReader(connection);
        this.standings = new Standings(this::about, undone);
    }

    private List<Statement> about(SubjectId subject) throws SQLException {
        long sid = sid(subject);
        return sid < 0 ? List.of() : records.about(sid);
    }

    private long sid(SubjectId subject) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT sid FROM subject WHERE id = ?")) {
            query.setBytes(1, Bytes.of(subject.value()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : -1;
            }
        }
    }

    Undone undone() {
        return undone;
    }

    Standings standings() {
        return standings;
    }

    @Override
    public Handling clearance() {
        return clearance;
    }

    @Override
    public Map<SubjectId, SubjectView> recoveries() {
        Map<SubjectId, SubjectView> found = recoveries;
        if (found == null) {
            found = new LinkedHashMap<>();
            for (SubjectView view : subjects("recovery").toList()) {
                found.put(view.id(), view);
            }
            found = Collections.unmodifiableMap(found);
            recoveries = found;
        }
        return found;
    }

    @Override
    public void items(Consumer<SubjectView> each) {
        try (PreparedStatement items = connection.prepareStatement(PROFILE + "p.kind = 'item' ORDER BY p.sid");
                MarkCursor marks = new MarkCursor(connection)) {
            clear(items);
            try (ResultSet rows = items.executeQuery()) {
                while (rows.next()) {
                    each.accept(view(rows, marks.of(rows.getLong(6), rows.getInt(7))));
                }
            }
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    private void clear(PreparedStatement query) throws SQLException {
        query.setInt(1, clearance.level());
        query.setInt(2, clearance.level());
    }

    private static SubjectView view(ResultSet row, List<MarkView> marks) throws SQLException {
        return ViewRow.view(
                new SubjectId(Bytes.uuid(row.getBytes(1))),
                row.getString(2),
                Handling.ofLevel(row.getInt(3)),
                row.getInt(4) == 1,
                row.getBytes(5),
                marks);
    }

    @Override
    public Stream<SubjectView> subjects(String kind) {
        if (kind.equals("item")) {
            List<SubjectView> items = new ArrayList<>();
            items(items::add);
            return items.stream().sorted((a, b) -> a.id().compareTo(b.id()));
        }
        return query(PROFILE + "p.kind = ? AND p.kind <> 'item' ORDER BY s.id", query -> query.setString(3, kind))
                .stream();
    }

    /** Marks as this transaction sees them. */
    MarkAnswer search(DossierMarks marks, Question question, BooleanSupplier cancelled) {
        try {
            DossierMarks.Answer answer = marks.search(connection, question, cancelled);
            List<MarkAnswer.Found> best = new ArrayList<>(answer.best().size());
            for (DossierMarks.Place place : answer.best()) {
                mark(
                        place.sid(),
                        place.ordinal(),
                        (item, mark) -> best.add(new MarkAnswer.Found(item, mark, place.hit())));
            }
            return new MarkAnswer(answer.count(), best);
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    /** Headstamps as this transaction sees them. */
    HeadstampAnswer search(DossierHeadstamps headstamps, HeadstampQuestion question, @Nullable MarkState state) {
        try {
            DossierHeadstamps.Answer answer = headstamps.search(connection, question, state);
            List<HeadstampAnswer.Found> best = new ArrayList<>(answer.best().size());
            for (DossierHeadstamps.Place place : answer.best()) {
                mark(
                        place.sid(),
                        place.ordinal(),
                        (item, mark) -> best.add(new HeadstampAnswer.Found(item, mark, place.hit())));
            }
            return new HeadstampAnswer(answer.count(), best, answer.unplaced());
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    /** An index may know later records than this transaction: then there may be no such mark here yet, and nothing is done. */
    private void mark(int sid, int ordinal, BiConsumer<SubjectView, MarkView> found) {
        for (SubjectView item : query(PROFILE + "p.sid = ?", query -> query.setInt(3, sid))) {
            if (ordinal < item.marks().size()) {
                found.accept(item, item.marks().get(ordinal));
            }
        }
    }

    @Override
    public @Nullable SubjectView subject(SubjectId id) {
        List<SubjectView> found = query(PROFILE + "s.id = ?", query -> query.setBytes(3, Bytes.of(id.value())));
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public List<SubjectView> referring(SubjectId target, String reference) {
        return query(
                PROFILE
                        + "(p.sid, p.from_level) IN (SELECT r.sid, r.from_level FROM reference r JOIN subject t ON"
                        + " t.sid = r.target WHERE t.id = ? AND r.field = ?) ORDER BY s.id",
                query -> {
                    query.setBytes(3, Bytes.of(target.value()));
                    query.setString(4, reference);
                });
    }

    /** Sets the parameters of a query beyond the clearance. */
    @FunctionalInterface
    private interface Parameters {
        void set(PreparedStatement query) throws SQLException;
    }

    private List<SubjectView> query(String sql, Parameters parameters) {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            clear(query);
            parameters.set(query);
            List<SubjectView> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(view(rows, marks(rows.getLong(6), rows.getInt(7))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    private List<MarkView> marks(long sid, int from) throws SQLException {
        try (MarkCursor marks = new MarkCursor(connection, sid)) {
            return marks.of(sid, from);
        }
    }

    @Override
    public List<Statement> statements(SubjectId id) {
        try {
            return about(id).stream()
                    .filter(s -> s.envelope().handling().visibleTo(clearance))
                    .toList();
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    @Override
    public Profile profile(SubjectId id) {
        try {
            return Profile.of(id, about(id), undone, standings, clearance);
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    @Override
    public Standing standing(SubjectId source) {
        return standings.of(source);
    }

    @Override
    public List<SubjectId> naming(String reference) {
        return query(
                        PROFILE
                                + "(p.sid, p.from_level) IN (SELECT r.sid, r.from_level FROM reference r WHERE r.field = ?)",
                        query -> query.setString(3, reference))
                .stream()
                .map(SubjectView::id)
                .toList();
    }

    @Override
    public @Nullable Double joinsFrom() {
        try {
            return Layout.joinsFrom(connection);
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    /** @param all as in {@link Reach} */
    List<SubjectId> changedSince(long all) {
        String sql = "SELECT DISTINCT s.id FROM record r JOIN subject s ON s.sid = r.sid WHERE r.rid > ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, all);
            List<SubjectId> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new SubjectId(Bytes.uuid(rows.getBytes(1))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    /** Names in letters, digits and plain signs are looked for by the database: a million items need not be read for one. */
    @Override
    public List<SubjectView> named(String kind, String text) {
        String name = text.strip();
        if (!PLAIN.matcher(name).matches()) {
            return Snapshot.super.named(kind, text);
        }
        // The plus keeps it from walking all subjects by id, to save sorting the few that are found.
        String sql = PROFILE + "p.kind = ? AND instr(lower(p.body), lower(?)) > 0 ORDER BY +s.id";
        return query(sql, query -> {
                    query.setString(3, kind);
                    // As a whole text: 'W-3' stands in 'W-30', too.
                    query.setString(4, '"' + name + '"');
                })
                .stream()
                .filter(v -> v.isNamed(name))
                .toList();
    }

    Reach reach(@Nullable Reach before) {
        try {
            return Reach.of(connection, before);
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    @Override
    public @Nullable String leafHash(RecordId id) {
        try (PreparedStatement query = connection.prepareStatement("SELECT leaf FROM record WHERE id = ?")) {
            query.setBytes(1, Bytes.of(id.value()));
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Hash.of(rows.getBytes(1)).hex() : null;
            }
        } catch (SQLException e) {
            throw dossier.failure(e);
        }
    }

    @Override
    public void close() {
        try {
            records.close();
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw dossier.failure(e);
        } finally {
            dossier.give(connection);
        }
    }
}
