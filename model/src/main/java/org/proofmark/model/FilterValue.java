package org.proofmark.model;

import java.math.BigDecimal;
import java.util.Locale;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/** One comparison of a field with a value that the filter gives. */
@FunctionalInterface
interface FilterValue {

    Truth accepts(String value);

    /** Comparison signs; each is negated by its opposite where a test has one. */
    enum Sign {
        EQUAL,
        LESS,
        LESS_OR_EQUAL,
        MORE,
        MORE_OR_EQUAL,
        CONTAINS,
        COMPATIBLE
    }

    /**
     * Makes the comparison for a field's kind of value. Throws {@link InvalidRecordException},
     * {@link ImpreciseDateException} or a notation error where the value does not fit the kind.
     */
    static FilterValue of(FilterField.Kind kind, Sign sign, String value) {
        if (sign == Sign.CONTAINS) {
            String part = value.toLowerCase(Locale.ROOT);
            return v -> Truth.of(v.toLowerCase(Locale.ROOT).contains(part));
        }
        if (sign == Sign.COMPATIBLE) {
            Reading pattern = Reading.parse(value);
            return v -> Truth.of(Matching.compatibleFolded(pattern, Reading.literal(v)));
        }
        return switch (kind) {
            case DATE -> date(sign, ImpreciseDate.parse(value));
            case NUMBER -> number(sign, decimal(value));
            case TEXT, MARK -> text(sign, value);
        };
    }

    private static BigDecimal decimal(String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new InvalidRecordException(
                    "'" + value + "' is not a number.", "Write digits, with a dot for decimals.");
        }
    }

    private static FilterValue number(Sign sign, BigDecimal wanted) {
        return v -> Truth.of(holds(sign, decimal(v).compareTo(wanted)));
    }

    private static FilterValue text(Sign sign, String wanted) {
        return v -> Truth.of(holds(sign, v.compareToIgnoreCase(wanted)));
    }

    private static boolean holds(Sign sign, int comparison) {
        return switch (sign) {
            case EQUAL -> comparison == 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case MORE -> comparison > 0;
            case MORE_OR_EQUAL -> comparison >= 0;
            case CONTAINS, COMPATIBLE -> throw new IllegalArgumentException(sign.name());
        };
    }

    /** Imprecise dates: true where it must be so, false where it cannot, unknown between. {@code year = 198X} asks "within". */
    private static FilterValue date(Sign sign, ImpreciseDate wanted) {
        return v -> {
            ImpreciseDate date = ImpreciseDate.parse(v);
            return switch (sign) {
                case EQUAL -> date.within(wanted);
                case LESS -> date.before(wanted);
                case MORE -> wanted.before(date);
                case LESS_OR_EQUAL -> wanted.before(date).not();
                case MORE_OR_EQUAL -> date.before(wanted).not();
                case CONTAINS, COMPATIBLE -> throw new IllegalArgumentException(sign.name());
            };
        };
    }
}
