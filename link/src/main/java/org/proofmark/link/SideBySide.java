package org.proofmark.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.proofmark.model.MarkType;
import org.proofmark.model.MarkView;
import org.proofmark.model.SubjectView;

/**
 * What two items state, side by side, compared as linkage compares it.
 *
 * @param fields class, type, maker, model, calibre, country and year, as far as one of the two states them
 * @param marks every mark of the two, by type and place
 */
public record SideBySide(List<Field> fields, List<Marks> marks) {

    /**
     * A field of both.
     *
     * @param name as filters name it
     * @param one as the first states it; null: it does not
     */
    public record Field(
            String name, @Nullable String one, @Nullable String other, Agreement agreement) {}

    /**
     * The marks of one type in one place.
     *
     * @param place null: not stated
     * @param agreement how the readings go together: equal, able to be of one mark, or not; not stated where one has none
     */
    public record Marks(
            MarkType type, @Nullable String place, List<MarkView> one, List<MarkView> other, Agreement agreement) {}

    public SideBySide {
        fields = List.copyOf(fields);
        marks = List.copyOf(marks);
    }

    public static SideBySide of(SubjectView one, SubjectView other) {
        List<Field> fields = new ArrayList<>();
        for (String name : List.of("class", "type", "maker", "model", "country")) {
            add(fields, name, one, other, (a, b) -> FieldText.names(FieldText.of(a), FieldText.of(b)));
        }
        add(fields, "calibre", one, other, (a, b) -> FieldText.calibres(FieldText.calibre(a), FieldText.calibre(b)));
        add(fields, "year", one, other, Identity::years);
        return new SideBySide(fields, marks(one, other));
    }

    private static void add(
            List<Field> fields,
            String name,
            SubjectView one,
            SubjectView other,
            BiFunction<@Nullable String, @Nullable String, Agreement> comparing) {
        String a = one.value(name);
        String b = other.value(name);
        if (a != null || b != null) {
            fields.add(new Field(name, a, b, comparing.apply(a, b)));
        }
    }

    private record Place(MarkType type, String text) implements Comparable<Place> {
        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::type).thenComparing(Place::text);

        static Place of(MarkView mark) {
            String place = mark.place();
            return new Place(mark.type(), place == null ? "" : place);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static List<Marks> marks(SubjectView one, SubjectView other) {
        Map<Place, List<MarkView>> ones = new TreeMap<>();
        Map<Place, List<MarkView>> others = new TreeMap<>();
        one.marks().forEach(m -> ones.computeIfAbsent(Place.of(m), p -> new ArrayList<>(1))
                .add(m));
        other.marks().forEach(m -> others.computeIfAbsent(Place.of(m), p -> new ArrayList<>(1))
                .add(m));
        Map<Place, List<MarkView>> all = new TreeMap<>(ones);
        all.putAll(others);
        List<Marks> marks = new ArrayList<>();
        for (Place place : all.keySet()) {
            List<MarkView> a = ones.getOrDefault(place, List.of());
            List<MarkView> b = others.getOrDefault(place, List.of());
            marks.add(new Marks(
                    place.type(),
                    place.text().isEmpty() ? null : place.text(),
                    List.copyOf(a),
                    List.copyOf(b),
                    agreement(a, b)));
        }
        return marks;
    }

    /** The best that any reading of the one does with any of the other. */
    private static Agreement agreement(List<MarkView> ones, List<MarkView> others) {
        Agreement best = Agreement.UNSTATED;
        for (MarkView one : ones) {
            for (MarkView other : others) {
                Agreement now = agreement(ItemNumber.of(one, null), ItemNumber.of(other, null));
                best = best == Agreement.UNSTATED || (now != Agreement.UNSTATED && now.compareTo(best) < 0)
                        ? now
                        : best;
            }
        }
        return best;
    }

    private static Agreement agreement(@Nullable ItemNumber one, @Nullable ItemNumber other) {
        if (one == null || other == null) {
            return Agreement.UNSTATED;
        }
        if (!one.fits(other)) {
            return Agreement.CONTRADICT;
        }
        return one.isCertain() && one.text().equals(other.text()) ? Agreement.AGREE : Agreement.COMPATIBLE;
    }
}
