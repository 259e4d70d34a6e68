package org.proofmark.cli;

import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.SourceKind;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Appending;
import org.proofmark.store.Dossier;

/**
 * Who states what a command writes down: the team itself, under a title.
 *
 * @param title or id of the source; one that the dossier does not know is made with the first record that rests on it
 */
record OwnSource(String title, Handling handling, boolean synthetic) {
    SubjectId in(Dossier dossier, Appending appending) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            boolean known =
                    snapshot.subjects("source").anyMatch(s -> title.equalsIgnoreCase(String.valueOf(s.value("title"))));
            if (known || title.matches("[0-9a-fA-F-]{36}")) {
                return Naming.source(snapshot, title);
            }
        }
        SubjectId fresh = SubjectId.random();
        appending.add(Draft.ofSource(fresh, Source.of(title, SourceKind.OWN_EXAMINATION))
                .handled(handling)
                .synthetic(synthetic));
        return fresh;
    }
}
