package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Cut;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Share;
import org.proofmark.link.RecoveryEvidence;
import org.proofmark.model.Snapshot;
import org.proofmark.report.ComparisonTree;
import org.proofmark.report.GroupComparison;
import org.proofmark.store.Dossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares groups of recoveries with a baseline. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = {
            "Asks what every chosen recovery has in common that chance does not explain, and what links them.",
            "The sampling unit is the recovery, not the item. Method and limits: METHODS.md."
        })
final class CompareCommand implements Callable<Integer> {
    private static final int SHOWN = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    Opening opening = new Opening();

    @Mixin
    Comparing comparing = new Comparing();

    @Option(names = "--json", description = "Print JSON.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Dossier dossier = opening.read();
                Snapshot snapshot = dossier.snapshot(opening.clearance)) {
            Bar bar = new Bar(out, "comparing");
            GroupComparison comparison = GroupComparison.of(snapshot, comparing.request(), (done, total) -> {
                bar.at(done, done, total);
                return true;
            });
            bar.done();
            if (json) {
                Json.print(out, ComparisonTree.of(comparison));
            } else {
                print(out, comparison);
            }
            return 0;
        }
    }

    private static void print(PrintWriter out, GroupComparison comparison) {
        out.println(comparison.caveat().banner());
        out.println(comparison.conclusion());
        design(out, comparison.commonality());
        JudgementText judgements = new JudgementText(comparison);
        judgements.print(out);
        comparison.commonality().findings().stream().limit(SHOWN).forEach(f -> {
            print(out, f);
            judgements.print(out, f.pattern());
        });
        links(out, comparison);
        out.println("Seized and documented weapons are not a random sample. A link is not guilt.");
    }

    private static void design(PrintWriter out, CommonalityResult result) {
        switch (result.design()) {
            case Answer.Said<CommonalityResult.Design> said -> {
                CommonalityResult.Design design = said.value();
                out.printf(
                        Locale.ROOT,
                        "%s matched on %s; %s, %s, smallest p %.2g%n",
                        Count.of(design.matching().comparable(), "comparable recovery", "comparable recoveries"),
                        String.join(", ", design.matching().matchedOn()),
                        Count.of(design.family(), "pattern"),
                        Count.of(design.sets(), "set"),
                        design.smallestP());
                if (!design.matching().relaxed().isEmpty()) {
                    out.println("  not matched on "
                            + String.join(", ", design.matching().relaxed()) + ": "
                            + design.matching().why());
                }
            }
            case Answer.CannotBeSaid<CommonalityResult.Design> unsaid ->
                out.println("In every chosen recovery more than by chance? " + unsaid);
        }
    }

    private static void print(PrintWriter out, Finding finding) {
        out.println((finding.headline() ? "* " : "  ") + finding.pattern());
        for (PatternShares.InGroup group : finding.shares().groups()) {
            out.println("      " + group.name() + ": " + share(group.share()));
        }
        PatternShares.InBaseline baseline = finding.shares().baseline();
        out.printf(
                Locale.ROOT,
                "      baseline: %s, in %d of %s%n",
                share(baseline.share()),
                baseline.present(),
                Count.of(baseline.recorded(), "recovery", "recoveries"));
        switch (finding.chance()) {
            case Answer.Said<Finding.Chance> said ->
                out.printf(
                        Locale.ROOT,
                        "      in every chosen recovery: family-wise p %.4g (alone %.4g, FDR %.4g)%n",
                        said.value().familyWiseP(),
                        said.value().p(),
                        said.value().fdr());
            case Answer.CannotBeSaid<Finding.Chance> unsaid -> out.println("      " + unsaid);
        }
        finding.explainedBy().ifPresent(by -> out.println("      explained by " + by));
    }

    private static String share(Share share) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d (%.1f %%), %,d unknown",
                share.matching(),
                share.known(),
                share.value() * 100,
                share.unknown());
    }

    private static void links(PrintWriter out, GroupComparison comparison) {
        out.println("Links between the groups: " + comparison.links().links().size());
        for (RecoveryEvidence link : comparison.links().links()) {
            out.println("  " + link.evidenceClass() + ": " + link.statement());
        }
        if (comparison.comparison().groups().size() > 1) {
            if (!comparison.links().cuts().connected()) {
                out.println("  No evidence connects all groups: "
                        + comparison.links().cuts().components());
            }
            comparison.links().cuts().byItem().ifPresent(cut -> cut(out, Count.of(cut.size(), "item"), cut));
            comparison
                    .links()
                    .cuts()
                    .byKind()
                    .ifPresent(cut -> cut(out, Count.of(cut.size(), "class of evidence", "classes of evidence"), cut));
        }
    }

    private static void cut(PrintWriter out, String what, Cut cut) {
        out.println("  Without " + what + " they would come apart: "
                + String.join(
                        " | ",
                        cut.sets().stream()
                                .limit(5)
                                .map(s -> String.join(
                                        ", ",
                                        s.stream()
                                                .map(Cut.Removable::id)
                                                .sorted()
                                                .toList()))
                                .toList()));
    }
}
