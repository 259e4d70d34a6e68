package org.proofmark.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.Payload;

/**
 * What a row says in one record, before it is known what the dossier has.
 *
 * @param digested the text that tells two such records apart, free of random ids
 */
record Made(
        RecordRule rule,
        Payload payload,
        Map<String, String> attributes,
        Handling handling,
        @Nullable ImpreciseDate stated,
        @Nullable Grade grade,
        String digested) {}
