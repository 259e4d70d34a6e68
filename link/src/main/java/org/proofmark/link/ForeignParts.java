package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proofmark.link.Dossier.Pair;
import org.proofmark.link.NumberIndex.Entry;

/**
 * Parts that bear the number of another weapon: this bolt belongs to a rifle in another seizure. The part's number fits, whole or
 * as the end of it, the number of the other weapon and not that of the weapon it was found in; maker and model of the two weapons
 * do not contradict; the number carries enough, and more where neither is stated.
 *
 * <p>A part of a weapon is judged by that weapon's maker and model, or by its own where it is recorded as an item and states
 * them. Two records of one weapon have no foreign parts between them.
 */
final class ForeignParts {
    private final Dossier dossier;
    private final Set<Pair> same;
    private final LinkOptions options;
    private final Findings findings;
    private final OwnNumbers numbers;
    private final Counts parts = new Counts();
    private final Information information;
    private final Map<Route, List<ForeignPart>> found = new TreeMap<>();
    private final Set<PartNumber> traced = new HashSet<>();

    /** From the weapon (or loose component) that bears the part to the weapon whose number it is. */
    record Route(int bearer, int owner) implements Comparable<Route> {
        @Override
        public int compareTo(Route other) {
            return bearer != other.bearer ? Integer.compare(bearer, other.bearer) : Integer.compare(owner, other.owner);
        }
    }

    ForeignParts(Dossier dossier, OwnNumbers numbers, Set<Pair> same, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.same = same;
        this.options = options;
        this.findings = findings;
        this.numbers = numbers;
        information = new Information(numbers.crowd());
    }

    void find(Runnable tick) {
        List<PartNumber> all = PartNumbers.of(dossier);
        all.forEach(this::count);
        List<PartNumber> foreign = all.stream().filter(p -> !isOwn(p)).toList();
        NumberIndex index = numbers.index().only(e -> dossier.item(e.item()).isWeapon());
        whole(foreign, index, tick);
        shortened(foreign, index, tick);
        found.forEach((route, hits) -> findings.add(ForeignPartWords.link(dossier, route, hits)));
        List<PartNumber> untraced =
                foreign.stream().filter(p -> !traced.contains(p)).toList();
        new SharedPartNumbers(dossier, same, options, findings, information, parts).find(untraced);
    }

    private void count(PartNumber part) {
        ItemFacts described = described(dossier, part);
        for (Level level : Level.values()) {
            if (level.isStatedOf(described)) {
                parts.add(level.codeOf("weapon", described));
            }
        }
    }

    private void whole(List<PartNumber> foreign, NumberIndex index, Runnable tick) {
        List<PartNumber> partial = foreign.stream()
                .filter(p -> !p.number().isCertain() && Information.most(p.number()) >= options.bits())
                .toList();
        List<ItemFacts> asking =
                partial.stream().map(p -> described(dossier, p)).toList();
        PartialScan scan = new PartialScan(dossier, asking, index.certain(), options.comparisons());
        for (PartNumber part : foreign) {
            tick.run();
            if (part.number().isCertain()) {
                consider(part, index.fitting(part.number()));
            }
        }
        for (PartNumber part : partial) {
            tick.run();
            consider(part, scan.fitting(described(dossier, part), part.number()));
        }
        if (scan.cutOff() > 0) {
            findings.note(Words.count(scan.cutOff(), "partial part number was", "partial part numbers were")
                    + " not held against all weapons: the bound of comparisons was reached.");
        }
        partialOwners(foreign, index, tick);
    }

    /** Whole part numbers against weapons whose own number is read in part. */
    private void partialOwners(List<PartNumber> foreign, NumberIndex index, Runnable tick) {
        List<Entry> worn = index.partial().stream()
                .filter(e -> Information.most(e.number()) >= options.bits())
                .toList();
        if (worn.isEmpty()) {
            return;
        }
        Map<Integer, List<PartNumber>> byWhere = new HashMap<>();
        List<Entry> marks = new ArrayList<>();
        for (PartNumber part : foreign) {
            if (part.number().isCertain()) {
                marks.add(new Entry(part.where(), part.number()));
                byWhere.computeIfAbsent(part.where(), w -> new ArrayList<>()).add(part);
            }
        }
        List<ItemFacts> asking = worn.stream().map(e -> dossier.item(e.item())).toList();
        marks.sort(Comparator.comparing(e -> e.number().key()));
        PartialScan scan = new PartialScan(dossier, asking, marks, options.comparisons());
        for (Entry owner : worn) {
            tick.run();
            for (Entry fitting : scan.fitting(dossier.item(owner.item()), owner.number())) {
                byWhere.getOrDefault(fitting.item(), List.of()).stream()
                        .filter(p -> p.number().equals(fitting.number()))
                        .forEach(p -> consider(p, List.of(owner)));
            }
        }
    }

