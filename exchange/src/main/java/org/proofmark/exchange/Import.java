package org.proofmark.exchange;

import java.nio.file.Path;
import org.proofmark.model.ExternalId;
import org.proofmark.model.Mark;
import org.proofmark.store.Dossier;

/**
 * Bringing a file into a dossier: plan, look, apply exactly that plan. What was applied is one batch, which
 * {@link Dossier#undo} takes back whole.
 */
public final class Import {
    private Import() {}

    /**
     * Reads the whole file and works out what importing it would do. Nothing is stored.
     *
     * @throws ImportException where the file as a whole cannot be imported, with every reason
     */
    public static ImportPlan plan(Dossier dossier, Mapping mapping, Path file, Progress progress) {
        try (Held held = new Held(dossier, mapping)) {
            Doubles doubles = new Doubles(new Hasher());
            boolean identifying = mapping.rules().subjects().stream()
                    .flatMap(s -> s.records().stream())
                    .map(r -> r.form().record())
                    .anyMatch(form -> form == Mark.class || form == ExternalId.class);
            if (identifying) {
                doubles.takeIn(held.snapshot());
            }
            Pass pass = new Pass(mapping, held, identifying ? doubles : null, draft -> {});
            return new ImportPlan(dossier, mapping, file, pass.over(file, progress));
        }
    }
}
