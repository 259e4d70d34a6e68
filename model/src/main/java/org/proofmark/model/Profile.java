package org.proofmark.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A subject as a reader of some clearance sees it: every statement that counts, side by side, the preferred one first, and
 * the rule that put it there. A function of the set of records alone.
 *
 * @param groups statements by type and facet, in that order
 * @param handling the strictest handling among the statements
 * @param synthetic whether any statement is synthetic
 */
public record Profile(SubjectId subject, List<Group> groups, Handling handling, boolean synthetic) {

    /** Statements of one type and facet: they are about the same thing and may disagree. Preferred first. */
    public record Group(String type, String facet, List<Statement> ranked, Rule rule) {
        /** The preferred statement. */
        public Statement preferred() {
            return ranked.getFirst();
        }

        /** The field of the group: every value stated for it, preferred first. */
        public List<ProfileField> fields() {
            return ProfileField.of(this);
        }
    }

    /**
     * The profile of one subject.
     *
     * @param all every record about it, in any order
     * @param undone which batches were taken back
     */
    public static Profile of(
            SubjectId subject,
            List<Statement> all,
            Predicate<SubjectId> undone,
            Standing.Book book,
            Handling clearance) {
        return of(subject, counting(all, undone), book, clearance);
    }

    /** Whether a batch is taken back by the records about it. */
    public static boolean isUndone(SubjectId batch, List<Statement> all) {
        return Retractions.isUndone(batch, all);
    }

    /** The statements that count: neither taken back nor superseded, and no retractions. */
    public static List<Statement> counting(List<Statement> all, Predicate<SubjectId> undone) {
        return Retractions.counting(all, undone);
    }

    /** The profile from statements that are known to count. */
    public static Profile of(SubjectId subject, List<Statement> counting, Standing.Book book, Handling clearance) {
        Map<String, Map<String, List<Statement>>> grouped = new TreeMap<>();
        Set<RecordId> decided = new HashSet<>();
        Handling handling = Handling.PUBLIC;
        boolean synthetic = false;
        for (Statement statement : counting) {
            Envelope envelope = statement.envelope();
            if (!envelope.handling().visibleTo(clearance)) {
                continue;
            }
            handling = handling.join(envelope.handling());
            synthetic |= envelope.synthetic();
            if (statement.payload() instanceof Preference preference) {
                decided.add(preference.preferred());
            }
            grouped.computeIfAbsent(envelope.type(), t -> new TreeMap<>())
                    .computeIfAbsent(statement.payload().facet(), f -> new ArrayList<>(2))
                    .add(statement);
        }
        Preferences preferences = new Preferences(book, decided);
        List<Group> groups = new ArrayList<>();
        grouped.forEach((type, byFacet) ->
                byFacet.forEach((facet, statements) -> groups.add(group(type, facet, statements, preferences))));
        return new Profile(subject, List.copyOf(groups), handling, synthetic);
    }

    /**
     * Statements from the profiles of several subjects that are about one thing, like what each says of the other, as one
     * group, ranked by the standing rule.
     *
     * @param decided the records that people's preferences name
     */
    public static Group joined(
            String type, String facet, List<Statement> statements, Set<RecordId> decided, Standing.Book book) {
        return group(type, facet, statements, new Preferences(book, decided));
    }

    private static Group group(String type, String facet, List<Statement> statements, Preferences preferences) {
        List<Statement> ranked = preferences.ranked(statements);
        Rule rule = ranked.size() < 2 ? Rule.ONLY_ONE : preferences.between(ranked.get(0), ranked.get(1));
        return new Group(type, facet, ranked, rule);
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** The groups of one record type, by facet. */
    public Stream<Group> groups(String type) {
        return groups.stream().filter(g -> g.type().equals(type));
    }

    /** The preferred payloads of one form, one for each facet. */
    public <P extends Payload> Stream<P> preferred(Class<P> form) {
        return groups.stream()
                .map(g -> g.preferred().payload())
                .filter(form::isInstance)
                .map(form::cast);
    }

    /** The preferred value of a field over all facets of a type: the first that was stated; null where none was. */
    public @Nullable Object value(String type, String field) {
        return groups(type)
                .flatMap(g -> g.ranked().stream())
                .map(s -> ProfileField.valueOf(s, field))
                .filter(v -> v != null)
                .findFirst()
                .orElse(null);
    }

    /** Every field of every group, by its key. */
    public Map<String, ProfileField> fields() {
        Map<String, ProfileField> fields = new LinkedHashMap<>();
        groups.forEach(g -> g.fields().forEach(f -> fields.put(f.key(), f)));
        return fields;
    }
}
