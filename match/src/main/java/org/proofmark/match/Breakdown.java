package org.proofmark.match;

import java.util.ArrayList;
import java.util.List;

/**
 * A score taken apart: what holds before anything is compared, what each field adds, and what is taken off because the rows may
 * be of two related things. The parts less the doubt sum to the score.
 *
 * @param prior bits
 * @param doubt bits taken off
 * @param parts one for each field, in the order of the specification
 */
public record Breakdown(double prior, double doubt, List<Part> parts) {
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

    static Breakdown of(Rows rows, List<FieldLevels> levels, Model model, int first, int second) {
        byte[] found = new byte[levels.size()];
        new PairComparison(rows, levels).compare(first, second, found, 0);
        double[][] bits = model.bits();
        List<Part> parts = new ArrayList<>();
        for (int field = 0; field < found.length; field++) {
            parts.add(new Part(
                    rows.spec().fields().get(field).column(),
                    levels.get(field).name(found[field]),
                    bits[field][found[field]]));
        }
        return new Breakdown(model.priorBits(rows), new Relations(model).doubt(found, 0), parts);
    }
}
