package org.proofmark.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.proofmark.model.Draft;
import org.proofmark.model.Grade;
import org.proofmark.model.Handling;
import org.proofmark.model.Profile;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Source;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.store.Dossier;
import org.proofmark.store.DossierException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a source anew; what is preferred over all its statements is worked out again. */
@Command(
        name = "regrade",
        mixinStandardHelpOptions = true,
        description =
                "Grades a source anew, by a record that supersedes the old one. Every profile it speaks in is worked out again.")
final class RegradeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(index = "0", paramLabel = "SOURCE", description = "Id or title of the source.")
    String source = "";

    @Parameters(index = "1", paramLabel = "GRADE", description = "Admiralty grade, like B2.")
    String grade = "";

    @Override
    public Integer call() {
        Grade wanted = Grade.parse(grade);
        try (Dossier dossier = opening.write()) {
            Statement old = current(dossier);
            Source now = (Source) old.payload();
            Source regraded = new Source(
                    now.title(),
                    now.kind(),
                    wanted.reliability(),
                    wanted.credibility(),
                    now.interestedParty(),
                    now.address(),
                    now.published());
            dossier.append(
                    List.of(Draft.of(old.subject(), regraded, old.envelope().source())
                            .handled(old.envelope().handling())
                            .synthetic(old.envelope().synthetic())
                            .at(old.body().locator())
                            .attributes(old.body().attributes())
                            .superseding(old.id())));
            spec.commandLine()
                    .getOut()
                    .println("Graded '" + now.title() + "' " + wanted + "; it was " + now.grade() + ".");
            return 0;
        }
    }

    private Statement current(Dossier dossier) {
        try (Snapshot snapshot = dossier.snapshot(Handling.CONFIDENTIAL)) {
            SubjectId id = Naming.source(snapshot, source);
            return snapshot.profile(id)
                    .groups("source")
                    .findFirst()
                    .map(Profile.Group::preferred)
                    .orElseThrow(() -> missing());
        }
    }

    private DossierException missing() {
        return new DossierException(
                "There is no source '" + source + "'.", "See the list of sources in the web pages, or give its id.");
    }
}
