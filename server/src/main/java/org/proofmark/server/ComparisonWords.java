package org.proofmark.server;

import java.util.List;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Group;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.LinkClass;
import org.proofmark.analysis.Matching;
import org.proofmark.analysis.Pattern;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.RateRatio;
import org.proofmark.analysis.Share;
import org.proofmark.report.GroupComparison;
import org.proofmark.report.JudgementSensitivity;
import org.proofmark.report.OneAnswer;
import org.proofmark.report.UnderReading;

/** The figures of a comparison and what they come to, in words. */
public final class ComparisonWords {
    private final Words words;

    ComparisonWords(Words words) {
        this.words = words;
    }

    /** A share with its denominator and what cannot tell: {@code 4 of 34 (11.8 %), 2 unknown}. */
    public String share(Share share) {
        String matching = words.count(share.matching());
        String known = words.count(share.known());
        String said = share.known() == 0
                ? words.say("share.none", matching, known)
                : words.say("share.known", matching, known, String.format(words.locale(), "%.1f", share.value() * 100));
        return share.unknown() == 0 ? said : words.say("share.unknown", said, words.count(share.unknown()));
    }

    /** An interval of shares, in percent; empty where there is none. */
    public String interval(Answer<Interval> interval) {
        return interval.said()
                .map(i -> String.format(words.locale(), "%.1f–%.1f %%", i.low() * 100, i.high() * 100))
                .orElse("");
    }

    /** A rate ratio with its bounds; empty where there is none. */
    public String ratio(Answer<RateRatio> ratio) {
        return ratio.said()
                .map(r -> String.format(
                        words.locale(),
                        "%.1f (%.1f–%.1f)",
                        r.ratio(),
                        r.interval().low(),
                        r.interval().high()))
                .orElse("");
    }

    /** What chance would do; empty where it cannot be said. */
    public String chance(Answer<Finding.Chance> chance) {
        return chance.said()
                .map(c -> words.say(
                        "compare.chance",
                        String.format(words.locale(), "%.4g", c.familyWiseP()),
                        String.format(words.locale(), "%.4g", c.p()),
                        String.format(words.locale(), "%.4g", c.fdr())))
                .orElse("");
    }

    /** Whether a finding's figures depend on what is taken for one. */
    public boolean differs(JudgementSensitivity judgements, Pattern pattern) {
        return judgements.readings().stream()
                        .map(r -> {
                            PatternShares shares = r.sharesOf(pattern);
                            return shares == null
                                    ? List.of()
                                    : List.of(
                                            shares.groups().stream()
                                                    .map(PatternShares.InGroup::share)
                                                    .toList(),
                                            shares.baseline().share(),
                                            chance(r.chance(pattern)));
                        })
                        .distinct()
                        .count()
                > 1;
    }

    /** A group's share under a reading of what is one thing. */
    public String inGroup(UnderReading reading, Pattern pattern, int group) {
        PatternShares shares = reading.sharesOf(pattern);
        return shares == null ? "–" : share(shares.groups().get(group).share());
    }

    /** The baseline's share under a reading. */
    public String inBaseline(UnderReading reading, Pattern pattern) {
        PatternShares shares = reading.sharesOf(pattern);
        return shares == null ? "–" : share(shares.baseline().share());
    }

    /** The family-wise p alone; empty where it cannot be said. */
    public String familyWise(Answer<Finding.Chance> chance) {
        return chance.said()
                .map(c -> String.format(words.locale(), "%.4g", c.familyWiseP()))
                .orElse("");
    }

    /** The question that would change a finding most, if any would. */
    public List<OneAnswer> answerFirst(GroupComparison comparison, Pattern pattern) {
        return comparison.judgements().questions().greatest().stream()
                .filter(a -> a.pattern().equals(pattern))
                .toList();
    }

    /** What the answer <em>same</em> would change. */
    public String becomes(OneAnswer answer) {
        String group = answer.group();
        String where = group == null ? words.say("compare.baseline-short") : group;
        Double p = answer.familyWiseP();
        String becomes = words.say("compare.becomes", where, share(answer.before()), share(answer.after()));
        return p == null ? becomes : words.say("compare.becomes-p", becomes, String.format(words.locale(), "%.4g", p));
    }

    /** The conclusion of a comparison, its strength first; no word for proof. */
    public String conclusion(GroupComparison comparison) {
        List<String> names =
                comparison.comparison().groups().stream().map(Group::name).toList();
        if (names.size() == 1) {
            return words.say("conclusion.one-group", names.getFirst());
        }
        String rests = words.list(
                comparison.classes().stream().map(LinkClass::kind).distinct().map(this::evidence));
        return words.say("conclusion." + comparison.strength().term(), words.list(names.stream()), rests);
    }

    /** A class of evidence that links items. */
    public String evidence(String evidenceClass) {
        return words.say("evidence." + evidenceClass.replace(' ', '-'));
    }

    /** What recoveries were matched on. */
    public String matchedOn(Matching matching) {
        return words.list(matching.matchedOn().stream().map(key -> words.say("matched." + key.replace(' ', '-'))));
    }

    /** A p-value that is shown for contrast only. */
    public String p(double p) {
        return String.format(words.locale(), "%.3g", p);
    }
}
