package org.proofmark.analysis;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One to k attribute values that an item shows together.
 *
 * @param terms attribute to value, in the table's order of attributes
 */
public record Pattern(List<Term> terms) {
    /** One attribute with one value. */
    public record Term(String attribute, String value) {
        @Override
        public String toString() {
            return attribute + " = " + value;
        }
    }

    /** How an item stands to a pattern. */
    enum Fit {
        /** All attributes are known and equal. */
        MATCHES,
        /** All attributes are known, at least one differs. */
        DIFFERS,
        /** At least one attribute is unknown: the item is in no denominator. */
        UNKNOWN
    }

    public Pattern {
        terms = List.copyOf(terms);
        if (terms.isEmpty()) {
            throw new IllegalArgumentException("A pattern without a value says nothing. Give at least one value.");
        }
    }

    /** The pattern of one value. */
    public static Pattern of(String attribute, String value) {
        return new Pattern(List.of(new Term(attribute, value)));
    }

    /** The attributes that the pattern speaks of. */
    public List<String> attributes() {
        return terms.stream().map(Term::attribute).toList();
    }

    /** Whether this pattern asks for all that {@code other} asks for. */
    public boolean includes(Pattern other) {
        return terms.containsAll(other.terms);
    }

    Fit fit(ItemRow item) {
        Map<String, String> values = item.values();
        boolean equal = true;
        for (Term term : terms) {
            String value = values.get(term.attribute());
            if (value == null) {
                return Fit.UNKNOWN;
            }
            equal &= value.equals(term.value());
        }
        return equal ? Fit.MATCHES : Fit.DIFFERS;
    }

    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(Collectors.joining(", "));
    }
}
