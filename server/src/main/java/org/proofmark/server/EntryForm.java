package org.proofmark.server;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Draft;
import org.proofmark.model.Envelope;
import org.proofmark.model.Payload;

/**
 * A form before anything is typed, and what becomes of its answers.
 *
 * @param heading message code of its title
 * @param back the page that giving up leads to
 * @param parts its sections, each under a legend (a message code)
 * @param ownSource nobody is asked for a source: the record is its own (a source says who it is), or the account is it
 * @param before the envelope of the record that is corrected; null: there is none
 * @param reason whether it asks why
 */
record EntryForm(
        String heading,
        String action,
        String back,
        List<Part> parts,
        boolean ownSource,
        @Nullable Envelope before,
        boolean reason,
        boolean photographs,
        Function<Answers, Outcome> outcome) {

    /** A section under its legend. */
    record Part(String legend, Section section) {}

    /**
     * Everything that was read without a problem.
     *
     * @param payloads by the prefix of their section; optional ones that were left out are absent
     * @param provenance null where no source is asked for
     */
    record Answers(
            Typed typed,
            Map<String, Payload> payloads,
            @Nullable Provenance provenance,
            List<Photographs.Kept> photographs) {

        /** The payload of a section that is not optional. */
        Payload payload(String prefix) {
            Payload payload = payloads.get(prefix);
            if (payload == null) {
                throw new IllegalArgumentException("The form has no " + prefix + ".");
            }
            return payload;
        }

        Provenance word() {
            if (provenance == null) {
                throw new IllegalArgumentException("The form asks for no source.");
            }
            return provenance;
        }
    }

    /** The records of one action, and the page that it leads to. */
    record Outcome(List<Draft> drafts, String address) {}
}
