package org.proofmark.report;

import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.Share;

/**
 * What the answer <em>same</em> to one question would change of one finding, by itself.
 *
 * @param group whose share changes; null: the baseline's
 * @param familyWiseP after the answer; null where it cannot get weaker by it, or was not tested
 */
public record OneAnswer(
        OpenQuestion question,
        Pattern pattern,
        @Nullable String group,
        Share before,
        Share after,
        @Nullable Double familyWiseP) {
    /** How far the share moves. */
    double shift() {
        double shift = Math.abs(after.value() - before.value());
        return Double.isNaN(shift) ? 1 : shift;
    }
}
