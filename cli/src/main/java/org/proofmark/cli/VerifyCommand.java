package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.proofmark.store.Dossier;
import org.proofmark.store.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Checks a whole dossier. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Checks every record, payload, log, checkpoint, view and original. Exit code 1 where anything is wrong.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Dossier dossier = opening.read()) {
            Bar bar = new Bar(out, "checking, records");
            Verification result = dossier.verify(done -> bar.at(done, 0, 0));
            bar.done();
            result.faults().forEach(fault -> out.println("WRONG  " + fault));
            result.faults().stream()
                    .map(Verification.Fault::remedy)
                    .distinct()
                    .forEach(remedy -> out.println("remedy " + remedy));
            result.notes().forEach(note -> out.println("note   " + note));
            out.printf(
                    Locale.ROOT,
                    "%s, %s, %s checked; view digest %s%n",
                    Count.of(result.records(), "record"),
                    Count.of(result.subjects(), "subject"),
                    Count.of(result.originals(), "original"),
                    result.viewDigest().isEmpty() ? "cannot be worked out" : result.viewDigest());
            out.println(
                    result.isClean()
                            ? vouched(result.assurance())
                            : Count.of(result.faults().size(), "fault") + " found.");
            return result.isClean() ? 0 : 1;
        }
    }

    private static String vouched(Verification.Assurance assurance) {
        return switch (assurance) {
            case DAMAGE_ONLY -> "Nothing is damaged. Edits cannot be excluded: the log is not signed.";
            case EDITS ->
                "Nothing is damaged or edited, unless by one who has the signing key. An earlier state put back would not show.";
            case EDITS_AND_ROLLBACK ->
                "Nothing is damaged, edited or put back to an earlier state, unless by one who has the signing key"
                        + " and the key folder. A checkpoint kept by somebody else would exclude that too.";
        };
    }
}
