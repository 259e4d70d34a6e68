package org.proofmark.analysis;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What can be said of one pattern without any test.
 *
 * @param pattern the pattern
 * @param groups per chosen group, in the comparison's order
 * @param baseline the baseline as one
 * @param correlation intra-recovery correlation of the pattern's attributes, estimated on the baseline
 * @param itemWise descriptive item-level p of all groups together against the baseline
 */
public record PatternShares(
        Pattern pattern, List<InGroup> groups, InBaseline baseline, double correlation, ItemWise itemWise) {
    /** A recovery's share. */
    public record InRecovery(String recovery, Share share, Answer<Interval> interval) {}

    /**
     * A group's share.
     *
     * @param name the group
     * @param share of its items
     * @param interval of that share, as an estimate of the supply behind it
     * @param recoveries its recoveries one by one
     * @param ratio its share over the baseline's
     * @param itemWise descriptive item-level p against the baseline
     */
    public record InGroup(
            String name,
            Share share,
            Answer<Interval> interval,
            List<InRecovery> recoveries,
            Answer<RateRatio> ratio,
            ItemWise itemWise) {}

    /**
     * The baseline's share.
     *
     * @param share of its items
     * @param interval of that share over recoveries
     * @param present recoveries in which the pattern occurs
     * @param recorded recoveries in which at least one item tells
     * @param all recoveries of the baseline
     * @param presence interval of present / recorded: recoveries are independent draws
     */
    public record InBaseline(
            Share share, Answer<Interval> interval, int present, int recorded, int all, Answer<Interval> presence) {}

    /** Describes a pattern. */
    public static PatternShares of(Comparison comparison, Pattern pattern, double level) {
        double correlation =
                IntraRecoveryCorrelation.of(comparison.table(), comparison.baseline(), pattern.attributes());
        return of(comparison, Tally.of(comparison.table(), pattern, correlation, correlation), level);
    }

    static PatternShares of(Comparison comparison, Tally tally, double level) {
        Description description = new Description(comparison, tally, level);
        List<InGroup> groups =
                comparison.groups().stream().map(description::group).toList();
        Share chosen = groups.stream().map(InGroup::share).reduce(new Share(0, 0, 0), Share::plus);
        return new PatternShares(
                tally.pattern(),
                groups,
                description.inBaseline(),
                tally.inBaseline(),
                ItemWise.of(chosen, description.baseline));
    }

    private static final class Description {
        private final Comparison comparison;
        private final Tally tally;
        private final double level;
        private final double correlation;
        private final Share baseline;
        private final Answer<ShareEstimate> baselineEstimate;

        Description(Comparison comparison, Tally tally, double level) {
            this.comparison = comparison;
            this.tally = tally;
            this.level = level;
            this.correlation = tally.inBaseline();
            List<Integer> rows = comparison.baseline();
            this.baseline = share(rows);
            this.baselineEstimate = ShareEstimate.overRecoveries(matching(rows), known(rows), correlation);
        }

        InGroup group(Group group) {
            List<Integer> rows = group.recoveries();
            Answer<ShareEstimate> estimate = rows.size() < ShareEstimate.FEWEST_RECOVERIES
                    ? ShareEstimate.byDesignEffect(matching(rows), known(rows), correlation)
                    : ShareEstimate.overRecoveries(matching(rows), known(rows), correlation);
            return new InGroup(
                    group.name(),
                    share(rows),
                    estimate.then(e -> e.interval(level)),
                    rows.stream().map(this::recovery).toList(),
                    ratio(estimate),
                    ItemWise.of(share(rows), baseline));
        }

        InRecovery recovery(int row) {
            List<Integer> one = List.of(row);
            return new InRecovery(
                    comparison.table().recovery(row).id(),
                    share(one),
                    ShareEstimate.byDesignEffect(matching(one), known(one), correlation)
                            .then(e -> e.interval(level)));
        }

        InBaseline inBaseline() {
            List<Integer> rows = comparison.baseline();
            int present =
                    (int) rows.stream().filter(row -> tally.matching()[row] > 0).count();
            int recorded =
                    (int) rows.stream().filter(row -> tally.known()[row] > 0).count();
            Answer<Interval> presence = recorded == 0
                    ? new Answer.CannotBeSaid<>("no baseline recovery records it", "recoveries that record it")
                    : new Answer.Said<>(BinomialInterval.clopperPearson((double) present / recorded, recorded, level));
            Answer<Interval> interval = baselineEstimate.then(e -> e.interval(level));
            return new InBaseline(baseline, interval, present, recorded, rows.size(), presence);
        }

        Answer<RateRatio> ratio(Answer<ShareEstimate> chosen) {
            return switch (chosen) {
                case Answer.Said<ShareEstimate> said ->
                    baselineEstimate.then(below -> RateRatio.of(said.value(), below, level));
                case Answer.CannotBeSaid<ShareEstimate> unsaid -> unsaid.about();
            };
        }

        Share share(List<Integer> rows) {
            long matching = 0;
            long known = 0;
            long all = 0;
            for (int row : rows) {
                matching += tally.matching()[row];
                known += tally.known()[row];
                all += comparison.table().recovery(row).pieces();
            }
            return new Share(matching, known, all - known);
        }

        int[] matching(List<Integer> rows) {
            return pick(tally.matching(), rows);
        }

        int[] known(List<Integer> rows) {
            return pick(tally.known(), rows);
        }

        private static int[] pick(int[] counts, List<Integer> rows) {
            return IntStream.range(0, rows.size()).map(i -> counts[rows.get(i)]).toArray();
        }
    }
}
