package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** The chart; with a second set of bars among the pieces of one type, where all that show the pattern are of one. */
    Markup draw(Finding finding, @Nullable String type, String id) {
        List<BarChart.Group> groups = new ArrayList<>(List.of(new BarChart.Group(
                type == null ? "" : "among " + material.names().pieces(), ofAll(finding))));
        if (type != null && !finding.pattern().attributes().contains("type")) {
            List<Bar> typed = ofType(finding, type);
            if (!typed.isEmpty()) {
                groups.add(new BarChart.Group("among those of the type " + type, typed));
            }
        }
        String name = material.names().pattern(finding.pattern());
        String level =
                Math.round(PER_CENT * material.compared().request().options().level()) + " % interval";
        return SvgBars.draw(new BarChart(
                id,
                "Share of " + name + " among " + material.names().pieces(),
                "One bar for each group and one for the baseline; each leads to its rows.",
                "share, %",
                level,
                groups,
                BarChart.Layout.HORIZONTAL,
                Locale.ENGLISH));
    }

    private List<Bar> ofAll(Finding finding) {
        List<Bar> bars = new ArrayList<>();
        List<PatternShares.InGroup> groups = finding.shares().groups();
        for (int i = 0; i < groups.size(); i++) {
            bars.add(group(finding, groups.get(i), material.groups().get(i).recoveries()));
        }
        PatternShares.InBaseline baseline = finding.shares().baseline();
        bars.add(bar("Baseline", baseline.share(), baseline.interval())
                .toned(Bar.Tone.BASELINE)
                .linked(rows.baselineAnchor(finding.pattern())));
        return bars;
    }

    private List<Bar> ofType(Finding finding, String type) {
        List<Bar> bars = new ArrayList<>();
        List<Integer> chosen = material.comparison().chosen();
        measure.among(finding.pattern(), type, chosen)
                .filter(c -> c.of() > 0)
                .ifPresent(c -> bars.add(published(
                        Bar.share(Words.in(Locale.ENGLISH), "All chosen", c.matching(), c.of())
                                .linked(rows.countedAnchor(c, "the chosen recoveries")),
                        finding,
                        c.noun(),
                        chosen)));
        measure.among(finding.pattern(), type, material.comparison().baseline())
                .filter(c -> c.of() > 0)
                .ifPresent(c -> bars.add(Bar.share(Words.in(Locale.ENGLISH), "Baseline", c.matching(), c.of())
                        .toned(Bar.Tone.BASELINE)
                        .linked(rows.baselineAnchor(finding.pattern()))));
        return bars;
    }

    private Bar group(Finding finding, PatternShares.InGroup group, List<Integer> recoveries) {
        String where = material.names().group(group.name());
        return published(
                bar(where, group.share(), group.interval())
                        .linked(rows.showingAnchor(finding.pattern(), where, recoveries)),
                finding,
                "",
                recoveries);
    }

    /** The bar beside the published share of the same pattern among the same pieces of the same recoveries, where there is one with numbers. */
    private Bar published(Bar bar, Finding finding, String noun, List<Integer> recoveries) {
        for (StatedClaim claim : claims) {
            Double low = claim.first().low();
            Double high = claim.first().high();
            if (claim.speaksOf(finding.pattern(), noun, recoveries) && low != null && high != null) {
                return bar.published((low + high) / 2, "published: " + Figures.list(claim.wordings()));
            }
        }
        return bar;
    }

    private static Bar bar(String label, Share share, Answer<Interval> interval) {
        Bar bar = Bar.share(Words.in(Locale.ENGLISH), label, share.matching(), share.known());
        Optional<Interval> said = interval.said().filter(i -> Double.isFinite(i.low()) && Double.isFinite(i.high()));
        return said.map(i -> bar.between(PER_CENT * Math.max(0, i.low()), PER_CENT * Math.min(1, i.high())))
                .orElse(bar);
    }
}
