package org.proofmark.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.exchange.HeadstampSearch;
import org.proofmark.exchange.MarkSearch;
import org.proofmark.model.Filter;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.Term;
import org.proofmark.notation.Headstamp;
import org.proofmark.search.HeadstampQuestion;

/** A search for marks as it stands in an address: by page and by HTTP alike. */
public record MarkForm(Typed typed) {
    /** Fields of the item or its recovery that are looked for by a part of their value. */
    static final List<String> PARTS = List.of("model", "maker", "calibre", "recovery");

    static final List<String> PARAMETERS = Stream.concat(
                    Stream.of("q", "pattern", "headstamp", "misreads", "type", "state", "filter", "limit"),
                    PARTS.stream())
            .toList();

    private static final int LONGEST = 1000;

    /** The text that is searched for. */
    public String q() {
        return typed.raw("q").strip();
    }

    /** Whether it is mark notation; else it is meant letter for letter. */
    public boolean pattern() {
        return typed.raw("pattern").equals("true");
    }

    /** Whether it is a headstamp, with clock positions: it is found however it is turned. */
    public boolean headstamp() {
        return typed.raw("headstamp").equals("true");
    }

    /** What stands in one of the other inputs. */
    public String raw(String name) {
        return typed.raw(name);
    }

    /** Whether anything narrows the search down to some kinds of mark or items. */
    public boolean narrowed() {
        return Stream.concat(Stream.of("type", "state", "filter"), PARTS.stream())
                .anyMatch(name -> typed.text(name) != null);
    }

    /** How many misreads are chosen; what is no number at all is none. */
    public String misreadsChosen() {
        String chosen = typed.text("misreads");
        return chosen == null ? "0" : chosen;
    }

    /** The address of the same search with the text taken the other way. */
    public String otherWay() {
        Map<String, String> other = new LinkedHashMap<>();
        PARAMETERS.stream()
                .filter(name -> typed.text(name) != null && !name.equals("pattern"))
                .forEach(name -> other.put(name, typed.raw(name)));
        if (!pattern()) {
            other.put("pattern", "true");
        }
        return "/search?"
                + other.entrySet().stream()
                        .map(e -> e.getKey() + "=" + Words.encoded(e.getValue()))
                        .collect(Collectors.joining("&"));
    }

    /** What is asked; throws where something cannot be used. */
    MarkSearch search(int usualLimit) {
        requireShort();
        return new MarkSearch(
                q(),
                flag("pattern") ? MarkSearch.Way.PATTERN : MarkSearch.Way.PART,
                number("misreads", 0, 0, 2),
                type(),
                state(),
                filter(),
                number("limit", usualLimit, 1, MarkSearch.MOST));
    }

    /** The headstamp that is asked for; throws where something cannot be used. */
    HeadstampSearch headstamps(int usualLimit) {
        requireShort();
        MarkType type = type();
        if (type != null && type != MarkType.HEADSTAMP) {
            throw new BadParameter(
                    "type",
                    "A headstamp is asked for, and marks of the type " + type.words() + ".",
                    "Leave the type out, or ask for a text.");
        }
        return new HeadstampSearch(
                Headstamp.parse(q()),
                number("misreads", 0, 0, HeadstampQuestion.MOST_MISREADS),
                state(),
                filter(),
                number("limit", usualLimit, 1, MarkSearch.MOST));
    }

    /** Whether a headstamp is asked for; throws where that is not clear. */
    boolean asksForHeadstamp() {
        return flag("headstamp");
    }

    private void requireShort() {
        if (q().length() > LONGEST) {
            throw new BadParameter(
                    "q",
                    "The text has " + q().length() + " characters.",
                    "Search for one mark, of at most " + LONGEST + " characters.");
        }
    }

    private boolean flag(String name) {
        String written = typed.text(name);
        if (written == null || written.equals("false")) {
            return false;
        }
        if (written.equals("true")) {
            return true;
        }
        throw new BadParameter(name, name + " is '" + written + "'.", "Give true or false.");
    }

    private int number(String name, int usual, int least, int most) {
        return number(typed, name, usual, least, most);
    }

    static int number(Typed typed, String name, int usual, int least, int most) {
        String written = typed.text(name);
        if (written == null) {
            return usual;
        }
        if (written.matches("\\d{1,6}")) {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        }
        throw new BadParameter(
                name, name + " is '" + written + "'.", "Give a whole number from " + least + " to " + most + ".");
    }

    private @Nullable MarkType type() {
        return term(MarkType.class, "type");
    }

    private @Nullable MarkState state() {
        return term(MarkState.class, "state");
    }

    private <E extends Enum<E> & Term> @Nullable E term(Class<E> vocabulary, String name) {
        String written = typed.text(name);
        try {
            return written == null ? null : Term.parse(vocabulary, written);
        } catch (InvalidRecordException e) {
            Fault fault = Fault.of(e, name);
            throw new BadParameter(name, fault.what(), fault.remedy());
        }
    }

    private @Nullable Filter filter() {
        Filter all = null;
        for (String field : PARTS) {
            String part = typed.text(field);
            if (part != null) {
                all = both(all, Filter.parse(field + " contains '" + part.replace("'", "''") + "'"));
            }
        }
        String expression = typed.text("filter");
        return expression == null ? all : both(all, Filter.parse(expression));
    }

    private static Filter both(@Nullable Filter one, Filter another) {
        return one == null ? another : new Filter.And(one, another);
    }
}
