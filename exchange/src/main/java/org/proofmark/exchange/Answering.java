package org.proofmark.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Body;
import org.proofmark.model.Draft;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.RecordId;
import org.proofmark.model.Reviewer;
import org.proofmark.model.Sighting;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.Verdict;
import org.proofmark.store.Dossier;

/** Writes down what one account answers to alerts. Each answer is a record; what others answered stays beside it. */
public record Answering(Dossier dossier, Reviewer reviewer) {
    /** For the account under which a dossier is open. */
    public static Answering in(Dossier dossier) {
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            return new Answering(dossier, Reviewer.as(dossier.author().account(), all));
        }
    }

    /**
     * The records that answer an alert, the answer last; one that the account gave before is superseded.
     *
     * @param stated the day on which it is answered
     */
    public List<Draft> answer(Alert alert, Verdict verdict, @Nullable String reason, ImpreciseDate stated) {
        return reviewer.says(
                alert.watch().id(),
                Body.of(new Sighting(alert.item().id(), verdict, reason)),
                Set.of(alert.watch(), alert.item()),
                stated,
                reviewer.own(alert.answers()).findFirst().orElse(null));
    }

    /** The records that take back all that the account answered to an alert; none where it did not answer. */
    public List<Draft> takeBack(Alert alert, @Nullable String reason) {
        Map<RecordId, Statement> said = new HashMap<>();
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            all.statements(alert.watch().id()).forEach(s -> said.put(s.id(), s));
        }
        List<Draft> back = new ArrayList<>();
        for (Statement own : reviewer.own(alert.answers()).toList()) {
            // An answer of its own that this one superseded would count again; another's, as older versions let one
            // supersede, should.
            for (Statement s = own;
                    s != null && isOwn(s);
                    s = said.get(s.envelope().supersedes())) {
                back.add(Reviewer.takeBack(s, reason == null ? "taken back" : reason));
            }
        }
        return back;
    }

    private boolean isOwn(Statement statement) {
        return reviewer.own(List.of(statement)).findAny().isPresent();
    }
}
