package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A score taken apart: what holds before anything is compared, what each field adds, less where others that are alike
 * make it expected, and what is given back where all places differ. All of it sums to the score.
 *
 * @param prior bits
 * @param moved bits given back because places that differ may all differ for one reason
 * @param delivered bits taken off because both may have come together without being one
 * @param rivals bits taken off because a row may be another thing of a delivery as well
 * @param parts one for each field, in the order of the specification
 */
public record Breakdown(double prior, double moved, double delivered, double rivals, List<Part> parts) {
    public Breakdown {
        parts = List.copyOf(parts);
    }

    /**
     * What a field adds.
     *
     * @param column the field's
     * @param level how its two values are alike, in words
     * @param bits for one thing where above nought, against it where below
     */
    public record Part(String column, String level, double bits) {}

    /** @param score of both rows, beside all others */
    static Breakdown of(Rows rows, List<FieldLevels> levels, Model model, int first, int second, double score) {
        byte[] found = new byte[levels.size()];
        new PairComparison(rows, levels).compare(first, second, found, 0);
        Evidence evidence = new Evidence(model, rows, levels);
        List<Part> parts = new ArrayList<>();
        for (int field = 0; field < found.length; field++) {
            String level = levels.get(field).name(found[field]);
            String known = evidence.isOfMake(field, found, 0)
                    ? "of one make"
                    : known(rows, model.dependence().cases().get(field), evidence.caseOf(field, found, 0));
            boolean told = found[field] != FieldLevels.MISSING && !known.isEmpty();
            parts.add(new Part(
                    rows.spec().fields().get(field).column(),
                    told ? level + "; " + known : level,
                    evidence.of(field, found, 0)));
        }
        Evidence.Weighed weighed = evidence.weigh(found, 0);
        double unmoved = weighed.unmoved();
        return new Breakdown(
                evidence.prior(),
                model.move().bits(unmoved, weighed.moved()) - unmoved,
                -weighed.explained(),
                model.delivery().isNone() ? 0 : Math.min(0, score - weighed.score()),
                parts);
    }

    /** What is known of a field from others that are alike. */
    private static String known(Rows rows, List<Dependence.Case> cases, int found) {
        if (found < 0) {
            return "";
        }
        String first = rows.spec().fields().get(cases.get(found).first()).column();
        int second = cases.get(found).second();
        return (second < 0
                        ? first
                        : first + " and " + rows.spec().fields().get(second).column()) + " being alike";
    }
}