    /** Parts whose number is the end of a longer one, where that end carries enough by itself. */
    private void shortened(List<PartNumber> foreign, NumberIndex index, Runnable tick) {
        Map<String, List<PartNumber>> byKey = new HashMap<>();
        Set<Integer> lengths = new TreeSet<>();
        for (PartNumber part : foreign) {
            if (part.number().isCertain() && Information.most(part.number()) >= options.bits()) {
                byKey.computeIfAbsent(part.number().key(), k -> new ArrayList<>())
                        .add(part);
                lengths.add(part.number().key().length());
            }
        }
        Map<PartNumber, List<Entry>> candidates = new LinkedHashMap<>();
        for (Entry owner : index.certain()) {
            tick.run();
            String key = owner.number().key();
            for (int length : lengths) {
                if (length < key.length()) {
                    for (PartNumber part : byKey.getOrDefault(key.substring(key.length() - length), List.of())) {
                        if (part.number().isShortened(owner.number())) {
                            candidates
                                    .computeIfAbsent(part, p -> new ArrayList<>())
                                    .add(owner);
                        }
                    }
                }
            }
        }
        candidates.forEach(this::consider);
    }

    private void consider(PartNumber part, List<Entry> candidates) {
        if (candidates.size() > options.largestBlock()) {
            findings.withhold(Withheld.NUMBER_OF_MANY, candidates.size());
            return;
        }
        for (Entry owner : candidates) {
            if (owner.item() != part.where() && !same.contains(Pair.of(owner.item(), part.where()))) {
                consider(part, owner, candidates);
            }
        }
    }

    private void consider(PartNumber part, Entry owner, List<Entry> candidates) {
        ItemFacts weapon = dossier.item(owner.item());
        ItemFacts described = described(dossier, part);
        Identity identity = Identity.of(described, weapon);
        if (identity.maker() == Agreement.CONTRADICT
                || identity.model() == Agreement.CONTRADICT
                || identity.calibre() == Agreement.CONTRADICT) {
            findings.withhold(Withheld.FIELD_CONTRADICTS);
            return;
        }
        Level level = identity.level();
        long code = level.codeOf(weapon);
        int bearing = 1
                + (int) candidates.stream()
                        .filter(e -> level.codeOf(dossier.item(e.item())) == code)
                        .count();
        Weighing weighing = new Weighing(
                information.shared(part.number(), owner.number(), level, weapon, bearing),
                (double) parts.of(code) * numbers.crowd().size(level, weapon));
        if (weighing.bits() < options.bits() + (identity.isSupported() ? 0 : options.unsupportedBits())) {
            findings.withhold(Withheld.TOO_LITTLE_INFORMATION);
        } else if (weighing.byChance() > options.chance()) {
            findings.withhold(Withheld.LIKELY_BY_CHANCE);
        } else {
            traced.add(part);
            found.computeIfAbsent(new Route(part.where(), owner.item()), r -> new ArrayList<>())
                    .add(new ForeignPart(part, owner.number(), identity, weighing));
        }
    }

    /** Whether the number can be, or be the end of, the number of the weapon the part was found in. */
    private boolean isOwn(PartNumber part) {
        return part.host() >= 0
                && dossier.item(part.host()).own().stream()
                        .anyMatch(
                                own -> part.number().fits(own) || part.number().isShortened(own));
    }

    static ItemFacts described(Dossier dossier, PartNumber part) {
        ItemFacts bearer = dossier.item(part.bearer());
        boolean states = bearer.maker() != null || bearer.model() != null;
        return states || part.host() < 0 ? bearer : dossier.item(part.host());
    }
}
