package org.proofmark.cli;

import java.util.List;
import java.util.regex.Pattern;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Snapshot;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/** Finds the subject a person means: by its id, or by a name that only one subject has. */
final class Naming {
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private Naming() {}

    static SubjectId source(Snapshot snapshot, String text) {
        return of(snapshot, List.of("source"), text);
    }

    /** Looks through subjects of any of these kinds. */
    static SubjectId of(Snapshot snapshot, List<String> kinds, String text) {
        if (ID.matcher(text).matches()) {
            return SubjectId.parse(text);
        }
        List<SubjectView> named = kinds.stream()
                .flatMap(kind -> snapshot.named(kind, text).stream())
                .toList();
        if (named.size() != 1) {
            throw new InvalidRecordException(
                    (named.isEmpty()
                                    ? "Nothing in this dossier goes by"
                                    : named.size() + " subjects of this dossier go by")
                            + " '" + text + "'.",
                    "Give the id; search and the web pages show it.");
        }
        return named.getFirst().id();
    }
}
