package org.proofmark.analysis;

import java.util.ArrayList;
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
        return of(comparison, Tally.of(comparison.table(), pattern), correlation, level);
    }

    static PatternShares of(Comparison comparison, Tally tally, double correlation, double level) {
        Description description = new Description(comparison, tally, correlation, level);
        List<InGroup> groups =
                comparison.groups().stream().map(description::group).toList();
        Share chosen = groups.stream().map(InGroup::share).reduce(new Share(0, 0, 0), Share::plus);
        return new PatternShares(
                tally.pattern(),
                groups,
                description.baseline(),
                correlation,
                ItemWise.of(chosen, description.share(comparison.baseline())));
    }

    private record Description(Comparison comparison, Tally tally, double correlation, double level) {
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
                    ItemWise.of(share(rows), share(comparison.baseline())));
        }

        InRecovery recovery(int row) {
            List<Integer> one = List.of(row);
            return new InRecovery(
                    comparison.table().recovery(row).id(),
                    share(one),
                    ShareEstimate.byDesignEffect(matching(one), known(one), correlation)
                            .then(e -> e.interval(level)));
        }

        InBaseline baseline() {
            List<Integer> rows = comparison.baseline();
            int present =
                    (int) rows.stream().filter(row -> tally.matching()[row] > 0).count();
            int recorded =
                    (int) rows.stream().filter(row -> tally.known()[row] > 0).count();
            Answer<Interval> presence = recorded == 0
                    ? new Answer.CannotBeSaid<>("no baseline recovery records it", "recoveries that record it")
                    : new Answer.Said<>(BinomialInterval.clopperPearson((double) present / recorded, recorded, level));
            Answer<Interval> interval = estimate(rows).then(e -> e.interval(level));
            return new InBaseline(share(rows), interval, present, recorded, rows.size(), presence);
        }

        Answer<ShareEstimate> estimate(List<Integer> rows) {
            return ShareEstimate.overRecoveries(matching(rows), known(rows), correlation);
        }

        Answer<RateRatio> ratio(Answer<ShareEstimate> chosen) {
            return switch (chosen) {
                case Answer.Said<ShareEstimate> said ->
                    estimate(comparison.baseline()).then(baseline -> RateRatio.of(said.value(), baseline, level));
                case Answer.CannotBeSaid<ShareEstimate> unsaid -> unsaid.about();
            };
        }

        Share share(List<Integer> rows) {
            List<Share> shares = new ArrayList<>();
            for (int row : rows) {
                long all = comparison.table().recovery(row).items().stream()
                        .mapToLong(ItemRow::quantity)
                        .sum();
                shares.add(new Share(tally.matching()[row], tally.known()[row], all - tally.known()[row]));
            }
            return shares.stream().reduce(new Share(0, 0, 0), Share::plus);
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
