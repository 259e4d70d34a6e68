package org.proofmark.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Headstamp;
import org.proofmark.notation.Matching;
import org.proofmark.notation.Reading;

/**
 * A filter over items and recoveries: the one expression that search, comparison and pages share.
 *
 * <pre>
 *   class = weapon and model = 'Type 68' and date &gt;= 2020
 *   recovery in ('A', 'B') and not (serial ~ '?6[8B]*' or has secondary)
 *   headstamp ~ '12=10 6=8?' or serial.state = removed
 * </pre>
 *
 * <p>Tests are {@code = != < <= > >= in contains ~ has}; {@code ~} takes mark notation and asks whether the readings are
 * compatible, headstamps in any rotation. Words join by {@code and}, {@code or}, {@code not} and parentheses. Text compares without regard to case. What
 * is not stated is unknown, and so is every test on it but {@code has}: an item counts only where the filter is true.
 */
public sealed interface Filter {

    /** Whether the filter holds of an item (or recovery); {@code recovery} is the one it came from, where known. */
    Truth test(SubjectView item, @Nullable SubjectView recovery);

    /** Reads an expression; an empty one holds of everything. Throws {@link FilterException}. */
    static Filter parse(String expression) {
        return new FilterParser(expression).filter();
    }

    /** Holds of everything. */
    record All() implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            return Truth.TRUE;
        }
    }

    /** Both hold. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            Truth first = left.test(item, recovery);
            return first == Truth.FALSE ? first : first.and(right.test(item, recovery));
        }
    }

    /** At least one holds. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            Truth first = left.test(item, recovery);
            return first == Truth.TRUE ? first : first.or(right.test(item, recovery));
        }
    }

    /** It does not hold. */
    record Not(Filter inner) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            return inner.test(item, recovery).not();
        }
    }

    /** Something is stated of the field. Never unknown. */
    record Has(FilterField field) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            return Truth.of(!field.values(item, recovery).isEmpty());
        }
    }

    /** Some mark of a type (null: any) may be the one that the pattern describes: their readings are compatible. */
    record MarkTest(@Nullable MarkType type, Reading pattern) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            Truth result = Truth.UNKNOWN;
            for (MarkView mark : item.marks()) {
                Reading cells = type == null || mark.type() == type ? mark.cells() : null;
                if (cells != null && Matching.compatibleFolded(pattern, cells)) {
                    return Truth.TRUE;
                }
                result = cells == null ? result : Truth.FALSE;
            }
            return result;
        }
    }

    /** Some headstamp may be the one that the pattern describes, turned as it may be; one without clock positions stays open. */
    record HeadstampTest(Headstamp pattern) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            Truth result = Truth.UNKNOWN;
            for (MarkView mark : item.marks()) {
                Headstamp headstamp = mark.headstamp();
                if (headstamp != null && Headstamp.compatibleFolded(pattern, headstamp)) {
                    return Truth.TRUE;
                }
                result = headstamp == null ? result : Truth.FALSE;
            }
            return result;
        }
    }

    /** A test of a field's values: true where any value passes, unknown where there is none. */
    record Test(FilterField field, List<FilterValue> wanted) implements Filter {
        @Override
        public Truth test(SubjectView item, @Nullable SubjectView recovery) {
            List<String> values = field.values(item, recovery);
            if (values.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth result = Truth.FALSE;
            for (FilterValue want : wanted) {
                for (String value : values) {
                    result = result.or(want.accepts(value));
                }
            }
            return result;
        }
    }
}
