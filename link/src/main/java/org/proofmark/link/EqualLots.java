package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.notation.Reading;

/**
 * Items that bear one lot mark. Class and lot are equal, maker too; items of which no maker is stated link only among themselves,
 * by calibre or model, and only where the lot code carries as much as a serial must. Where calibres (for products: models)
 * contradict, the group falls apart. An equal lot shows one production, not one supplier: lots are large, and sold to many.
 */
final class EqualLots {
    private final Dossier dossier;
    private final LinkOptions options;
    private final Findings findings;

    /** What items of one lot share; empty text where it is not stated. */
    private record Lot(String itemClass, String text, String maker) implements Comparable<Lot> {
        @Override
        public int compareTo(Lot other) {
            return (itemClass + "\n" + text + "\n" + maker)
                    .compareTo(other.itemClass + "\n" + other.text + "\n" + other.maker);
        }
    }

    private record Bearer(int item, ItemMark mark) {}

    EqualLots(Dossier dossier, LinkOptions options, Findings findings) {
        this.dossier = dossier;
        this.options = options;
        this.findings = findings;
    }

    void find(Runnable tick) {
        Map<Lot, List<Bearer>> lots = new TreeMap<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            Set<String> seen = new TreeSet<>();
            for (ItemMark mark : item.marks()) {
                if (mark.isLot() && seen.add(mark.text())) {
                    Lot lot = new Lot(item.itemClass(), mark.text(), text(item.maker()));
                    lots.computeIfAbsent(lot, l -> new ArrayList<>(2)).add(new Bearer(i, mark));
                }
            }
        }
        lots.forEach((lot, bearers) -> {
            tick.run();
            if (bearers.size() > 1) {
                split(lot, bearers);
            }
        });
    }

    /** By calibre, or by model for products; items that state none join the only one there is. */
    private void split(Lot lot, List<Bearer> bearers) {
        Map<String, List<Bearer>> kinds =
                bearers.stream().collect(Collectors.groupingBy(b -> kind(b.item()), TreeMap::new, Collectors.toList()));
        List<Bearer> unstated = kinds.getOrDefault("", List.of());
        if (kinds.size() == 2 && !unstated.isEmpty() && !lot.maker().isEmpty()) {
            kinds = Map.of("all", bearers);
        }
        long stated = kinds.keySet().stream().filter(k -> !k.isEmpty()).count();
        if (stated > 1) {
            findings.withhold(Withheld.FIELD_CONTRADICTS, stated - 1);
        }
        kinds.forEach((kind, group) -> consider(lot, kind, group));
    }

    private String kind(int item) {
        ItemFacts facts = dossier.item(item);
        boolean product = !facts.itemClass().equals("ammunition") && !facts.isWeapon();
        return text(product ? facts.model() : facts.calibre());
    }

    private void consider(Lot lot, String kind, List<Bearer> bearers) {
        if (bearers.size() < 2) {
            return;
        }
        double bits = bits(bearers.getFirst().mark());
        boolean supported = !lot.maker().isEmpty();
        if (!supported && kind.isEmpty()) {
            findings.withhold(Withheld.NUMBER_ALONE);
        } else if (bits < (supported ? options.lotBits() : options.bits())) {
            findings.withhold(Withheld.TOO_LITTLE_INFORMATION);
        } else {
            findings.add(link(lot, bearers, bits));
        }
    }

    private static double bits(ItemMark mark) {
        return Sign.of(Reading.literal(mark.text())).stream()
                .mapToDouble(Sign::bits)
                .sum();
    }

    private Link link(Lot lot, List<Bearer> bearers, double bits) {
        List<Integer> items = bearers.stream().map(Bearer::item).toList();
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.EQUAL_LOT, items);
        for (Bearer bearer : bearers) {
            ItemFacts item = dossier.item(bearer.item());
            List<String> stated = new ArrayList<>(item.stated());
            stated.add(bearer.mark().field());
            var records = new ArrayList<>(
                    Stream.of(bearer.mark().record()).filter(Objects::nonNull).toList());
            StatedBy.records(dossier.snapshot(), item.id(), stated).stream()
                    .filter(r -> !records.contains(r))
                    .forEach(records::add);
            link.because(
                    records,
                    stated,
                    "Lot ‘" + bearer.mark().reading() + "’" + (lot.maker().isEmpty() ? "." : ", of the same maker."));
        }
        long recoveries = GroupWords.recoveries(dossier, items);
        return link.weighed(bits, null)
                .state("One lot" + (lot.maker().isEmpty() ? "" : " of one maker") + " in "
                        + GroupWords.extent(dossier, items, recoveries) + ".");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
