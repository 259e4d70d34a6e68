package org.proofmark.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.proofmark.model.MarkType;
import org.proofmark.model.RecordId;

/**
 * Something beside number, maker and model that two items may have in common: where and when they were recovered, a mark that
 * somebody put on after manufacture, a lot, the number of a part.
 *
 * @param key equal for what is the same
 * @param words of those items that have it, as in “numbers of the maker …”
 * @param records what states it of this item; empty for where it was recovered, which is looked up
 */
record Common(String key, String field, String words, List<RecordId> records) {
    /** The field of an item that says where it was recovered. */
    static final String RECOVERY = "recovery";

    /** Marks that follow from maker and model, or that each of many items bears. */
    private static final Set<MarkType> OF_MANY = EnumSet.of(MarkType.YEAR, MarkType.PROOF);

    static List<Common> of(Dossier dossier, Scenes scenes, int index) {
        ItemFacts item = dossier.item(index);
        List<Common> all = new ArrayList<>();
        String scene = scenes.of(dossier.recoveryOf(index));
        if (scene != null) {
            all.add(new Common("at " + scene, RECOVERY, "recovered at one place and time", List.of()));
        }
        for (ItemMark mark : item.marks()) {
            if (mark.type() != null && !OF_MANY.contains(mark.type())) {
                all.add(new Common(
                        mark.type() + " " + mark.text(),
                        mark.field(),
                        "that bear the same further mark",
                        Stream.of(mark.record()).filter(Objects::nonNull).toList()));
            }
        }
        for (ItemNumber part : item.parts()) {
            if (part.isCertain()) {
                all.add(new Common(
                        "part " + part.where() + " " + part.text(),
                        SameItemWords.field(part),
                        "with a part of the same number",
                        List.of(part.record())));
            }
        }
        return all;
    }

    /** What both have, as each states it; no key twice. */
    static List<Common> shared(List<Common> mine, List<Common> theirs) {
        return mine.stream()
                .filter(m -> theirs.stream().anyMatch(t -> t.key().equals(m.key())))
                .toList();
    }

    /** This, and the same as another item states it. */
    List<Common> asBothState(List<Common> theirs) {
        List<Common> both = new ArrayList<>(List.of(this));
        theirs.stream().filter(c -> c.key().equals(key)).findFirst().ifPresent(both::add);
        return both;
    }
}
