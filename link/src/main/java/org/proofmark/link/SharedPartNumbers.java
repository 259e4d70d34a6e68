package org.proofmark.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.proofmark.link.Dossier.Pair;

/**
 * Parts of two weapons that bear one number which is neither weapon's own: both come from a third weapon, not documented. Only
 * parts of different kinds count: two bolts of one number may be one bolt seen twice, or a maker's part number.
 */
final class SharedPartNumbers {
    private final Dossier dossier;
    private final Set<Pair> same;
    private final LinkOptions options;
    private final Findings findings;
    private final Information information;
    private final Counts parts;

    SharedPartNumbers(
            Dossier dossier,
            Set<Pair> same,
            LinkOptions options,
            Findings findings,
            Information information,
            Counts parts) {
        this.dossier = dossier;
        this.same = same;
        this.options = options;
        this.findings = findings;
        this.information = information;
        this.parts = parts;
    }

    /**
     * @param untraced part numbers that fit neither the weapon they were found in nor any other
     */
    void find(List<PartNumber> untraced) {
        Map<String, List<PartNumber>> byText = new HashMap<>();
        for (PartNumber part : untraced) {
            if (part.host() >= 0 && part.number().isCertain()) {
                byText.computeIfAbsent(part.number().text(), t -> new ArrayList<>(2))
                        .add(part);
            }
        }
        Map<Pair, Link> links = new TreeMap<>();
        for (List<PartNumber> bearers : byText.values()) {
            if (bearers.size() > options.largestBlock()) {
                findings.withhold(Withheld.NUMBER_OF_MANY, bearers.size());
                continue;
            }
            for (int i = 0; i < bearers.size(); i++) {
                for (int j = i + 1; j < bearers.size(); j++) {
                    consider(bearers.get(i), bearers.get(j), bearers.size(), links);
                }
            }
        }
        links.values().forEach(findings::add);
    }

    private void consider(PartNumber a, PartNumber b, int bearers, Map<Pair, Link> links) {
        Pair pair = Pair.of(a.host(), b.host());
        ItemFacts first = dossier.item(a.host());
        ItemFacts second = dossier.item(b.host());
        boolean foreign = !first.own().isEmpty() || !second.own().isEmpty();
        if (a.host() == b.host() || a.part().equals(b.part()) || !foreign || same.contains(pair)) {
            return;
        }
        Identity identity = Identity.of(first, second);
        if (identity.contradicts() || !a.number().fits(b.number())) {
            findings.withhold(Withheld.FIELD_CONTRADICTS);
            return;
        }
        Level level = identity.level();
        double count = parts.of(level.codeOf(first));
        Weighing weighing = new Weighing(
                information.shared(a.number(), b.number(), level, first, bearers), count * (count - 1) / 2);
        if (weighing.bits() < options.bits() + (identity.isSupported() ? 0 : options.unsupportedBits())) {
            findings.withhold(Withheld.TOO_LITTLE_INFORMATION);
        } else if (weighing.byChance() > options.chance()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        } else {
            links.putIfAbsent(pair, link(a, b, identity, weighing));
        }
    }

    private Link link(PartNumber a, PartNumber b, Identity identity, Weighing weighing) {
        List<Integer> items = new ArrayList<>(List.of(a.host(), b.host()));
        for (int bearer : List.of(a.bearer(), b.bearer())) {
            if (!items.contains(bearer)) {
                items.add(bearer);
            }
        }
        return new LinkBuilder(dossier, LinkKind.COMPONENT_OF_OTHER, items)
                .because(
                        List.of(a.number().record(), b.number().record()),
                        List.of(a.field(), b.field()),
                        "The " + a.part() + " of one reads " + a.number().quoted() + ", the " + b.part()
                                + " of the other "
                                + b.number().quoted() + ": " + Words.bits(weighing.bits()) + "; "
                                + Words.expected(weighing.byChance())
                                + " such agreements are to be expected by chance.")
                .agreeing(identity.fields(Agreement.AGREE), a.host(), b.host())
                .weighed(weighing)
                .state("Parts of two weapons (" + a.part() + ", " + b.part()
                        + ") bear one number, which is neither weapon's own: both may come from a third weapon that is"
                        + " not documented.");
    }
}
