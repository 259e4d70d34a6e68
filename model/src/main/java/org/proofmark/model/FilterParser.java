package org.proofmark.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.NotationException;
import org.proofmark.notation.Reading;

/** Reads filter expressions by recursive descent: {@code or} binds loosest, then {@code and}, then {@code not}. */
final class FilterParser {
    private static final int DEEPEST = 200;

    private final String expression;
    private int at;
    private int depth;

    FilterParser(String expression) {
        this.expression = expression;
    }

    Filter filter() {
        skipSpace();
        if (at == expression.length()) {
            return new Filter.All();
        }
        Filter filter = either();
        if (at < expression.length()) {
            throw error(at, "'" + expression.charAt(at) + "' is not expected here.", "Join two tests with and or or.");
        }
        return filter;
    }

    private Filter either() {
        Filter left = both();
        while (word("or")) {
            left = new Filter.Or(left, both());
        }
        return left;
    }

    private Filter both() {
        Filter left = negated();
        while (word("and")) {
            left = new Filter.And(left, negated());
        }
        return left;
    }

    private Filter negated() {
        if (++depth > DEEPEST) {
            throw error(at, "The expression nests too deeply.", "At most " + DEEPEST + " levels are taken.");
        }
        try {
            return word("not") ? new Filter.Not(negated()) : primary();
        } finally {
            depth--;
        }
    }

    private Filter primary() {
        if (sign("(")) {
            Filter inner = either();
            expect(")");
            return inner;
        }
        if (word("has")) {
            return new Filter.Has(field());
        }
        return test(field());
    }

    private FilterField field() {
        int start = at;
        String name = bare();
        FilterField field = FilterField.named(name);
        if (name.isEmpty()) {
            throw error(start, "A field is missing.", "Write one like class, model, recovery or serial.");
        }
        if (field == null) {
            String known = FilterField.all().stream().map(FilterField::name).collect(Collectors.joining(", "));
            throw error(
                    start,
                    "There is no field '" + name + "'.",
                    "Fields are " + known
                            + "; an extra attribute is written @name, the number of another system #system.");
        }
        return field;
    }

    private Filter test(FilterField field) {
        if (word("in")) {
            expect("(");
            List<FilterValue> wanted = new ArrayList<>();
            do {
                wanted.add(value(field, FilterValue.Sign.EQUAL));
            } while (sign(","));
            expect(")");
            return new Filter.Test(field, List.copyOf(wanted));
        }
        if (word("contains")) {
            return one(field, FilterValue.Sign.CONTAINS);
        }
        if (sign("!=")) {
            return new Filter.Not(one(field, FilterValue.Sign.EQUAL));
        }
        if (sign("<=")) {
            return one(field, FilterValue.Sign.LESS_OR_EQUAL);
        }
        if (sign(">=")) {
            return one(field, FilterValue.Sign.MORE_OR_EQUAL);
        }
        if (sign("<")) {
            return one(field, FilterValue.Sign.LESS);
        }
        if (sign(">")) {
            return one(field, FilterValue.Sign.MORE);
        }
        if (sign("=")) {
            return one(field, FilterValue.Sign.EQUAL);
        }
        if (sign("~")) {
            return field.kind() == FilterField.Kind.MARK ? marks(field) : one(field, FilterValue.Sign.COMPATIBLE);
        }
        throw error(
                at,
                "A test of '" + field.name() + "' is missing.",
                "Write one of = != < <= > >= in contains ~ and a value.");
    }

    private Filter marks(FilterField field) {
        skipSpace();
        int start = at;
        String pattern = text();
        try {
            MarkType type = field.name().equals("mark") ? null : Term.parse(MarkType.class, field.name());
            return type == MarkType.HEADSTAMP && Headstamp.givesPositions(pattern)
                    ? new Filter.HeadstampTest(Headstamp.parse(pattern))
                    : new Filter.MarkTest(type, Reading.parse(pattern));
        } catch (NotationException e) {
            throw error(start, String.valueOf(e.getMessage()), "");
        }
    }

    private Filter one(FilterField field, FilterValue.Sign sign) {
        return new Filter.Test(field, List.of(value(field, sign)));
    }

    private FilterValue value(FilterField field, FilterValue.Sign sign) {
        skipSpace();
        int start = at;
        String text = text();
        try {
            return FilterValue.of(field.kind(), sign, text);
        } catch (InvalidRecordException | ImpreciseDateException | NotationException e) {
            throw error(start, String.valueOf(e.getMessage()), "");
        }
    }

    private String text() {
        if (at < expression.length() && (expression.charAt(at) == '\'' || expression.charAt(at) == '"')) {
            return quoted(expression.charAt(at));
        }
        int start = at;
        String word = bare();
        if (word.isEmpty()) {
            throw error(start, "A value is missing.", "Write it after the sign, in quotes where it has spaces.");
        }
        return word;
    }

    /** A doubled quote stands for one. */
    private String quoted(char quote) {
        int start = at++;
        StringBuilder text = new StringBuilder();
        while (at < expression.length()) {
            char c = expression.charAt(at++);
            if (c != quote) {
                text.append(c);
            } else if (at < expression.length() && expression.charAt(at) == quote) {
                text.append(quote);
                at++;
            } else {
                skipSpace();
                return text.toString();
            }
        }
        throw error(start, "The quote is not closed.", "Add a " + quote + " after the value.");
    }

    private String bare() {
        skipSpace();
        int start = at;
        while (at < expression.length()
                && !Character.isWhitespace(expression.charAt(at))
                && "()<>=!~,'\"".indexOf(expression.charAt(at)) < 0) {
            at++;
        }
        String word = expression.substring(start, at);
        skipSpace();
        return word;
    }

    private boolean word(String word) {
        skipSpace();
        int end = at + word.length();
        boolean whole = expression.regionMatches(true, at, word, 0, word.length())
                && (end == expression.length()
                        || Character.isWhitespace(expression.charAt(end))
                        || "('\"".indexOf(expression.charAt(end)) >= 0);
        if (whole) {
            at = end;
            skipSpace();
        }
        return whole;
    }

    private boolean sign(String sign) {
        skipSpace();
        if (!expression.startsWith(sign, at)) {
            return false;
        }
        at += sign.length();
        skipSpace();
        return true;
    }

    private void expect(String sign) {
        if (!sign(sign)) {
            String found = at < expression.length() ? "'" + expression.charAt(at) + "' stands" : "The expression ends";
            throw error(at, found + " where a '" + sign + "' is needed.", "Add the '" + sign + "'.");
        }
    }

    private void skipSpace() {
        while (at < expression.length() && Character.isWhitespace(expression.charAt(at))) {
            at++;
        }
    }

    private FilterException error(int index, String problem, String remedy) {
        return new FilterException(expression, index + 1, problem, remedy);
    }
}
