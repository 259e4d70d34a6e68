package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Numbers that differ within one weapon. A finding by itself: it is what swapped parts look like, and also what repair, assembly
 * from parts and makers who number parts independently look like. Partial readings that fit are no mismatch, nor are parts
 * that bear the end of the weapon's number, as many makers stamp them.
 */
final class Mismatches {
    private final Dossier dossier;
    private final Findings findings;

    Mismatches(Dossier dossier, Findings findings) {
        this.dossier = dossier;
        this.findings = findings;
    }

    /** How a part's number stands to the others of its weapon. */
    enum Standing {
        EQUAL("agrees"),
        SHORTENED("shortened: the end of the weapon's number"),
        DIFFERENT("differs");

        private final String words;

        Standing(String words) {
            this.words = words;
        }
    }

    void find(Runnable tick) {
        Map<Integer, List<Integer>> components = dossier.componentsByHost();
        for (int i = 0; i < dossier.items().size(); i++) {
            tick.run();
            ItemFacts item = dossier.item(i);
            if (item.isWeapon() && !item.group() && (!item.parts().isEmpty() || components.containsKey(i))) {
                look(i, PartNumbers.in(dossier, i, components.getOrDefault(i, List.of())));
            }
        }
    }

    private void look(int weapon, List<PartNumber> parts) {
        List<ItemNumber> whole = new ArrayList<>(dossier.item(weapon).own());
        boolean ownRead = !whole.isEmpty();
        if (!ownRead) {
            parts.forEach(p -> whole.add(p.number()));
        }
        List<PartNumber> different = parts.stream()
                .filter(p -> standing(p, whole, ownRead) == Standing.DIFFERENT)
                .toList();
        if (!different.isEmpty()) {
            findings.add(link(weapon, parts, different, whole, ownRead));
        }
    }

    /** Where the weapon's own number was not read, the parts are held against each other. */
    private static Standing standing(PartNumber part, List<ItemNumber> whole, boolean ownRead) {
        ItemNumber number = part.number();
        if (!ownRead) {
            return whole.stream().allMatch(other -> fitsEitherWay(number, other)) ? Standing.EQUAL : Standing.DIFFERENT;
        }
        if (whole.stream().anyMatch(number::fits)) {
            return Standing.EQUAL;
        }
        return whole.stream().anyMatch(number::isShortened) ? Standing.SHORTENED : Standing.DIFFERENT;
    }

    private static boolean fitsEitherWay(ItemNumber a, ItemNumber b) {
        return a.fits(b) || a.isShortened(b) || b.isShortened(a);
    }

    private Link link(
            int weapon, List<PartNumber> parts, List<PartNumber> different, List<ItemNumber> whole, boolean ownRead) {
        List<Integer> items = new ArrayList<>(List.of(weapon));
        parts.stream()
                .map(PartNumber::bearer)
                .filter(b -> b != weapon)
                .distinct()
                .forEach(items::add);
        LinkBuilder link = new LinkBuilder(dossier, LinkKind.MISMATCHED_WITHIN, items);
        if (ownRead) {
            for (ItemNumber own : whole) {
                link.because(
                        List.of(own.record()),
                        List.of(SameItemWords.field(own)),
                        "The weapon's own number reads " + own.quoted() + ".");
            }
        }
        for (PartNumber part : parts) {
            String words = standing(part, whole, ownRead).words;
            link.because(
                    List.of(part.number().record()),
                    List.of(part.field()),
                    "The " + part.part() + " reads " + part.number().quoted() + ": " + words + ".");
        }
        List<String> names = different.stream().map(PartNumber::part).distinct().toList();
        return link.state(
                ownRead
                        ? "The numbers within one weapon differ: " + Words.list(names) + "."
                        : "The numbers on the parts of one weapon differ among each other (" + Words.list(names)
                                + "); its own number was not read.");
    }
}
