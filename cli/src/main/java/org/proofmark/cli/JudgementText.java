package org.proofmark.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.CommonalityResult;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Share;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;
import org.proofmark.report.Collapse;
import org.proofmark.report.GroupComparison;
import org.proofmark.report.JudgementSensitivity;
import org.proofmark.report.OneAnswer;
import org.proofmark.report.UnderReading;

/** Says how a comparison hangs on what was judged; nothing where it does not. */
final class JudgementText {
    private final GroupComparison comparison;
    private final JudgementSensitivity judgements;

    JudgementText(GroupComparison comparison) {
        this.comparison = comparison;
        this.judgements = comparison.judgements();
    }

    /** The counts under each reading, and how many questions are open. */
    void print(PrintWriter out) {
        if (!judgements.matters()) {
            return;
        }
        out.println("Pieces in the chosen recoveries: "
                + judgements.readings().stream()
                        .map(r -> String.format(
                                Locale.ROOT,
                                "%,d %s",
                                r.allPieces(),
                                r.collapse().words()))
                        .collect(Collectors.joining("; ")));
        out.println("  " + Count.of(judgements.questions().number(), "open question") + " on items compared");
        for (UnderReading reading : judgements.readings()) {
            if (reading.result() instanceof Answer.CannotBeSaid<CommonalityResult> unsaid) {
                out.println("  " + reading.collapse().words() + ": " + unsaid);
            }
        }
    }

    /** The figures of one finding under the other readings, and what to answer first. */
    void print(PrintWriter out, Pattern pattern) {
        if (!judgements.matters()) {
            return;
        }
        for (UnderReading reading : judgements.readings()) {
            PatternShares shares = reading.sharesOf(pattern);
            if (reading.collapse() != Collapse.AS_JUDGED && shares != null) {
                out.println("      " + reading.collapse().words() + ": " + figures(shares, reading, pattern));
            }
        }
        judgements.questions().greatest().stream()
                .filter(a -> a.pattern().equals(pattern))
                .forEach(a -> out.println("      answer first: " + words(a)));
    }

    private static String figures(PatternShares shares, UnderReading reading, Pattern pattern) {
        String groups = shares.groups().stream()
                .map(g -> g.name() + " " + share(g.share()))
                .collect(Collectors.joining(", "));
        String chance = reading.chance(pattern)
                .said()
                .map(Finding.Chance::familyWiseP)
                .map(p -> String.format(Locale.ROOT, ", family-wise p %.4g", p))
                .orElse("");
        return groups + ", baseline " + share(shares.baseline().share()) + chance;
    }

    private static String share(Share share) {
        return String.format(Locale.ROOT, "%,d of %,d (%.1f %%)", share.matching(), share.known(), share.value() * 100);
    }

    private String words(OneAnswer answer) {
        List<String> items = List.of(
                name(answer.question().link().pair().a()),
                name(answer.question().link().pair().b()));
        Double p = answer.familyWiseP();
        return String.join(" and ", items) + "; if one, " + where(answer.group()) + " " + share(answer.before())
                + " becomes " + share(answer.after())
                + (p == null ? "" : String.format(Locale.ROOT, ", family-wise p %.4g", p));
    }

    private static String where(@Nullable String group) {
        return group == null ? "baseline" : group;
    }

    private String name(SubjectId item) {
        SubjectView view = comparison.items().get(item.toString());
        return view == null ? item.toString() : view.label();
    }
}
