package org.proofmark.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.proofmark.link.JudgedPair;
import org.proofmark.link.Judgements;
import org.proofmark.link.Judging;
import org.proofmark.link.SubjectPair;
import org.proofmark.model.Handling;
import org.proofmark.model.ImpreciseDate;
import org.proofmark.model.InvalidRecordException;
import org.proofmark.model.Judgement;
import org.proofmark.model.Snapshot;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.model.Verdict;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges whether two items are one. */
@Command(
        name = "judge",
        mixinStandardHelpOptions = true,
        description =
                "Judges whether two items are one, or takes the last judgement of the account back. Each verdict is a record; one that the account gave before on the same pair is superseded by it. Or learns from the judgements how probable candidates are one item.")
final class JudgeCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "ITEM",
            description = "Its id, or its tag where only one has it.")
    @Nullable
    String one;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OTHER", description = "The other item.")
    @Nullable
    String other;

    @Parameters(index = "2", arity = "0..1", paramLabel = "VERDICT", description = "${COMPLETION-CANDIDATES}")
    @Nullable
    Verdict verdict;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the history.")
    @Nullable
    String reason;

    @Option(names = "--never-ask-again", description = "Keep the pair out of every queue.")
    boolean never;

    @Option(names = "--undo", description = "Take back the account's last judgement; instead of the pair and verdict.")
    boolean undo;

    @Option(
            names = "--learn",
            description =
                    "Say what all judgements teach about how probable candidates are one item, and whether it helps. Stores nothing.")
    boolean learn;

    @Option(
            names = "--apply",
            description =
                    "With --learn: have the dossier use it, for the order of the queue and for links that join by themselves. A record.")
    boolean apply;

    @Option(
            names = "--forget",
            description = "Take back what was learnt last, so that the dossier uses what it used before.")
    boolean forget;

    @Override
    public Integer call() {
        boolean alone = undo || learn || forget;
        if (alone != (one == null) || alone != (verdict == null) || (apply && !learn) || together()) {
            throw new InvalidRecordException(
                    "It is not clear what to judge.",
                    "Give two items and a verdict, or --undo alone, --learn with or without --apply, or --forget.");
        }
        try (Dossier dossier = learn && !apply ? opening.read() : opening.write();
                Snapshot seen = dossier.snapshot(opening.clearance)) {
            LearntLinks learnt = new LearntLinks(dossier, seen, out());
            if (learn) {
                learnt.learn(apply);
            } else if (forget) {
                learnt.forget();
            } else if (one == null || other == null || verdict == null) {
                takeBack(dossier, seen);
            } else {
                judge(dossier, seen, item(seen, one), item(seen, other), verdict);
            }
            return 0;
        }
    }

    private boolean together() {
        return (undo && (learn || forget)) || (learn && forget);
    }

    private static SubjectView item(Snapshot snapshot, String text) {
        SubjectId id = Naming.of(snapshot, List.of("item"), text);
        SubjectView view = snapshot.subject(id);
        if (view == null || !view.kind().equals("item")) {
            throw new InvalidRecordException(
                    "There is no item " + id + " that this reader may see.",
                    "Check the id, or read with a higher --as.");
        }
        return view;
    }

    private void judge(Dossier dossier, Snapshot seen, SubjectView a, SubjectView b, Verdict given) {
        if (a.id().equals(b.id())) {
            throw new InvalidRecordException("Both names mean the item " + a.id() + ".", "Name two different items.");
        }
        JudgedPair before = Judgements.of(SubjectPair.of(a.id(), b.id()), seen);
        Judging judging;
        try (Snapshot all = dossier.snapshot(Handling.CONFIDENTIAL)) {
            judging = Judging.as(dossier.author().account(), all);
        }
        dossier.append(judging.judge(
                List.of(a, b),
                before,
                given,
                reason,
                never,
                ImpreciseDate.parse(LocalDate.now(ZoneOffset.UTC).toString())));
        out().println("Judged " + given.words() + ": " + a.label() + " and " + b.label() + ".");
    }

    private void takeBack(Dossier dossier, Snapshot seen) {
        Statement last = Judging.last(Judgements.read(seen), dossier.author().account())
                .orElseThrow(() -> new InvalidRecordException(
                        "The account " + dossier.author().account() + " has no judgement that counts.",
                        "Name another with --account."));
        dossier.append(List.of(Judging.takeBack(last)));
        Judgement judgement = (Judgement) last.payload();
        out().println("Took back: " + judgement.verdict().words() + ", " + last.subject() + " and " + judgement.other()
                + ".");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
