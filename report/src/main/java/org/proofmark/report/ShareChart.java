package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Answer;
import org.proofmark.analysis.Finding;
import org.proofmark.analysis.Interval;
import org.proofmark.analysis.PatternShares;
import org.proofmark.analysis.Share;

/** The shares of one pattern as bars: each group, the baseline, and what has been published for the same quantity. */
final class ShareChart {
    private static final double PER_CENT = 100;

    private final Material material;
    private final List<StatedClaim> claims;
    private final Measure measure;
    private final PatternRows rows;

    ShareChart(Material material, List<StatedClaim> claims, Measure measure) {
        this.material = material;
        this.claims = claims;
        this.measure = measure;
        this.rows = new PatternRows(material);
    }

    Markup draw(Finding finding, String id) {
        List<Bar> bars = new ArrayList<>();
        List<PatternShares.InGroup> groups = finding.shares().groups();
        for (int i = 0; i < groups.size(); i++) {
            bars.add(group(finding, groups.get(i), material.groups().get(i).recoveries()));
        }
        PatternShares.InBaseline baseline = finding.shares().baseline();
        bars.add(bar("Baseline", baseline.share(), baseline.interval()).toned(Bar.Tone.BASELINE).linked(rows.baselineAnchor(finding.pattern())));
        String name = material.names().pattern(finding.pattern());
        String level = Math.round(PER_CENT * material.compared().request().options().level()) + " % interval";
        return SvgBars.draw(new BarChart(
                id, "Share of " + name + " among " + material.names().pieces(), "One bar for each group and one for the baseline; each leads to its rows.",
                "share of " + material.names().pieces() + ", %", level, List.of(new BarChart.Group("", bars)), BarChart.Layout.HORIZONTAL, Locale.ENGLISH));
    }

    private Bar group(Finding finding, PatternShares.InGroup group, List<Integer> recoveries) {
        String where = material.names().group(group.name());
        Bar bar = bar(where, group.share(), group.interval()).linked(rows.showingAnchor(finding.pattern(), where, recoveries));
        StatedClaim claim = claim(finding, recoveries);
        Double low = claim == null ? null : claim.first().low();
        Double high = claim == null ? null : claim.first().high();
        return claim == null || low == null || high == null ? bar : bar.published((low + high) / 2, "published: " + Figures.list(claim.wordings()));
    }

    private static Bar bar(String label, Share share, Answer<Interval> interval) {
        Bar bar = Bar.share(Words.in(Locale.ENGLISH), label, share.matching(), share.known());
        Optional<Interval> said = interval.said().filter(i -> Double.isFinite(i.low()) && Double.isFinite(i.high()));
        return said.map(i -> bar.between(PER_CENT * Math.max(0, i.low()), PER_CENT * Math.min(1, i.high()))).orElse(bar);
    }

    /** The published share of the same pattern among the same pieces of the same recoveries. */
    private @Nullable StatedClaim claim(Finding finding, List<Integer> recoveries) {
        return claims.stream()
                .filter(c -> "percent".equals(c.first().unit()) && c.recoveries().equals(recoveries))
                .filter(c -> measure.of(c.first().measure(), recoveries).filter(m -> m.share() && m.noun().isEmpty() && Objects.equals(m.pattern(), finding.pattern())).isPresent())
                .findFirst()
                .orElse(null);
    }
}
