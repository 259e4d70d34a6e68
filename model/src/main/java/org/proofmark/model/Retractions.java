package org.proofmark.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which statements still count. A statement no longer counts once it, or its batch, is taken back, or once a statement that
 * counts supersedes it. Taking back the correction brings the corrected statement back.
 */
final class Retractions {
    private Retractions() {}

    /**
     * The statements that count, in the order given; {@code undone} tells the batches that were taken back. Retractions are
     * not among them: they work on other statements and state nothing themselves.
     */
    static List<Statement> counting(List<Statement> all, Predicate<SubjectId> undone) {
        Set<RecordId> retracted = retracted(all, undone);
        Set<RecordId> superseded = new HashSet<>();
        for (Statement statement : all) {
            RecordId old = statement.envelope().supersedes();
            if (old != null && !gone(statement, retracted, undone)) {
                superseded.add(old);
            }
        }
        return all.stream()
                .filter(s -> !(s.payload() instanceof Retraction))
                .filter(s -> !gone(s, retracted, undone) && !superseded.contains(s.id()))
                .toList();
    }

    /** Whether a retraction of the batch counts. A batch does not decide about its own retraction. */
    static boolean isUndone(SubjectId batch, List<Statement> all) {
        Set<RecordId> retracted = retracted(all, b -> false);
        return all.stream()
                .anyMatch(s ->
                        s.payload() instanceof Retraction r && batch.equals(r.batch()) && !retracted.contains(s.id()));
    }

    private static boolean gone(Statement statement, Set<RecordId> retracted, Predicate<SubjectId> undone) {
        SubjectId batch = statement.envelope().batch();
        return retracted.contains(statement.id()) || (batch != null && undone.test(batch));
    }

    /** Records named by a retraction that is not itself retracted, however long the chain. */
    private static Set<RecordId> retracted(List<Statement> all, Predicate<SubjectId> undone) {
        List<Statement> retractions = new ArrayList<>(0);
        for (Statement statement : all) {
            if (statement.payload() instanceof Retraction r
                    && r.record() != null
                    && !gone(statement, Set.of(), undone)) {
                retractions.add(statement);
            }
        }
        if (retractions.isEmpty()) {
            return Set.of();
        }
        Set<RecordId> lifted = new HashSet<>();
        for (Statement statement : retractions) {
            if (isLifted(statement, retractions, new HashSet<>())) {
                lifted.add(statement.id());
            }
        }
        Set<RecordId> retracted = new HashSet<>(lifted);
        for (Statement statement : retractions) {
            if (!lifted.contains(statement.id())) {
                retracted.add(((Retraction) statement.payload()).record());
            }
        }
        return retracted;
    }

    private static boolean isLifted(Statement retraction, List<Statement> retractions, Set<RecordId> seen) {
        if (!seen.add(retraction.id())) {
            return false;
        }
        return retractions.stream()
                .filter(r -> retraction.id().equals(((Retraction) r.payload()).record()))
                .anyMatch(r -> !isLifted(r, retractions, seen));
    }
}
