package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.proofmark.link.Dossier.Pair;
import org.proofmark.link.NumberIndex.Entry;

/**
 * Items that may be one. The rule: the numbers fit; maker or model agrees; no stated field contradicts, nor another number in
 * the same place; the numbers share enough bits, and so few comparable items exist that hardly one such agreement is to be
 * expected by chance. A short number (three digits on) links only where maker and model agree and a further mark as well:
 * calibre follows from the model and country from the maker, so neither is a second witness. Where that is too little, equal numbers
 * link if the dossier shows that such items hardly ever bear one number ({@link GivenOnce}). Groups are never one item; people's
 * verdicts hold against everything.
 */
final class SameItems {
    private final Dossier dossier;
    private final OwnNumbers numbers;
    private final Information information;
    private final LinkOptions options;
    private final Scenes scenes;
    private final GivenOnce givenOnce;
    private final Findings findings;
    private final Map<Pair, SameItem> found = new TreeMap<>();

    SameItems(Dossier dossier, OwnNumbers numbers, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
        this.numbers = numbers;
        information = new Information(numbers.crowd());
        scenes = new Scenes(dossier.snapshot());
        givenOnce = new GivenOnce(dossier, scenes, new RepeatedNumbers(dossier, scenes, numbers.index(), options));
    }

    /** Finds the links; the result is the pairs that were linked. */
    Set<Pair> find(Runnable tick) {
        NumberIndex index = numbers.index();
        index.runs(run -> {
            tick.run();
            pairs(run);
        });
        index.certain().stream().filter(e -> !e.number().isPlain()).forEach(e -> lookAlikes(index, e));
        partials(index, tick);
        found.putAll(new Misreads(dossier, numbers, scenes, options, findings, Set.copyOf(found.keySet())).find(tick));
        Map<Pair, JudgedPair> judged = dossier.same();
        Set<Pair> linked = new TreeSet<>(found.keySet());
        linked.addAll(judged.keySet());
        for (Pair pair : linked) {
            tick.run();
            findings.add(new SameItemWords(dossier).link(pair, found.get(pair), judged.get(pair)));
        }
        return linked;
    }

    private void pairs(List<Entry> run) {
        if (run.size() > options.largestBlock()) {
            findings.withhold(Withheld.NUMBER_OF_MANY, run.size());
            return;
        }
        for (int i = 0; i < run.size(); i++) {
            for (int j = i + 1; j < run.size(); j++) {
                consider(run.get(i), run.get(j), run);
            }
        }
    }

    private void lookAlikes(NumberIndex index, Entry entry) {
        for (Entry other : index.fitting(entry.number())) {
            boolean once = other.number().isPlain() || entry.item() < other.item();
            if (once && !other.number().text().equals(entry.number().text())) {
                consider(entry, other, List.of(entry, other));
            }
        }
    }

    private void partials(NumberIndex index, Runnable tick) {
        List<Entry> telling = index.partial().stream()
                .filter(e -> Information.most(e.number()) >= options.shortBits())
                .toList();
        List<Entry> held = new ArrayList<>(index.certain());
        held.addAll(telling);
        List<ItemFacts> asking =
                telling.stream().map(e -> dossier.item(e.item())).toList();
        PartialScan scan = new PartialScan(dossier, asking, held, options.comparisons());
        for (Entry entry : telling) {
            tick.run();
            List<Entry> fitting = scan.fitting(dossier.item(entry.item()), entry.number());
            List<Entry> bearers = new ArrayList<>(fitting);
            bearers.add(entry);
            for (Entry other : fitting) {
                if (other.number().isCertain() || entry.item() < other.item()) {
                    consider(entry, other, bearers);
                }
            }
        }
        if (scan.cutOff() > 0) {
            findings.note(Words.count(scan.cutOff(), "partial reading was", "partial readings were")
                    + " not held against all numbers: the bound of comparisons was reached.");
        }
    }

    /**
     * @param bearers entries whose numbers fit, both of the pair among them
     */
    private void consider(Entry one, Entry other, List<Entry> bearers) {
        boolean inOrder = one.item() < other.item();
        Entry x = inOrder ? one : other;
        Entry y = inOrder ? other : one;
        ItemFacts a = dossier.item(x.item());
        ItemFacts b = dossier.item(y.item());
        if (x.item() == y.item() || !a.itemClass().equals(b.itemClass()) || areTwoParts(dossier, x.item(), y.item())) {
            return;
        }
        if (!x.number().fits(y.number())) {
            return;
        }
        if (dossier.judgedDifferent(x.item(), y.item())) {
            findings.withhold(Withheld.JUDGED_DIFFERENT);
            return;
        }
        Identity identity = Identity.of(a, b);
        if (identity.contradicts() || numbersContradict(a, b, x.number(), y.number())) {
            findings.withhold(Withheld.FIELD_CONTRADICTS);
        } else if (!identity.isSupported()) {
            findings.withhold(Withheld.NUMBER_ALONE);
        } else {
            weigh(x, y, identity, bearers);
        }
    }

    private void weigh(Entry x, Entry y, Identity identity, List<Entry> bearers) {
        ItemFacts a = dossier.item(x.item());
        Level level = identity.level();
        int bearing = (int) bearers.stream()
                .filter(e -> level.codeOf(dossier.item(e.item())) == level.codeOf(a))
                .mapToInt(Entry::item)
                .distinct()
                .count();
        double size = numbers.crowd().size(level, a);
        Weighing weighing =
                new Weighing(information.shared(x.number(), y.number(), level, a, bearing), size * (size - 1) / 2);
        double bits = weighing.bits();
        ItemMark further = FurtherMark.shared(a, dossier.item(y.item()));
        boolean enough = bits >= options.bits()
                || (bits >= options.shortBits() && identity.makerAndModelAgree() && further != null);
        SameItem match = enough && weighing.byChance() <= options.chance()
                ? new SameItem(x.number(), y.number(), identity, further, (long) size, weighing, List.of(), null)
                : givenOnce.match(x, y, identity, bearing);
        if (match == null) {
            findings.withhold(enough ? Withheld.LIKELY_BY_CHANCE : Withheld.TOO_LITTLE_INFORMATION);
            return;
        }
        found.merge(
                Pair.of(x.item(), y.item()),
                match,
                (p, q) -> p.weighing().bits() >= q.weighing().bits() ? p : q);
    }

    /** Components of one weapon, or of different kinds: a bolt and a carrier may bear one number without being one thing. */
    static boolean areTwoParts(Dossier dossier, int a, int b) {
        if (!dossier.item(a).isComponent()) {
            return false;
        }
        String type = dossier.item(a).type();
        int host = dossier.hostOf(a);
        return type == null || !type.equals(dossier.item(b).type()) || (host >= 0 && host == dossier.hostOf(b));
    }

    /**
     * A place where both bear numbers, and none of the one fits any of the other.
     *
     * @param x a number of the first that is taken for that of the second, {@code y}
     */
    static boolean numbersContradict(ItemFacts a, ItemFacts b, ItemNumber x, ItemNumber y) {
        for (ItemNumber mine : a.own()) {
            List<ItemNumber> theirs = at(mine.where(), b);
            boolean fit = at(mine.where(), a).stream()
                    .anyMatch(m -> theirs.stream().anyMatch(t -> (m.equals(x) && t.equals(y)) || m.fits(t)));
            if (!theirs.isEmpty() && !fit) {
                return true;
            }
        }
        return false;
    }

    private static List<ItemNumber> at(String where, ItemFacts item) {
        return item.own().stream().filter(n -> n.where().equals(where)).toList();
    }
}
