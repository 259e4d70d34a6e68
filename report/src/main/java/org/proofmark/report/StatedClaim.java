package org.proofmark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.analysis.Pattern;
import org.proofmark.model.Basis;
import org.proofmark.model.Claim;
import org.proofmark.model.Profile;
import org.proofmark.model.ProfileField;
import org.proofmark.model.Statement;
import org.proofmark.model.SubjectId;
import org.proofmark.model.SubjectView;

/**
 * Everything stated under one measure and basis about chosen recoveries, with the figure of this dossier that it speaks of.
 *
 * @param subject the recovery or mission
 * @param where the recovery, or the mission that documented several, by name
 * @param recoveries rows of the comparison's table that it is about; empty where the dossier does not tell
 * @param first one of the claims: measure, basis and unit are the same in all
 * @param statements the claims, the preferred one first
 * @param conflict whether two of them cannot both be true
 * @param counted the figure of this dossier; null where the measure has none
 */
record StatedClaim(
        SubjectId subject,
        String where,
        List<Integer> recoveries,
        Claim first,
        List<Statement> statements,
        boolean conflict,
        Measure.@Nullable Counted counted) {

    /**
     * Every claim about a chosen recovery, then those about missions. A mission's claims are set beside the figures of all chosen recoveries
     * together if the dossier knows of no other mission with claims; otherwise nothing tells which recoveries they mean.
     */
    static List<StatedClaim> all(Material material) {
        Measure measure = new Measure(material);
        List<StatedClaim> found = new ArrayList<>();
        for (int row : material.comparison().chosen()) {
            String id = material.recovery(row).id();
            found.addAll(
                    of(material, measure, SubjectId.parse(id), material.names().recovery(id), List.of(row)));
        }
        List<SubjectView> missions;
        try (Stream<SubjectView> all = material.snapshot().subjects("mission")) {
            missions = all.filter(m -> material.snapshot()
                            .profile(m.id())
                            .groups("claim")
                            .findAny()
                            .isPresent())
                    .toList();
        }
        List<Integer> together = missions.size() == 1 ? material.comparison().chosen() : List.of();
        missions.forEach(m -> found.addAll(of(material, measure, m.id(), m.label(), together)));
        return found;
    }

    private static List<StatedClaim> of(
            Material material, Measure measure, SubjectId subject, String where, List<Integer> recoveries) {
        return material.snapshot()
                .profile(subject)
                .groups("claim")
                .map(g -> of(measure, g, subject, where, recoveries))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<StatedClaim> of(
            Measure measure, Profile.Group group, SubjectId subject, String where, List<Integer> recoveries) {
        if (!(group.preferred().payload() instanceof Claim first)) {
            return Optional.empty();
        }
        boolean conflict = group.fields().stream()
                .anyMatch(f -> (f.name().equals("low") || f.name().equals("high"))
                        && f.agreement() == ProfileField.Agreement.CONFLICT);
        Measure.Counted counted = recoveries.isEmpty()
                ? null
                : measure.of(first.measure(), recoveries).orElse(null);
        return Optional.of(new StatedClaim(subject, where, recoveries, first, group.ranked(), conflict, counted));
    }

    /** What each claim says, in its source's words where there are some; each once. */
    List<String> wordings() {
        return claims().map(StatedClaim::wording).distinct().toList();
    }

    /** What is stated, each once: {@code 270} and {@code 271}; in the sources' words where a number has no two ends. */
    List<String> values() {
        boolean plain = claims().allMatch(c -> c.low() != null && c.low().equals(c.high()));
        return claims().map(c -> plain ? bounds(c) : wording(c))
                .distinct()
                .sorted()
                .toList();
    }

    Stream<Claim> claims() {
        return statements.stream()
                .map(Statement::payload)
                .filter(Claim.class::isInstance)
                .map(Claim.class::cast);
    }

    static String wording(Claim claim) {
        return claim.wording() == null ? bounds(claim) : claim.wording();
    }

    /** {@code 271}, {@code 9.5 to 10.5 %}, {@code 13001 or more}. */
    static String bounds(Claim claim) {
        Double low = claim.low();
        Double high = claim.high();
        String unit = unit(claim);
        if (low == null) {
            return high == null ? "no number" : "up to " + Figures.number(high) + unit;
        }
        if (high == null) {
            return Figures.number(low) + unit + " or more";
        }
        return (low.equals(high) ? Figures.number(low) : Figures.number(low) + " to " + Figures.number(high)) + unit;
    }

    private static String unit(Claim claim) {
        if (claim.unit() == null || claim.unit().equals("count")) {
            return "";
        }
        return claim.unit().equals("percent") ? " %" : " " + claim.unit();
    }

    /** {@code claimed, } where the numbers rest on a claim alone. */
    String basisWords() {
        return first.basis() == null || first.basis() == Basis.DOCUMENTED
                ? ""
                : first.basis().words() + "; ";
    }

    /** Whether the dossier's figure lies within what a claim allows, to the rounding in which a whole number is given. */
    boolean agrees(Claim claim) {
        if (counted == null) {
            return false;
        }
        double value = counted.share() ? 100.0 * counted.matching() / counted.of() : counted.matching();
        double slack = counted.share() ? 0.5 : 0;
        Double low = claim.low();
        Double high = claim.high();
        return (low == null || value >= low - (low == Math.rint(low) ? slack : 0))
                && (high == null || value <= high + (high == Math.rint(high) ? slack : 0));
    }

    /** Whether this is a share of a pattern among the pieces a noun means (empty: all of the class) of these recoveries. */
    boolean speaksOf(Pattern pattern, String noun, List<Integer> rows) {
        return counted != null
                && counted.share()
                && recoveries.equals(rows)
                && noun.equals(counted.noun())
                && pattern.equals(counted.pattern());
    }

    /** How the dossier's figure stands to the claims. */
    String standing() {
        if (counted == null) {
            return "no figure of this dossier corresponds";
        }
        if (counted.of() == 0) {
            return "nothing of the kind is documented here";
        }
        long agreeing = claims().filter(this::agrees).count();
        long all = claims().count();
        return agreeing == all ? "agrees" : agreeing == 0 ? "differs" : "agrees with some";
    }
}
