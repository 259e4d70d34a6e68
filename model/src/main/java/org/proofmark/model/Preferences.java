package org.proofmark.model;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * The standing rule which of several statements is preferred: a person's decision, a person before the identification aid, own
 * examination before report, credibility, reliability, later statement, smaller record id. It depends on the set of records
 * alone, never on clocks or on the order in which records arrived.
 */
final class Preferences {
    private final Standing.Book book;
    private final Set<RecordId> decided;

    Preferences(Standing.Book book, Set<RecordId> decided) {
        this.book = book;
        this.decided = decided;
    }

    List<Statement> ranked(List<Statement> statements) {
        if (statements.size() < 2) {
            return List.copyOf(statements);
        }
        return statements.stream().sorted(order()).toList();
    }

    private Comparator<Statement> order() {
        return (a, b) -> {
            for (Rule rule : Rule.values()) {
                int difference = compare(rule, a, b);
                if (difference != 0) {
                    return difference;
                }
            }
            return 0;
        };
    }

    /** The rule by which {@code first} goes before {@code second}. */
    Rule between(Statement first, Statement second) {
        for (Rule rule : Rule.values()) {
            if (compare(rule, first, second) < 0) {
                return rule;
            }
        }
        throw new IllegalArgumentException("The statements are not in order of preference.");
    }

    private int compare(Rule rule, Statement a, Statement b) {
        return switch (rule) {
            case ONLY_ONE -> 0;
            case DECIDED -> Boolean.compare(decided.contains(b.id()), decided.contains(a.id()));
            case PERSON_FIRST -> Boolean.compare(isProposal(a), isProposal(b));
            case OWN_EXAMINATION -> Boolean.compare(own(b), own(a));
            case CREDIBILITY -> grade(a).credibilityPreference() - grade(b).credibilityPreference();
            case RELIABILITY ->
                grade(a).reliability().preference() - grade(b).reliability().preference();
            case STATED_LATER -> Long.compare(stated(b), stated(a));
            case SMALLER_ID -> a.id().compareTo(b.id());
        };
    }

    private static boolean isProposal(Statement statement) {
        return statement.payload() instanceof Identification identification
                && identification.basis() == IdentificationBasis.PROPOSED;
    }

    private boolean own(Statement statement) {
        return book.of(statement.envelope().source()).kind() == SourceKind.OWN_EXAMINATION;
    }

    private Grade grade(Statement statement) {
        Grade own = statement.envelope().grade();
        return own != null ? own : book.of(statement.envelope().source()).grade();
    }

    /** The earliest day it may have been stated; a statement without a date counts as the earliest of all. */
    private static long stated(Statement statement) {
        ImpreciseDate date = statement.envelope().statedAt();
        return date == null || date.earliest() == null
                ? Long.MIN_VALUE
                : date.earliest().toEpochDay();
    }
}
