package org.proofmark.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the numbers on the parts of weapons, whether recorded as marks of the weapon or of components of their own. */
final class PartNumbers {
    private PartNumbers() {}

    /** All of them, by weapon or loose component. */
    static List<PartNumber> of(Dossier dossier) {
        Map<Integer, List<Integer>> components = dossier.componentsByHost();
        List<PartNumber> parts = new ArrayList<>();
        for (int i = 0; i < dossier.items().size(); i++) {
            ItemFacts item = dossier.item(i);
            if (item.isWeapon() && !item.group()) {
                parts.addAll(in(dossier, i, components.getOrDefault(i, List.of())));
            } else if (item.isComponent() && !item.group() && dossier.hostOf(i) < 0) {
                addAll(parts, dossier, i, -1);
            }
        }
        return parts;
    }

    /** Those within one weapon. */
    static List<PartNumber> in(Dossier dossier, int weapon, List<Integer> components) {
        List<PartNumber> parts = new ArrayList<>();
        for (ItemNumber number : dossier.item(weapon).parts()) {
            parts.add(new PartNumber(weapon, weapon, number.where(), number));
        }
        for (int component : components) {
            if (!dossier.item(component).group()) {
                addAll(parts, dossier, component, weapon);
            }
        }
        return parts;
    }

    private static void addAll(List<PartNumber> parts, Dossier dossier, int component, int host) {
        ItemFacts item = dossier.item(component);
        for (ItemNumber number : item.own()) {
            String type = item.type();
            parts.add(new PartNumber(component, host, type == null ? number.where() : type, number));
        }
    }
}
