package org.proofmark.link;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkState;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;
import org.proofmark.notation.Cell;
import org.proofmark.notation.Folding;
import org.proofmark.notation.Reading;

/** Reads items off a snapshot and keeps what linkage needs, each distinct name and set once in memory. */
final class ItemReader {
    /** Marks that were put on after manufacture, or say more than maker and model do. */
    private static final Set<MarkType> KEPT = EnumSet.of(
            MarkType.LOT,
            MarkType.SECONDARY,
            MarkType.OTHER,
            MarkType.UNIT,
            MarkType.IMPORT,
            MarkType.YEAR,
            MarkType.PROOF,
            MarkType.ASSEMBLY,
            MarkType.CONTRACT,
            MarkType.CONSIGNEE);

    /** Types of mark whose symbols are somebody's choice after manufacture; factory and proof symbols are the maker's. */
    private static final Set<MarkType> SYMBOLS =
            EnumSet.of(MarkType.OTHER, MarkType.UNIT, MarkType.IMPORT, MarkType.ASSEMBLY);

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Optional<String>> levelled = new HashMap<>();
    private final Map<String, Optional<String>> calibres = new HashMap<>();
    private final Map<Set<MarkType>, Set<MarkType>> looked = new HashMap<>();

    ItemFacts read(SubjectView view) {
        String itemClass = kept(view.value("class"));
        List<ItemNumber> own = new ArrayList<>(1);
        List<ItemNumber> parts = new ArrayList<>(0);
        List<ItemMark> marks = new ArrayList<>(0);
        List<Alteration> alterations = new ArrayList<>(0);
        Set<MarkType> examined = EnumSet.noneOf(MarkType.class);
        boolean weapon = "weapon".equals(itemClass);
        for (MarkView mark : view.marks()) {
            if (mark.state() != MarkState.NOT_EXAMINED) {
                examined.add(mark.type());
            }
            Alteration alteration = Alteration.of(mark, kept(mark.place()));
            if (alteration != null) {
                alterations.add(alteration);
            }
            if (mark.type() == MarkType.SERIAL) {
                ItemNumber number = mark.state() == MarkState.ABSENT ? null : ItemNumber.of(mark, kept(mark.place()));
                if (number != null) {
                    (weapon && !Places.isOwn(mark.place()) ? parts : own).add(number);
                }
            } else if (KEPT.contains(mark.type())) {
                addMark(marks, mark);
            }
        }
        String lot = view.value("@lot");
        if (lot != null && !Folding.text(lot).isEmpty()) {
            marks.add(new ItemMark(null, null, lot, Folding.text(lot), false, null));
        }
        return facts(view, itemClass == null ? "" : itemClass, own, parts, marks, examined, alterations);
    }

    private ItemFacts facts(
            SubjectView view,
            String itemClass,
            List<ItemNumber> own,
            List<ItemNumber> parts,
            List<ItemMark> marks,
            Set<MarkType> examined,
            List<Alteration> alterations) {
        String quantity = view.value("quantity");
        return new ItemFacts(
                view.id(),
                itemClass,
                level(view.value("type")),
                view.recovery(),
                view.reference("container"),
                level(view.value("maker")),
                level(view.value("model")),
                calibre(view.value("calibre")),
                level(view.value("country")),
                kept(view.value("year")),
                quantity != null && view.quantity() != 1,
                view.quantity(),
                List.copyOf(own),
                List.copyOf(parts),
                List.copyOf(marks),
                looked.computeIfAbsent(examined, e -> e),
                List.copyOf(alterations),
                view.handling(),
                view.synthetic());
    }

    private void addMark(List<ItemMark> marks, MarkView mark) {
        Reading cells = mark.cells();
        String raw = mark.reading();
        if (cells == null || raw == null) {
            return;
        }
        cells.plain().map(Folding::text).filter(text -> !text.isEmpty()).ifPresent(text -> {
            boolean secondary = mark.type() == MarkType.SECONDARY
                    || (SYMBOLS.contains(mark.type())
                            && cells.cells().stream().anyMatch(Cell.Symbol.class::isInstance));
            marks.add(new ItemMark(
                    mark.type(),
                    kept(mark.place()),
                    raw,
                    names.computeIfAbsent(text, t -> t),
                    secondary,
                    mark.record()));
        });
    }

    private @Nullable String kept(@Nullable String name) {
        return name == null ? null : names.computeIfAbsent(name, n -> n);
    }

    private @Nullable String level(@Nullable String name) {
        return name == null
                ? null
                : levelled.computeIfAbsent(name, n -> Optional.ofNullable(kept(FieldText.of(n))))
                        .orElse(null);
    }

    private @Nullable String calibre(@Nullable String name) {
        return name == null
                ? null
                : calibres.computeIfAbsent(name, n -> Optional.ofNullable(kept(FieldText.calibre(n))))
                        .orElse(null);
    }
}
