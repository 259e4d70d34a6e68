package org.proofmark.link;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.Handling;
import org.proofmark.model.MarkType;
import org.proofmark.model.SubjectId;

/**
 * What linkage keeps of an item: levelled identity, numbers, and the marks that can link.
 *
 * @param itemClass as written: weapon, component…
 * @param calibre levelled, without its unit
 * @param group whether it stands for several things; such an item has no number of its own
 * @param own numbers of the item as such
 * @param parts numbers of its parts; weapons only
 * @param examined the types of mark that somebody looked for, whatever was found
 * @param alterations marks that were altered, and in what way
 */
record ItemFacts(
        SubjectId id,
        String itemClass,
        @Nullable String type,
        @Nullable SubjectId recovery,
        @Nullable SubjectId container,
        @Nullable String maker,
        @Nullable String model,
        @Nullable String calibre,
        @Nullable String country,
        @Nullable String year,
        boolean group,
        long quantity,
        List<ItemNumber> own,
        List<ItemNumber> parts,
        List<ItemMark> marks,
        Set<MarkType> examined,
        List<Alteration> alterations,
        Handling handling,
        boolean synthetic) {

    /** Which of maker, model and calibre are stated. */
    List<String> stated() {
        return Stream.of(maker == null ? "" : "maker", model == null ? "" : "model", calibre == null ? "" : "calibre")
                .filter(f -> !f.isEmpty())
                .toList();
    }

    boolean isWeapon() {
        return itemClass.equals("weapon");
    }

    boolean isComponent() {
        return itemClass.equals("component");
    }

    /** Whether the item can be one thing documented twice: single, with a number. */
    boolean isNumbered() {
        return !group && !own.isEmpty();
    }
}
