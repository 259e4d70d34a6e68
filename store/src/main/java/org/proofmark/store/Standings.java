package org.proofmark.store;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Profile;
import org.proofmark.model.Source;
import org.proofmark.model.Standing;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;

/**
 * The standing of every source that was asked for. What is said about a source is itself stated by sources; so that no
 * source's weight depends on its own weight, statements about sources are ranked by date and id alone.
 */
final class Standings implements Standing.Book {
    private static final Comparator<Statement> LATER_FIRST =
            Comparator.comparingLong(Standings::day).reversed().thenComparing(Statement::id);

    private final Map<SubjectId, Standing> known = new HashMap<>();
    private final Lookup lookup;
    private final Predicate<SubjectId> undone;

    /** Where the records about a source are read. */
    @FunctionalInterface
    interface Lookup {
        List<Statement> about(SubjectId source) throws SQLException;
    }

    Standings(Lookup lookup, Predicate<SubjectId> undone) {
        this.lookup = lookup;
        this.undone = undone;
    }

    @Override
    public Standing of(SubjectId source) {
        Standing standing = known.get(source);
        if (standing == null) {
            try {
                standing = standing(lookup.about(source));
            } catch (SQLException e) {
                throw new DossierException(
                        "The source " + source + " cannot be read.", "Run verify on the dossier.", e);
            }
            known.put(source, standing);
        }
        return standing;
    }

    private Standing standing(List<Statement> statements) {
        return Profile.counting(statements, undone).stream()
                .filter(s -> s.payload() instanceof Source)
                .min(LATER_FIRST)
                .map(s -> Standing.of((Source) s.payload()))
                .orElse(Standing.UNKNOWN);
    }

    /**
     * Takes note of what is now said about a source.
     *
     * @param fresh whether the source is new, so that nothing can have been ranked by its standing unless it was asked for
     * @return whether views that were ranked by its standing must be worked out again
     */
    boolean changed(SubjectId source, List<Statement> statements, boolean fresh) {
        Standing now = standing(statements);
        Standing before = known.put(source, now);
        return before == null ? !fresh : !before.equals(now);
    }

    /** Forgets what was asked for, since more may have changed than is known: a batch says anything about anything. */
    void forget() {
        known.clear();
    }

    private static long day(Statement statement) {
        ImpreciseDate date = statement.envelope().statedAt();
        return date == null || date.earliest() == null
                ? Long.MIN_VALUE
                : date.earliest().toEpochDay();
    }
}
